import { squeeze } from "#corpus/language/squeeze.ts";
import type { Pattern } from "./search-query.ts";
import { syntaxOf, type Unit } from "./search-scan.ts";

/** Asterisks that no backslash precedes are wildcards, between quotation marks as well. */
export function patternOf(units: readonly Unit[]): Pattern {
  const parts = [""];
  for (const unit of units) {
    if (!unit.isEscaped && syntaxOf(unit.text) === "*") parts.push("");
    else parts[parts.length - 1] += unit.text;
  }
  return parts;
}

/** A text as it is compared: spaces, punctuation, width, case and kind of kana do not tell texts apart. */
export function foldForSearch(text: string): string {
  return hiragana(squeeze(text));
}

/** Katakana as hiragana, the rest as it is. */
export function hiragana(text: string): string {
  return text.replace(/[ァ-ヶ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));
}

/** Whether a folded text holds a pattern's folded parts, in order. */
export function holdsPattern(folded: string, parts: readonly string[]): boolean {
  let from = 0;
  for (const part of parts) {
    const at = folded.indexOf(part, from);
    if (at < 0) return false;
    from = at + part.length;
  }
  return true;
}

/** Whether a pattern is the whole of a folded text, its wildcards standing for anything. */
export function isWholePattern(folded: string, parts: readonly string[]): boolean {
  const [first = "", ...rest] = parts;
  const last = rest.pop();
  if (last === undefined) return folded === first;
  const inner = folded.length - last.length;
  return (
    folded.startsWith(first) &&
    folded.endsWith(last) &&
    inner >= first.length &&
    holdsPattern(folded.slice(first.length, inner), rest)
  );
}
