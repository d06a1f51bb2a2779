import type { GapType } from "../vocabulary.ts";
import { bodyHead, documentHead, fixedPhrases, generic, placeHead } from "./lexicon-ja.ts";
import { countriesKana, countriesKanji } from "./people-ja.ts";

/** A stretch of a sentence that can be asked for. */
export type Term = {
  readonly from: number;
  readonly to: number;
  readonly type: GapType;
  /** What stands in its place in the question. */
  readonly ask: string;
  /** From 0 to 1: how well it names something. */
  readonly worth: number;
  /** The noun alone, where the term is more. */
  readonly bare?: string;
};

const run =
  /(?:枠組み|[二三四五六七2-7][かカヶ]国(?=[一-鿿ァ-ヺー]{2})|取決め|取り決め|取り組み|取組み|[一-鿿々ヶァ-ヺー・A-Za-z0-9+%.-])+/g;
const joint = /^(?:及び|並びに|又は|または|および|と|や|、)$/;
const adverbs = new Set(
  "深刻 日々 緊密 着実 確実 強力 早期 完全 明確 迅速 公平 同時 実際 特 大幅 不当 適切 適宜 単独 共同 適時 相互 直接 速 十分 真剣 率直 主体的 積極的 引続 従来 平素 通常 早急 厳格 互い 再度 極力".split(
    " ",
  ),
);

/** Compound nouns of a sentence, and pairs of them joined by 及び and the like. */
export function findTermsJa(text: string): readonly Term[] {
  const runs = [...text.matchAll(run)].flatMap((match) => splitRun(match[0], match.index));
  const terms: Term[] = [];
  for (const [index, piece] of runs.entries()) {
    const next = runs[index + 1];
    const between = next === undefined ? "" : text.slice(piece.to, next.from);
    const second = next !== undefined && joint.test(between) ? next : null;
    const before = index === 0 ? "" : text.slice(runs[index - 1]?.to ?? 0, piece.from);
    if (isNoun(text, piece)) terms.push(term(text, piece.from, piece.to, joint.test(before)));
    if (second !== null && isPart(text, piece) && isNoun(text, second)) {
      terms.push(pair(text, piece, second, runs[index + 2], between));
    }
  }
  const phrases = [...text.matchAll(fixedPhrases)].map(({ index, 0: words }) => ({
    from: index,
    to: index + words.length,
    type: "term" as const,
    ask: "何",
    worth: 0.62,
  }));
  const pairs = terms.filter(({ ask, worth }) => ask === "何と何" && worth > 0.5);
  const single = terms.filter(
    (each) =>
      each.worth > 0 &&
      !phrases.some(({ from, to }) => each.from < to && from < each.to) &&
      !(
        each.to - each.from === 2 &&
        pairs.some(({ from, to }) => from <= each.from && to >= each.to)
      ),
  );
  return [...single, ...phrases, ...findListsJa(text)];
}

type Run = { readonly from: number; readonly to: number };

/** 及, 並 and 又 are letters of the joining words, not of the nouns beside them. */
function splitRun(written: string, at: number): readonly Run[] {
  const start = written.length - written.replace(/^[・.+%-]+/, "").length;
  const core = written
    .slice(start)
    .replace(/(?:[・.+-]+|[及並又])$/, "")
    .replace(/[・.]+$/, "");
  return core === "" ? [] : [{ from: at + start, to: at + start + core.length }];
}

function isPart(text: string, { from, to }: Run): boolean {
  const words = text.slice(from, to);
  // 三か国 and 「X」保有 are cut from their beginnings.
  const isCut = /[かヶ」』]/.test(text[from - 1] ?? "");
  return !isCut && !/^[0-9.%]+/.test(words) && !/的$/.test(words) && !adverbs.has(words);
}

function isNoun(text: string, piece: Run): boolean {
  const words = text.slice(piece.from, piece.to);
  if (
    words.length < 2 ||
    !isPart(text, piece) ||
    /[かヶ]$/.test(text.slice(Math.max(0, piece.from - 1), piece.from))
  )
    return false;
  if (
    /(?:年|月|日|回|条|以降|以前|以来|以外|後|際|頃|時|間|等|上|側|的|最|内|外|時分)$/.test(words)
  )
    return false;
  const after = text.slice(piece.to, piece.to + 3);
  if (
    !/^(?:を|が|は|の|に|と|も|で|へ|や|から|まで|など|、|。|\)|」|及び|並び|又は|または|および|といっ|であ|$)/.test(
      after,
    )
  )
    return false;
  if (after.startsWith("のない")) return false;
  if (/り組み$/.test(words) && after.startsWith("、")) return false;
  if (/^(?:に)/.test(after) && adverbs.has(words)) return false;
  return true;
}

/** What says how something is belongs to it: 完全な非核化, 力強い支持. */
const modifier = /(?:最も|かつてなく|より)?(?:[一-鿿]{1,5}た?な|[一-鿿]{1,3}(?:しい|い))$/;

/** What makes a name in katakana a place. */
const atPlace = /^(?:において|にて|で[^、。]{0,8}(?:会談|会合|協議|開催|署名|行わ|開か))/;

