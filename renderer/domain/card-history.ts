import { at } from "./columns.ts";
import { compareEvents, type EventPosition } from "./event-order.ts";
import { type Memory, newMemory } from "./memory.ts";
import type { FoldParts } from "./refold.ts";
import type { ReviewChunk } from "./review-history.ts";
import { isViaQuiz, outcomes, positionIn, reviewBodyAt } from "./review-rows.ts";
import { cardIdsOf, type Deed } from "./row-steps.ts";
import { nextMemory, type Parameters } from "./schedule.ts";
import type { HistoryEntry } from "./study.ts";

type Placed = { readonly position: EventPosition; readonly entry: HistoryEntry };

/** What happened to one card, the latest first. `deeds` are those that count. */
export function cardHistory(
  { rows, devices }: Pick<FoldParts, "rows" | "devices">,
  chunks: readonly ReviewChunk[],
  deeds: readonly Deed[],
  cardId: string,
  parameters: Parameters,
): readonly HistoryEntry[] {
  const card = rows.table.rowOf(cardId);
  const happened = [
    ...chunks.flatMap((chunk) => reviewsIn(chunk, card, cardId, devices)),
    ...deeds.flatMap((deed) => deedEntries(deed, cardId)),
  ].sort((a, b) => compareEvents(a.position, b.position));
  let memory: Memory = newMemory;
  const entries = happened.map(({ entry, body }): HistoryEntry => {
    if (entry.kind === "reset") memory = newMemory;
    if (entry.kind !== "review" || body === undefined) return entry;
    const next = nextMemory(memory, body, parameters);
    if (!next.ok) return entry;
    memory = next.value;
    const { stability, difficulty } = next.value;
    return { ...entry, memory: { stability, difficulty } };
  });
  return entries.reverse();
}

function reviewsIn(
  { columns, length }: ReviewChunk,
  card: number,
  cardId: string,
  devices: readonly string[],
): readonly (Placed & { readonly body?: ReturnType<typeof reviewBodyAt> })[] {
  const found: (Placed & { readonly body: ReturnType<typeof reviewBodyAt> })[] = [];
  for (let row = 0; row < length; row += 1) {
    if (at(columns.card, row) !== card) continue;
    if ((at(columns.outcome, row) & outcomes.masked) !== 0) continue;
    const body = reviewBodyAt(columns, row, cardId);
    const { atMs, studyDay, rating, tookMs, promised, phase } = body;
    const via = isViaQuiz(columns, row) ? "quiz" : "review";
    found.push({
      position: positionIn(columns, row, devices),
      entry: {
        kind: "review",
        atMs,
        studyDay,
        rating,
        tookMs,
        interval: promised,
        phase,
        memory: null,
        via,
      },
      body,
    });
  }
  return found;
}

function deedEntries(
  deed: Deed,
  cardId: string,
): readonly (Placed & { readonly body?: undefined })[] {
  const { device, seq, clock } = deed;
  const position = { device, seq, clock };
  if (deed.kind === "due-set") {
    return deed.body.due
      .filter((due) => due.cardId === cardId)
      .map(({ studyDay }) => ({ position, entry: { kind: "due-set", atMs: clock.ms, studyDay } }));
  }
  const isReset = deed.kind === "cards-reset" && cardIdsOf(deed).includes(cardId);
  return isReset ? [{ position, entry: { kind: "reset", atMs: clock.ms } }] : [];
}
