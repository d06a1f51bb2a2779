import type { CardTable } from "#renderer/domain/card-table.ts";
import type { Edits } from "#renderer/domain/study.ts";
import { studyDayOf } from "#renderer/domain/study-day.ts";
import { utcOffsetMinAt } from "#renderer/shared/local-day.ts";
import type { Material } from "#renderer/shared/material.ts";

/** The study day of the last edit of each card, its fact's included, by row of the table; -1 for none. */
export function editedDays(
  table: Pick<CardTable, "length" | "rowOf">,
  edits: Pick<Edits, "atMs">,
  cardsOf: Material["cardsOf"],
): Int32Array {
  const days = new Int32Array(table.length).fill(-1);
  for (const [id, atMs] of edits.atMs) {
    const day = studyDayOf(atMs, utcOffsetMinAt(atMs));
    const ofFact = cardsOf(id).map((card) => card.id);
    for (const cardId of ofFact.length > 0 ? ofFact : [id]) {
      const row = table.rowOf(cardId);
      if (row >= 0) days[row] = Math.max(days[row] ?? -1, day);
    }
  }
  return days;
}
