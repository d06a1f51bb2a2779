import type { CardRows } from "./card-rows.ts";
import { at } from "./columns.ts";
import { returnDay } from "./correction.ts";
import type { Memory } from "./memory.ts";
import { memoryAt } from "./memory-row.ts";
import { type StudyDay, studyDayStartMs } from "./study-day.ts";

/** The day a card comes, or came, back for its correction; null where it does not. */
export function returnDayAt({ table }: Pick<CardRows, "table">, row: number): StudyDay | null {
  if (at(table.phase, row) === 0 || at(table.isEdited, row) === 1) return null;
  return returnDay(at(table.correctedDay, row), at(table.lastDay, row));
}

/**
 * A card's memory as it is studied on a day. Where the old answer was learnt it is relearnt from the first
 * step, with stability and difficulty as they were, since the next answer says how little is left of them.
 */
export function memoryOnDay(
  rows: CardRows,
  row: number,
  today: StudyDay,
  utcOffsetMin: number,
): Memory {
  const memory = memoryAt(rows.study(), row);
  const day = returnDayAt(rows, row);
  // A correction dated ahead waits for its day: before it, an answer could not count as given since.
  if (memory.state === "new" || day === null || day > today) return memory;
  const due = { unit: "time", atMs: studyDayStartMs(day, utcOffsetMin) } as const;
  return { ...memory, phase: "relearning", step: 0, due };
}
