import type { GazetteerEntry } from "../gazetteer.ts";
import { allForms } from "../names.ts";
import { normalise } from "./normal-text.ts";

/** A name of the dictionary found in a text. */
export type NameMention = {
  readonly from: number;
  readonly to: number;
  readonly entry: GazetteerEntry;
};

/** Names known beforehand, by the first two letters of each form, the longest forms first. */
export type Dictionary = ReadonlyMap<string, readonly KnownForm[]>;
type KnownForm = { readonly form: string; readonly entry: GazetteerEntry };

export function dictionaryOf(entries: readonly GazetteerEntry[]): Dictionary {
  const byStart = new Map<string, KnownForm[]>();
  for (const entry of entries) {
    for (const written of allForms(entry)) {
      const form = normalise(written).text;
      // Readings, and names of one kanji, stand in too many other words.
      if (form.length < 2 || (/^[ぁ-ん ]+$/.test(form) && entry.kind !== "place")) continue;
      const start = form.slice(0, 2);
      const known = byStart.get(start);
      if (known === undefined) byStart.set(start, [{ form, entry }]);
      else known.push({ form, entry });
    }
  }
  for (const forms of byStart.values()) forms.sort((a, b) => b.form.length - a.form.length);
  return byStart;
}

/** The names in a text, longest first, none within another. Latin names are whole words. */
export function findNames(text: string, dictionary: Dictionary): readonly NameMention[] {
  const found: NameMention[] = [];
  for (let at = 0; at < text.length - 1; at++) {
    const known = dictionary
      .get(text.slice(at, at + 2))
      ?.find(({ form }) => stands(text, at, form));
    if (known === undefined) continue;
    found.push({ from: at, to: at + known.form.length, entry: known.entry });
    at += known.form.length - 1;
  }
  return found;
}

function stands(text: string, at: number, form: string): boolean {
  if (!text.startsWith(form, at)) return false;
  const [before, after] = [text[at - 1] ?? "", text[at + form.length] ?? ""];
  if (/[A-Za-z0-9]/.test(form[0] ?? "") && /[A-Za-z0-9]/.test(before)) return false;
  if (/[A-Za-z0-9]/.test(form.at(-1) ?? "") && /[A-Za-z0-9]/.test(after)) return false;
  // A katakana name is not the end or the beginning of a longer word.
  if (/[ァ-ヺー]/.test(form[0] ?? "") && /[ァ-ヺー]/.test(before)) return false;
  return !(/[ァ-ヺー]/.test(form.at(-1) ?? "") && /[ァ-ヺー]/.test(after));
}
