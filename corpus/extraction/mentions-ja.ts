import type { GapType } from "../vocabulary.ts";
import { bodyHead, documentHead } from "./lexicon-ja.ts";

/** A number with its unit, an article or a title, in a sentence's matching copy. */
export type Mention = {
  readonly from: number;
  readonly to: number;
  readonly type: GapType;
  /** What stands in its place in the question. */
  readonly ask: string;
};

const digits = "[0-9][0-9,]*(?:\\.[0-9]+)?";
const units =
  "(?:億|兆|万|千|百)?(?:円|米ドル|ドル|ユーロ|ポンド|ウォン|元)|(?:億|兆|万|千|百)?(?:人|名|隻|機|件|社|校|回|度|倍|%|パーセント|ポイント|か国|カ国|ヶ国|か所|カ所|周年|年間|年ぶり|か月|カ月|ヶ月|週間|日間|時間|分間|キロメートル|キロ|km|メートル|トン|ヘクタール|世紀|大学|分野|項目|基|発|両|本|歳|席|割|言語)";
const figure = new RegExp(
  `(?:約|およそ|計|最大|少なくとも)?((?:[0-9][0-9,]*[兆億])?(?:[0-9][0-9,]*[億万])?${digits}(?:${units})(?:[0-9]+分)?(?:(?<=時間)半)?(?:間|ぶり|以上|以下|未満|超|増|減|目)?)`,
  "g",
);

const clock = /(?:午前|午後)[0-9]{1,2}時(?:[0-9]{1,2}分|半)?(?:ごろ|頃)?/g;

/** Numbers that count or measure something; a bare number says too little to be asked for. */
export function findFiguresJa(text: string): readonly Mention[] {
  const times = [...text.matchAll(clock)].map(({ index, 0: words }) => ({
    from: index,
    to: index + words.length,
    type: "number" as const,
    ask: `${words.slice(0, 2)}何時${/分/.test(words) ? "何分" : ""}${/ごろ|頃/.test(words) ? "頃" : ""}`,
  }));
  const counted = [...text.matchAll(figure)].flatMap((match) => {
    const words = match[0];
    const value = match[1] ?? words;
    const from = match.index;
    if (
      /[0-9.A-Za-z-]/.test(text[from - 1] ?? "") ||
      /^第/.test(text.slice(Math.max(0, from - 1), from))
    )
      return [];
    // 3か国の防衛相: how many meet says the event's name.
    if (/^の(?:首脳|外相|防衛相|国防相|閣僚|大臣|担当)/.test(text.slice(from + words.length)))
      return [];
    if (times.some((time) => from < time.to && from + words.length > time.from)) return [];
    return [{ from, to: from + words.length, type: "number" as const, ask: figureAsk(value) }];
  });
  return [...times, ...counted];
}

function figureAsk(value: string): string {
  if (/(?:円|ドル|ユーロ|ポンド|ウォン|元)/.test(value)) return "いくら";
  if (/[0-9]+時間(?:[0-9]+分|半)/.test(value)) return "どのくらいの時間";
  return value.replace(/^(?:[0-9][0-9,]*[兆億万])*[0-9][0-9,.]*(?:億|兆|万|千|百)?/, "何");
}

const article = /第?([0-9]{1,3}|[一二三四五六七八九十]{1,4})条(?:第?([0-9]{1,2})項)?/g;

/** 第5条, 第五条, 第3条2項; 箇条 and 条約 are no articles. */
export function findArticlesJa(text: string): readonly Mention[] {
  return [...text.matchAll(article)].flatMap((match) => {
    const from = match.index;
    const to = from + match[0].length;
    if (/^(?:約|件|例|文|項)/.test(text.slice(to)) || /[0-9]/.test(text[from - 1] ?? "")) return [];
    return [
      {
        from,
        to,
        type: "article" as const,
        ask: match[0].includes("項") ? "第何条第何項" : "第何条",
      },
    ];
  });
}

