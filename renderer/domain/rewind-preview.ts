import { at } from "./columns.ts";
import type { Heads } from "./journal-port.ts";
import type { ReviewChunk } from "./review-history.ts";
import { outcomes } from "./review-rows.ts";
import type { EventKind } from "./study-event.ts";
import type { StudyFold } from "./study-fold.ts";

/** How many events that count now came after the given heads, by kind. */
export function rewindPreview(
  fold: StudyFold,
  chunks: readonly ReviewChunk[],
  to: Heads,
): ReadonlyMap<EventKind, number> {
  const counts = new Map<EventKind, number>();
  const add = (kind: EventKind) => counts.set(kind, (counts.get(kind) ?? 0) + 1);
  for (const event of fold.kept().values()) {
    if (event.seq > (to[event.device] ?? 0) && !fold.isMasked(event)) add(event.kind);
  }
  const limits = fold.parts.devices.map((device) => to[device] ?? 0);
  for (const { columns, length } of chunks) {
    for (let row = 0; row < length; row += 1) {
      const isMasked = (at(columns.outcome, row) & outcomes.masked) !== 0;
      const isLater = at(columns.seq, row) > (limits[at(columns.device, row)] ?? 0);
      if (isLater && !isMasked) add("reviewed");
    }
  }
  return counts;
}
