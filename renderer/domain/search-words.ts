import type { Lang } from "#corpus/bilingual.ts";
import type { CardForm } from "#corpus/vocabulary.ts";
import type { CardState, DeckName, Property } from "./search-query.ts";

/**
 * The words of the search language: Anki's first, since its users have them in their fingers, then what
 * a Japanese reader would try. The first word of each list is the one that is written and suggested.
 */
export type Words<Key extends string> = Readonly<Record<Key, readonly [string, ...string[]]>>;

export const keywords = [
  "is",
  "deck",
  "doc",
  "event",
  "topic",
  "kind",
  "form",
  "lang",
  "importance",
  "flag",
  "tag",
  "prop",
  "rated",
  "added",
  "introduced",
  "edited",
  "front",
  "back",
  "note",
  "cid",
  "nid",
] as const;
export type Keyword = (typeof keywords)[number];

export const keywordWords: Words<Keyword> = {
  is: ["is", "状態"],
  deck: ["deck", "デッキ"],
  doc: ["doc", "document", "文書"],
  event: ["event", "出来事", "会合"],
  topic: ["topic", "テーマ", "論点"],
  kind: ["kind", "種類"],
  form: ["form", "card", "形式"],
  lang: ["lang", "言語"],
  importance: ["importance", "重要度"],
  flag: ["flag", "フラグ", "旗"],
  tag: ["tag", "タグ"],
  prop: ["prop", "値"],
  rated: ["rated", "解答"],
  added: ["added", "追加"],
  introduced: ["introduced", "初回"],
  edited: ["edited", "編集"],
  front: ["front", "表", "問題"],
  back: ["back", "裏", "答え"],
  note: ["note", "メモ", "ノート"],
  cid: ["cid"],
  nid: ["nid", "fact"],
};

export const stateWords: Words<CardState> = {
  due: ["due", "期日", "期限"],
  new: ["new", "新規"],
  learn: ["learn", "learning", "学習中"],
  review: ["review", "復習"],
  suspended: ["suspended", "休止", "保留"],
  buried: ["buried", "非表示", "埋めた"],
  leech: ["leech", "苦手", "リーチ"],
  marked: ["marked", "マーク"],
  edited: ["edited", "編集済み"],
};

export const deckWords: Words<DeckName> = {
  current: ["current", "学習対象"],
  ja: ["ja", "日本語"],
  en: ["en", "英語"],
  added: ["added", "追加"],
  none: ["none", "なし"],
};

export const formWords: Words<CardForm> = {
  basic: ["basic", "質問", "一問一答"],
  cloze: ["cloze", "穴埋め"],
  reverse: ["reverse", "逆向き"],
};

export const langWords: Words<Lang> = {
  ja: ["ja", "japanese", "日本語"],
  en: ["en", "english", "英語"],
};

/** The place in the list is the number of the flag; 0 is none. Anki's colours. */
export const flagWords: readonly (readonly [string, ...string[]])[] = [
  ["0", "none", "なし"],
  ["1", "red", "赤"],
  ["2", "orange", "オレンジ", "橙"],
  ["3", "green", "緑"],
  ["4", "blue", "青"],
  ["5", "pink", "ピンク", "桃"],
  ["6", "turquoise", "ターコイズ", "水色"],
  ["7", "purple", "紫"],
];

/** The buttons of `rated:7:1`, again first. */
export const buttonWords: readonly (readonly [string, ...string[]])[] = [
  ["1", "again"],
  ["2", "hard"],
  ["3", "good"],
  ["4", "easy"],
];

export const propertyWords: Words<Property> = {
  r: ["r", "想起率"],
  s: ["s", "安定度"],
  d: ["d", "難易度", "難しさ"],
  lapses: ["lapses", "忘却回数", "失敗"],
  reps: ["reps", "解答回数", "回数"],
  ivl: ["ivl", "間隔"],
  due: ["due", "期日"],
};

/** `tag:none`. */
export const untaggedWords: readonly [string, ...string[]] = ["none", "なし"];

/** The key whose list holds a word, compared as it stands; null where none does. */
export function keyOfWord<Key extends string>(words: Words<Key>, word: string): Key | null {
  const found = Object.entries<readonly string[]>(words).find(([, list]) => list.includes(word));
  return found === undefined ? null : (found[0] as Key);
}
