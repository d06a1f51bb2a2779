import type { studyColumns } from "./card-columns.ts";
import { cardPhases } from "./card-table.ts";
import { at, type Columns, type Row } from "./columns.ts";
import { type Memory, newMemory } from "./memory.ts";
import type { StudyDay } from "./study-day.ts";

type Study = Columns<typeof studyColumns>;
export type StudyRow = Row<typeof studyColumns>;

/** The memory that a row of the card table holds. */
export function memoryAt(study: Study, row: number): Memory {
  const phase = cardPhases[at(study.phase, row)] ?? "new";
  if (phase === "new") return newMemory;
  const atMs = at(study.dueAtMs, row);
  return {
    state: "reviewed",
    phase,
    step: at(study.step, row),
    stability: at(study.stability, row),
    difficulty: at(study.difficulty, row),
    due: Number.isNaN(atMs)
      ? { unit: "day", studyDay: at(study.dueDay, row) }
      : { unit: "time", atMs },
    lastReview: { atMs: at(study.lastAtMs, row), studyDay: at(study.lastDay, row) },
    reps: at(study.reps, row),
    lapses: at(study.lapses, row),
  };
}

/** Puts a memory into its row. `dueDay` is the study day of a due moment, as the student saw it. */
export function putMemory(
  study: Study,
  row: number,
  memory: Extract<Memory, { state: "reviewed" }>,
  dueDay: StudyDay,
): void {
  if (at(study.firstDay, row) === -1) study.firstDay[row] = memory.lastReview.studyDay;
  study.phase[row] = cardPhases.indexOf(memory.phase);
  study.step[row] = memory.step;
  study.stability[row] = memory.stability;
  study.difficulty[row] = memory.difficulty;
  study.dueDay[row] = dueDay;
  study.dueAtMs[row] = memory.due.unit === "time" ? memory.due.atMs : Number.NaN;
  study.lastAtMs[row] = memory.lastReview.atMs;
  study.lastDay[row] = memory.lastReview.studyDay;
  study.reps[row] = memory.reps;
  study.lapses[row] = memory.lapses;
}

/** The card is new: nothing of its memory is left, all of what was decided about it. */
export function clearMemory(study: Study, row: number): void {
  for (const name of memoryColumns) {
    const column: { [index: number]: number } = study[name];
    column[row] = untouchedRow[name];
  }
}

/** A card nothing has happened to. */
export const untouchedRow: Readonly<StudyRow> = {
  phase: 0,
  step: 0,
  stability: 0,
  difficulty: 0,
  dueDay: 0,
  dueAtMs: Number.NaN,
  lastAtMs: 0,
  lastDay: -1,
  firstDay: -1,
  reps: 0,
  lapses: 0,
  isSuspended: 0,
  buriedOn: -1,
  flag: 0,
  tagBits: 0,
  plannedDay: -1,
  addedDay: -1,
};

const memoryColumns = [
  "phase",
  "step",
  "stability",
  "difficulty",
  "dueDay",
  "dueAtMs",
  "lastAtMs",
  "lastDay",
  "firstDay",
  "reps",
  "lapses",
  "plannedDay",
] as const satisfies readonly (keyof StudyRow)[];
