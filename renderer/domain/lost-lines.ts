import { ok, type Result } from "#corpus/result.ts";
import { at } from "./columns.ts";
import type { JournalEvent, JournalPort } from "./journal-port.ts";
import type { ReviewChunk } from "./review-history.ts";
import { idAt, positionIn, reviewBodyAt } from "./review-rows.ts";
import type { StudyFold } from "./study-fold.ts";
import type { StudyProblem } from "./study-problem.ts";
import type { KeptEvent } from "./study-snapshot.ts";

/** What a working copy still has of the journal. */
export type WorkingCopy = {
  readonly kept: Iterable<KeptEvent>;
  readonly reviews: readonly ReviewChunk[];
  /** What the numbers in the reviews stand for. */
  readonly cardIds: readonly string[];
  readonly devices: readonly string[];
};

/**
 * Events a working copy has and a fold of the whole journal has not: lines that were there and were lost,
 * by log and sequence. A copy made anew without them would forget what a student did. `fresh` has all its
 * reviews in memory.
 */
export function lostLines(copy: WorkingCopy, fresh: StudyFold): readonly JournalEvent[] {
  const lines: JournalEvent[] = [...copy.kept].filter(({ id }) => !fresh.has(id));
  for (const { columns, length } of copy.reviews) {
    for (let row = 0; row < length; row += 1) {
      const id = idAt(columns, row);
      if (fresh.has(id)) continue;
      const cardId = copy.cardIds[at(columns.card, row)];
      const position = positionIn(columns, row, copy.devices);
      // An answer to nobody knows what would be none.
      if (cardId === undefined || position.device === "") continue;
      const body = reviewBodyAt(columns, row, cardId);
      lines.push({ id, ...position, kind: "reviewed", v: 1, body });
    }
  }
  return lines.sort((a, b) =>
    a.device === b.device ? a.seq - b.seq : a.device < b.device ? -1 : 1,
  );
}

/** A request has no more than this of JSON, in UTF-16 units: thrice that in bytes is let in by every host. */
const mostUnits = 130_000;

/** Gives the journal back what it has lost. Stops at the first failure; what was given back stays. */
export async function giveBack(
  journal: Pick<JournalPort, "restoreEvents">,
  lines: readonly JournalEvent[],
): Promise<Result<number, StudyProblem>> {
  let restored = 0;
  for (const events of batches(lines)) {
    const reply = await journal.restoreEvents({ events });
    if (!reply.ok) return reply;
    restored += reply.value;
  }
  return ok(restored);
}

/** What a student is told of it. */
export function rescueProblem(given: Result<number, StudyProblem>, n: number): StudyProblem {
  if (given.ok) return { code: "record-mended", params: { n } };
  return { code: "record-not-mended", params: { n, detail: given.error.code } };
}

function batches(lines: readonly JournalEvent[]): readonly (readonly JournalEvent[])[] {
  const all: JournalEvent[][] = [];
  let units = Number.POSITIVE_INFINITY;
  for (const line of lines) {
    const more = JSON.stringify(line).length + 1;
    if (units + more > mostUnits) {
      all.push([]);
      units = 0;
    }
    all.at(-1)?.push(line);
    units += more;
  }
  return all;
}
