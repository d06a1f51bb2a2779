import type { MemoryColumns } from "./exam-day.ts";
import type { ExamAhead } from "./exam-days.ts";
import type { ProjectionInput } from "./exam-projection.ts";
import type { StudyDay } from "./study-day.ts";

/** Cards that stand for those of the exams; the projection studies them. */
export type Imagined = {
  readonly columns: MemoryColumns;
  readonly length: number;
  readonly exams: readonly ExamAhead[];
  /** How many real cards one of them stands for; below 1 where a card is imagined several times. */
  readonly weight: number;
  /** A number 0–1 that decides how a card is answered on a day: the same each time it is asked. */
  luck(row: number, day: StudyDay): number;
};

/** Card-days a projection may look at, which is what it costs. */
const mostCardDays = 50_000;
const cardLimits = { least: 250, most: 700 } as const;

/**
 * A sample of the cards of all exams, each second, third, … in learning order, seen and unseen apart, so
 * that the shares of both are right; or, of few cards, several copies of each.
 */
export function imagineCards(input: ProjectionInput, days: number): Imagined {
  const wanted = Math.min(
    cardLimits.most,
    Math.max(cardLimits.least, Math.floor(mostCardDays / Math.max(1, days))),
  );
  const all = unionOf(input);
  const real = pick(input, all, wanted);
  const columns = copyOf(input.columns, real);
  const exams = input.exams.map((exam) => {
    const isIn = new Uint8Array(input.length);
    for (let index = 0; index < exam.rows.length; index++) isIn[exam.rows[index] as number] = 1;
    return { ...exam, rows: real.flatMap((row, index) => (isIn[row] === 1 ? [index] : [])) };
  });
  return {
    columns,
    length: real.length,
    exams,
    weight: all.length / Math.max(1, real.length),
    luck,
  };
}

function unionOf({ exams, length }: ProjectionInput): readonly number[] {
  if (exams.length === 1 && exams[0] !== undefined) return Array.from(exams[0].rows);
  const isIn = new Uint8Array(length);
  const union: number[] = [];
  for (const { rows } of exams) {
    for (let index = 0; index < rows.length; index++) {
      const row = rows[index] as number;
      if (isIn[row] === 0) union.push(row);
      isIn[row] = 1;
    }
  }
  return union;
}

function pick(input: ProjectionInput, all: readonly number[], wanted: number): readonly number[] {
  if (all.length === 0) return [];
  if (all.length <= wanted) {
    const copies = Math.floor(wanted / all.length);
    return all.flatMap((row) => Array.from({ length: copies }, () => row));
  }
  const step = all.length / wanted;
  const left = { seen: step / 2, unseen: step / 2 };
  return all.filter((row) => {
    const kind = input.columns.phase[row] === 0 ? "unseen" : "seen";
    left[kind] += 1;
    if (left[kind] < step) return false;
    left[kind] -= step;
    return true;
  });
}

function copyOf(columns: MemoryColumns, rows: readonly number[]): MemoryColumns {
  const take = (column: ArrayLike<number>) => rows.map((row) => column[row] as number);
  return {
    // A card in its steps is through with them by the end of its day.
    phase: Uint8Array.from(take(columns.phase), (phase) => (phase === 0 ? 0 : 2)),
    stability: Float64Array.from(take(columns.stability)),
    difficulty: Float64Array.from(take(columns.difficulty)),
    lastDay: Int32Array.from(take(columns.lastDay)),
    firstDay: Int32Array.from(take(columns.firstDay)),
    dueDay: Int32Array.from(take(columns.dueDay)),
    buriedOn: Int32Array.from(take(columns.buriedOn)),
  };
}

function luck(row: number, day: StudyDay): number {
  let mixed = Math.imul(row + 1, 0x9e3779b1) ^ Math.imul(day + 1, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
  mixed = Math.imul(mixed ^ (mixed >>> 12), 0x297a2d39);
  return ((mixed ^ (mixed >>> 15)) >>> 0) / 4_294_967_296;
}
