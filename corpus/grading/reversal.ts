import { foldKana, toKatakana } from "./fold-kana.ts";

/** Words that turn an answer into its opposite, or into another thing, by a letter or two. */
const contrastsAsWritten: readonly (readonly string[])[] = [
  ["含", "除"],
  ["以上", "以下", "未満", "超"],
  ["以内", "以外"],
  ["以前", "以後", "以降"],
  ["北", "南", "東", "西"],
  ["増", "減"],
  ["加", "減"],
  ["上", "下"],
  ["前", "後"],
  ["内", "外"],
  ["輸出", "輸入"],
  ["賛成", "反対"],
  ["賛", "反"],
  ["最大", "最小"],
  ["最高", "最低"],
  ["強", "弱"],
  ["高", "低"],
  ["有", "無"],
  ["可", "否"],
  ["開", "閉"],
  ["午前", "午後"],
  ["始", "終"],
  ["攻", "防"],
  ["単", "多"],
  ["クリーン", "グリーン"],
  ["オーストリア", "オーストラリア"],
  ["スロバキア", "スロベニア"],
  ["イノベーション", "リノベーション"],
  ["グローバル", "グローカル", "ローカル"],
  ["インフレーション", "デフレーション"],
  ["テクノロジー", "エコロジー"],
  ["プロジェクト", "プロダクト"],
  ["コンサルテーション", "コンソリデーション"],
  ["north", "south", "east", "west"],
  ["northern", "southern", "eastern", "western"],
  ["include", "exclude"],
  ["includes", "excludes"],
  ["included", "excluded"],
  ["including", "excluding"],
  ["inclusion", "exclusion"],
  ["inclusive", "exclusive"],
  ["above", "below"],
  ["over", "under"],
  ["more", "less", "fewer"],
  ["most", "least"],
  ["before", "after"],
  ["first", "last"],
  ["upper", "lower"],
  ["increase", "decrease"],
  ["increased", "decreased"],
  ["increasing", "decreasing"],
  ["import", "export"],
  ["imports", "exports"],
  ["internal", "external"],
  ["unilateral", "bilateral", "trilateral", "multilateral", "plurilateral"],
  ["unilaterally", "bilaterally", "trilaterally", "multilaterally"],
  ["interstate", "intrastate"],
  ["immigration", "emigration"],
  ["immigrants", "emigrants"],
  ["hypersonic", "supersonic", "subsonic"],
  ["offensive", "defensive"],
  ["nuclear", "unclear"],
  ["cooperation", "corporation"],
  ["cooperations", "corporations"],
  ["conservation", "conversation"],
  ["resolution", "revolution"],
  ["resolutions", "revolutions"],
  ["reservation", "preservation"],
  ["protection", "projection", "production"],
  ["convention", "conversion", "contention"],
  ["intervention", "invention"],
  ["consultation", "consolidation", "consolation"],
  ["competition", "completion"],
  ["constitution", "institution"],
  ["principal", "principle"],
  ["principals", "principles"],
  ["personal", "personnel"],
  ["council", "counsel"],
  ["adopt", "adapt"],
  ["affect", "effect"],
  ["assure", "ensure", "insure"],
  ["recession", "secession", "concession", "succession"],
  ["aggression", "regression", "progression"],
  ["australia", "austria"],
  ["slovakia", "slovenia"],
  ["prewar", "postwar"],
  ["ministerial", "ministerials", "minister"],
  ["treaty", "treaties", "treatment"],
];

const contrasts = contrastsAsWritten.map((group) => group.map(foldKana));

const negationKanji = /[非不無未反]/gu;
const negationKana = /ナイ|ナカッ|マセン|ザル|ズ(?=ニ|$)|ヌ(?=$)/g;
const negationPrefix =
  /^(?:un|in|im|ir|il|non|dis|de|anti|counter|mis|mal|a|sub|inter|intra|pre|post|ultra)(?=[a-z]{4})/;
const negationWords = new Set(["not", "no", "non", "never", "without", "neither", "nor", "cannot"]);

/**
 * Whether two folded texts of different answers say opposite things in otherwise the same words: 非, 不, 無, 未 or
 * a negative prefix on one side only, or one word exchanged for its counterpart.
 */
export function isReversed(expected: string, given: string): boolean {
  return (
    isContrasted(expected, given) ||
    without(expected, negationKanji) === without(given, negationKanji) ||
    without(toKatakana(expected), negationKana) === without(toKatakana(given), negationKana) ||
    isNegatedWord(latinWords(expected), latinWords(given))
  );
}

function without(text: string, marks: RegExp): string {
  return text.replace(marks, "");
}

/** Each occurrence of a word of one group counts as the same; then the two texts must be equal. */
function isContrasted(expected: string, given: string): boolean {
  const a = latinWords(expected);
  const b = latinWords(given);
  return contrasts.some((group) => {
    if (/^[a-z]/.test(group[0] ?? "")) {
      const neutral = (words: readonly string[]): string =>
        words.map((word) => (group.includes(word) ? "*" : word)).join(" ");
      return a.some((word) => group.includes(word)) && neutral(a) === neutral(b);
    }
    const either = new RegExp([...group].sort((x, y) => y.length - x.length).join("|"), "g");
    return either.test(expected) && expected.replace(either, "*") === given.replace(either, "*");
  });
}

function isNegatedWord(a: readonly string[], b: readonly string[]): boolean {
  const plainA = a.filter((word) => !negationWords.has(word));
  const plainB = b.filter((word) => !negationWords.has(word));
  if (plainA.length !== plainB.length) return false;
  let differs = plainA.length !== a.length || plainB.length !== b.length;
  for (const [at, word] of plainA.entries()) {
    const other = plainB[at] ?? "";
    if (word === other) continue;
    if (word.replace(negationPrefix, "") !== other && other.replace(negationPrefix, "") !== word) {
      return false;
    }
    differs = true;
  }
  return differs && a.length > 0;
}

function latinWords(text: string): readonly string[] {
  return text.replace(/-/g, "").match(/[a-z]+|[^\sa-z]+/g) ?? [];
}