/** 「…」 that names something: not a sentence, not a remark someone made. */
export function findTitlesJa(text: string): readonly Mention[] {
  return [...text.matchAll(/[「『]([^「」『』]{2,60})[」』]/g)].flatMap((match) => {
    const inside = match[1] ?? "";
    const from = match.index + 1;
    const to = from + inside.length;
    const after = text.slice(to + 1, to + 8);
    if (/^2(?:\+|プラス)2$/.test(inside)) return [];
    const isRemark =
      /[。、].*[一-鿿]|(?:です|ます|ない|する|いる|いく|たい|った|した|だ|である)$/.test(inside) ||
      /^と(?:述べ|語|発言|強調|し|話|書|表明|説明|応じ|訴え|指摘|答え)/.test(after);
    return isRemark ? [] : [{ from, to, type: "term" as const, ask: "何" }];
  });
}

/** A name and its short form as a text introduces them: X(ABC), 「X」(ABC), ABC=X. */
export type ShortForm = {
  readonly long: { readonly from: number; readonly to: number };
  readonly short: { readonly from: number; readonly to: number };
  /** False where the name may have begun earlier than the run before the bracket. */
  readonly isWhole: boolean;
};

const bracketed = /\(([A-Z][A-Za-z0-9-]{1,11}|[ァ-ヺー]{3,10})(?:[:、,;](?:[^()]{1,90}))?\)/g;
/** The kana within a name's nouns. */
const withinNames = "(?<=[枠取]組)み|(?<=取決)め";
const long = `[一-鿿ァ-ヺー・A-Za-z0-9]{2,30}(?:か国)?(?:[一-鿿ァ-ヺー・A-Za-z0-9]|${withinNames}){0,20}`;
/** OECD(経済協力開発機構) and OECD=経済協力開発機構 */
const shortFirst = new RegExp(
  `(?<![A-Za-z0-9(])([A-Z][A-Za-z0-9-]{1,11})(?:\\((${long})\\)|=(${long}))`,
  "g",
);
/** 原子力規制委員会(規制委) */
const contracted = /(?<![一-鿿ァ-ヺー])([一-鿿ァ-ヺー]{5,24})\(([一-鿿]{2,6})\)/g;
/** 経済協力開発機構=OECD */
const longFirst = new RegExp(
  `((?:[一-鿿ァ-ヺー・]|${withinNames}){3,30})=([A-Z][A-Za-z0-9]{1,9})(?![A-Za-z0-9])`,
  "g",
);
const nameEnd = new RegExp(`(?:[一-鿿々ァ-ヺー・A-Za-z0-9-]|${withinNames})+$`);

export function findShortFormsJa(
  text: string,
  names: readonly { readonly from: number; readonly to: number }[],
): readonly ShortForm[] {
  const found: ShortForm[] = [];
  for (const match of text.matchAll(bracketed)) {
    const short = { from: match.index + 1, to: match.index + 1 + (match[1]?.length ?? 0) };
    const name = nameBefore(text, match.index, short.to - short.from, names);
    const abbreviation = match[1] ?? "";
    if (name === null || isKind(text.slice(name.long.from, name.long.to))) continue;
    if (/^(?:Article|HP|PDF|NHK|CEO|TEL|FAX|URL)$/.test(abbreviation)) continue;
    if (
      /^[ァ-ヺー]+$/.test(abbreviation) &&
      !/[A-Z]|日|米|[一-鿿]{3}/.test(text.slice(name.long.from, name.long.to))
    )
      continue;
    found.push({ ...name, short });
  }
  for (const match of text.matchAll(contracted)) {
    const [whole, name = "", short = ""] = match;
    const end = match.index + whole.length - 1;
    if (!isContraction(name, short) || !(bodyHead.test(name) || documentHead.test(name))) continue;
    found.push({
      long: { from: match.index, to: match.index + name.length },
      short: { from: end - short.length, to: end },
      isWhole: true,
    });
  }
  for (const match of text.matchAll(shortFirst)) {
    const [, short = "", inBrackets, behind] = match;
    const name = inBrackets ?? behind ?? "";
    if (
      isKind(name) ||
      !/[一-鿿ァ-ヺ]{3}/.test(name) ||
      /(?:型|等|など|時間|年|月|日|提供|撮影|担当)$/.test(name)
    )
      continue;
    const at = match.index + short.length + 1;
    found.push({
      long: { from: at, to: at + name.length },
      short: { from: match.index, to: match.index + short.length },
      isWhole: true,
    });
  }
  for (const match of text.matchAll(longFirst)) {
    const [whole, name = "", short = ""] = match;
    const to = match.index + whole.length;
    if (isKind(name)) continue;
    found.push({
      long: { from: match.index, to: match.index + name.length },
      short: { from: to - short.length, to },
      isWhole: !/[一-鿿ァ-ヺー・]/.test(text[match.index - 1] ?? ""),
    });
  }
  return found;
}