function term(text: string, from: number, to: number, isLaterPart: boolean): Term {
  const words = text.slice(from, to);
  const worth = worthOf(words, text.slice(Math.max(0, from - 2), from)) - (isLaterPart ? 0.05 : 0);
  const said = modifier.exec(text.slice(Math.max(0, from - 12), from))?.[0] ?? "";
  const lead = text[from - said.length - 1] ?? "";
  // 質の高い and 自由で公正な are not whole without what stands before them.
  const isClear =
    said !== "" &&
    !/[のでにがもく]/.test(lead) &&
    !/[一-鿿ァ-ヺー・]/.test(text[from - said.length - 1] ?? "");
  if (isClear && worth > 0 && !/^(?:様々|主要|同様|可能|必要|新た|重要|不可欠)な$/.test(said)) {
    return {
      from: from - said.length,
      to,
      type: "term",
      ask: "何",
      worth: worth + 0.06,
      bare: words,
    };
  }
  const question =
    atPlace.test(text.slice(to, to + 16)) && /^[ァ-ヺー]{3,}$/.test(words) && words !== "オンライン"
      ? { type: "place" as const, ask: "どこ" }
      : asked(words);
  // 「新たなどの計画」 is no Japanese.
  const isModified = /[なたるい]/.test(text[from - 1] ?? "") && /^どの(?!国)/.test(question.ask);
  return { from, to, ...question, ...(isModified ? { ask: "何" } : {}), worth };
}

function pair(
  text: string,
  first: Run,
  second: Run,
  third: Run | undefined,
  between: string,
): Term {
  const isList =
    between === "、" &&
    third !== undefined &&
    joint.test(text.slice(second.to, third.from)) &&
    isNoun(text, third);
  const to = isList ? third.to : second.to;
  const words = text.slice(first.from, to);
  const shapes = [text.slice(first.from, first.to), text.slice(second.from, second.to)];
  const isOdd =
    shapes.some((shape) => everyday.test(shape)) || isAction(shapes[0]) !== isAction(shapes[1]);
  const isPlain = shapes.every((shape) => generic.has(shape));
  const isComma = between === "、" && !isList;
  const isRest =
    text[first.from - 1] === "、" || isCountryName(shapes[0]) !== isCountryName(shapes[1]);
  const worth =
    isComma || isRest || isOdd || between === "並びに"
      ? 0
      : (isPlain ? 0.42 : worthOf(words, text.slice(Math.max(0, first.from - 2), first.from))) +
        0.05;
  return { from: first.from, to, type: "term", ask: isList ? "何" : "何と何", worth };
}

const everyday = /^(?:両国|各国|同志国|我が国|日本|米国|日米|その他|同|本)|^(?:等|者|上|側)$/;
const action =
  /(?:強化|実現|促進|保護|建設|返還|対抗|増加|向上|実施|推進|開発|導入|育成|整備|構築|創設|設置|拡大|深化|維持|確保|解決|参加|支援|運用|移転|移設|継続|改善|緩和|低減|抑止|展開|調整|共有|利用)$/;

/** What is done and what it is done to are no pair: 漁港の整備及び半導体. */
function isAction(words: string | undefined): boolean {
  return words !== undefined && action.test(words);
}

/** Lists that a word such as といった sums up are asked for whole. */
function findListsJa(text: string): readonly Term[] {
  const list =
    /(?:[一-鿿々ァ-ヺー・A-Za-z0-9]{2,20}、){1,4}[一-鿿々ァ-ヺー・A-Za-z0-9]{2,20}(?=といった|など|等|をはじめ|を始め)/g;
  return [...text.matchAll(list)].flatMap(({ index, 0: words }) =>
    /[一-鿿ァ-ヺーA-Za-zなたるい]/.test(text[index - 1] ?? "")
      ? []
      : [{ from: index, to: index + words.length, type: "term" as const, ask: "何", worth: 0.6 }],
  );
}

/** How much a noun says: names and long compounds much, everyday words nothing. */
function worthOf(words: string, before: string): number {
  if (generic.has(words) || /^同(?![盟志時様性等意行化期])|^(?:今|来|先|昨|翌)[月年週]/.test(words))
    return 0;
  // 四大臣 and 三閣僚 are who meets, not what was said.
  if (/^[両二三四五六各全]?(?:か国)?(?:大臣|閣僚|首脳|外相|防衛相|国防相)$/.test(words)) return 0;
  // この枠組み: what it is was said before.
  if (/(?:この|その|あの|同じ|いう)$/.test(before)) return 0;
  if (countriesKanji.has(words) || countriesKana.has(words)) return 0.55;
  let worth = 0.5;
  if (words.length >= 4) worth += 0.12;
  if (/[ァ-ヺA-Z]/.test(words)) worth += 0.08;
  if (words.length === 2) worth -= 0.15;
  if (words.length > 16) worth -= 0.1;
  // After a modifier the question would ask 「強固な何」.
  if (/[なたるいれ]$/.test(before) && !/(?:する|した)$/.test(before)) worth -= 0.12;
  else if (/(?:する|した)$/.test(before)) worth -= 0.06;
  if (/^[一-鿿]{1,2}(?:性|化|力)$/.test(words)) worth -= 0.05;
  return worth;
}

function asked(words: string): Pick<Term, "type" | "ask"> {
  if (countriesKanji.has(words) || countriesKana.has(words)) {
    return { type: "place", ask: words === "台湾" || words === "香港" ? "どこ" : "どの国" };
  }
  if (/(?:大臣|長官|首相|大統領|総理|外相|防衛相|国防相)$/.test(words))
    return { type: "person", ask: "誰" };
  if (bodyHead.test(words) && words.length > 3) return { type: "organization", ask: "どの組織" };
  if (placeHead.test(words) && words.length > 2) return { type: "place", ask: "どこ" };
  const head = documentHead.exec(words)?.[0];
  if (head !== undefined && head.length >= 2 && words.length > head.length)
    return { type: "term", ask: `どの${head}` };
  return { type: "term", ask: "何" };
}

function isCountryName(words: string | undefined): boolean {
  return words !== undefined && (countriesKanji.has(words) || countriesKana.has(words));
}
