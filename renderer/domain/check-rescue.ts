import type { LineFacts } from "./check-lines.ts";
import { at } from "./columns.ts";
import type { JournalEvent } from "./journal-port.ts";
import type { ReviewChunk } from "./review-history.ts";
import { idAt, positionIn, reviewBodyAt } from "./review-rows.ts";
import type { StudyFold } from "./study-fold.ts";

/**
 * Events that stood where the journal now has a hole, and that the working copy still has: a copy made
 * anew without them would forget what a student did. `fresh` has all its reviews in memory.
 */
export function rescuedLines(
  used: StudyFold,
  reviews: readonly ReviewChunk[],
  fresh: StudyFold,
  { holes }: Pick<LineFacts, "holes">,
): readonly JournalEvent[] {
  if (holes.length === 0) return [];
  const isInHole = ({ device, seq }: Pick<JournalEvent, "device" | "seq">): boolean =>
    holes.some((hole) => hole.device === device && hole.from <= seq && seq <= hole.to);
  const lines: JournalEvent[] = [...used.kept().values()].filter(
    (event) => isInHole(event) && !fresh.has(event.id),
  );
  for (const { columns, length } of reviews) {
    for (let row = 0; row < length; row += 1) {
      const position = positionIn(columns, row, used.parts.devices);
      if (!isInHole(position)) continue;
      const id = idAt(columns, row);
      if (fresh.has(id)) continue;
      const cardId = used.rows.table.cardIds[at(columns.card, row)] ?? "";
      const body = reviewBodyAt(columns, row, cardId);
      lines.push({ id, ...position, kind: "reviewed", v: 1, body });
    }
  }
  return lines;
}