/** Letters of the name in their order, and at most half of them: 規制委 of 原子力規制委員会. */
function isContraction(name: string, short: string): boolean {
  let at = 0;
  for (const letter of name) if (letter === short[at]) at += 1;
  return at === short.length && short.length * 2 <= name.length;
}

/** What a body is, not what it is called: 国際機関=GIGO gives no name that GIGO were short for. */
function isKind(name: string): boolean {
  return /^(?:国際|政府|関係|専門|運営|実施)?(?:機関|組織|団体|会社|企業|本部|部隊|委員会|会議)$/.test(
    name,
  );
}

function nameBefore(
  text: string,
  bracket: number,
  letters: number,
  names: readonly { readonly from: number; readonly to: number }[],
): Omit<ShortForm, "short"> | null {
  const end = /[」』]/.test(text[bracket - 1] ?? "") ? bracket - 1 : bracket;
  const known = names.find(({ from, to }) => to === end && to - from >= 4);
  if (known !== undefined) return { long: { from: known.from, to: known.to }, isWhole: true };
  const opened = Math.max(text.lastIndexOf("「", end - 1), text.lastIndexOf("『", end - 1));
  const closed = Math.max(text.lastIndexOf("」", end - 1), text.lastIndexOf("』", end - 1));
  if (opened > closed && end - opened > 3 && end - opened < 60) {
    return { long: { from: opened + 1, to: end }, isWhole: true };
  }
  const run = nameEnd.exec(text.slice(Math.max(0, end - 60), end))?.[0] ?? "";
  const from = end - run.length;
  const before = text.slice(Math.max(0, from - 24), from);
  const listed = listBefore(text, end, letters);
  if (listed !== null) return { long: { from: listed, to: end }, isWhole: true };
  if (run.length < 3) {
    const clause = /[一-鿿ァ-ヺー]{1,6}が[一-鿿ァ-ヺー]{1,4}[すれ]る[一-鿿]{2}$/.exec(
      text.slice(Math.max(0, end - 20), end),
    );
    return clause === null
      ? null
      : { long: { from: end - clause[0].length, to: end }, isWhole: false };
  }
  const isWhole =
    run.length >= 4 && !/(?:及び|並びに|又は|(?<![はがで])、|と|な|る|た|や)$/.test(before);
  return { long: { from, to: end }, isWhole };
}

/** As many nouns in a row as the short form has letters: 陸・海・空・宙(LSAS). Where they begin. */
function listBefore(text: string, end: number, letters: number): number | null {
  if (letters < 3 || letters > 5) return null;
  const part = "[一-鿿ァ-ヺー]{1,8}";
  const list = new RegExp(`(?:${part}(?:、|・|及び|と)){${letters - 1}}${part}$`);
  const found = list.exec(text.slice(Math.max(0, end - 44), end));
  if (found === null || !/、|及び|と/.test(found[0])) return null;
  const from = end - found[0].length;
  return /[一-鿿ァ-ヺー・]/.test(text[from - 1] ?? "") ? null : from;
}
