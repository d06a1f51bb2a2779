import { type CalendarDate, fromIso } from "../language/calendar-date.ts";
import type { Dictionary } from "./dictionary.ts";
import type { FrameDraft } from "./frame-draft.ts";
import { leadFrameJa } from "./lead-frame-ja.ts";
import type { Outline } from "./outline.ts";
import { rowFrameJa } from "./row-frames-ja.ts";
import { toldFramesJa, withoutKnown } from "./told-frames-ja.ts";

/**
 * The document's own meeting, from its title and lead; those its tables list row by row; and those its sentences
 * speak of: the one before, the next, others with a day or a place. `own` is the document's own date.
 */
export function framesJa(
  outline: Outline,
  dictionary: Dictionary,
  own: CalendarDate | null,
): readonly FrameDraft[] {
  const rows = outline.rows.flatMap((row) => rowFrameJa(row) ?? []);
  const lead = leadFrameJa(outline, dictionary);
  const known = lead === null ? rows : [lead, ...rows];
  const date = lead?.frame.date ?? null;
  const anchor = date === null ? own : fromIso(date);
  const told = outline.sentences
    .filter((sentence) => sentence.kind === "prose" && sentence !== lead?.opening)
    .flatMap((sentence) => toldFramesJa(sentence, lead, anchor, dictionary));
  return [...known, ...withoutKnown(told, known)];
}
