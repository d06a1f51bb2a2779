import type { Span } from "./document-text.ts";

/** A tag of HTML left standing in a text, or a stretch of words between tags. */
export type Token =
  | (Span & { readonly kind: "words" })
  | (Span & { readonly kind: "tag"; readonly name: string; readonly isClosing: boolean });

// Only what texts saved from pages and printed documents really hold; "a < b > c" is not markup.
const known = new Set(
  (
    "a b br caption div em i img li ol p rp rt ruby small span strong sub sup table tbody td tfoot th " +
    "thead tr u ul"
  ).split(" "),
);
const tag = /<(\/?)([a-zA-Z]{1,8})(?:\s[^<>]*)?\/?>|\*\*|別ウィンドウで開く/g;

/**
 * The words of a stretch of text and the tags between them. Readings of kanji (ruby, or kana raised behind
 * kanji), pairs of asterisks and the words a page's link icons leave behind are passed over.
 */
export function inlineTokens(text: string, { start, end }: Span): readonly Token[] {
  const tokens: Token[] = [];
  const stretch = text.slice(start, end);
  let from = 0;
  const words = (to: number): void => {
    if (to > from) tokens.push({ kind: "words", start: start + from, end: start + to });
  };
  for (const match of stretch.matchAll(tag)) {
    const name = match[2]?.toLowerCase();
    if (match.index < from || (name !== undefined && !known.has(name))) continue;
    words(match.index);
    from = match.index + match[0].length;
    if (name === undefined) continue;
    const isClosing = match[1] === "/";
    if (!isClosing && isReadingAid(name, stretch, from)) {
      from = stretch.indexOf("</", from);
      continue;
    }
    tokens.push({ kind: "tag", name, isClosing, start: start + match.index, end: start + from });
  }
  words(stretch.length);
  return tokens;
}

/** Whether the element that opens before `from` only tells how the kanji before it are read. */
function isReadingAid(name: string, stretch: string, from: number): boolean {
  if (name === "rt" || name === "rp") return stretch.indexOf("</", from) !== -1;
  return name === "sup" && /^[ぁ-んァ-ヶー]{1,12}<\//.test(stretch.slice(from, from + 14));
}
