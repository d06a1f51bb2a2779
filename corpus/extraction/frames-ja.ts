import type { Dictionary } from "./dictionary.ts";
import type { FrameDraft } from "./frame-draft.ts";
import { leadFrameJa } from "./lead-frame-ja.ts";
import type { Outline } from "./outline.ts";
import { rowFrameJa } from "./row-frames-ja.ts";

/** The document's own meeting, from its title and lead, and those its tables list row by row. */
export function framesJa(outline: Outline, dictionary: Dictionary): readonly FrameDraft[] {
  const rows = outline.rows.flatMap((row) => rowFrameJa(row) ?? []);
  const lead = leadFrameJa(outline, dictionary);
  return lead === null ? rows : [lead, ...rows];
}
