import type { HabitLog } from "#renderer/domain/exam-habits.ts";
import type { RecallLog } from "#renderer/domain/exam-track-record.ts";

type Columns = HabitLog & RecallLog;
type Row = { readonly [Name in Exclude<keyof Columns, "length">]: number };

/** A review log that grows answer by answer, with the columns the plan reads. */
export type GrowingLog = Columns & { append(row: Row): void };

export function createLog(): GrowingLog {
  let length = 0;
  let columns = withRoom(1_024);
  return {
    get length() {
      return length;
    },
    get rating() {
      return columns.rating;
    },
    get phaseBefore() {
      return columns.phaseBefore;
    },
    get elapsedDays() {
      return columns.elapsedDays;
    },
    get stabilityBefore() {
      return columns.stabilityBefore;
    },
    get retrievability() {
      return columns.retrievability;
    },
    get isRefused() {
      return columns.isRefused;
    },
    append(row) {
      if (length === columns.rating.length) {
        const larger = withRoom(length * 2);
        for (const name of names) larger[name].set(columns[name]);
        columns = larger;
      }
      for (const name of names) columns[name][length] = row[name];
      length += 1;
    },
  };
}

const names = [
  "rating",
  "phaseBefore",
  "elapsedDays",
  "stabilityBefore",
  "retrievability",
  "isRefused",
] as const;

function withRoom(rows: number) {
  return {
    rating: new Uint8Array(rows),
    phaseBefore: new Uint8Array(rows),
    elapsedDays: new Int32Array(rows),
    stabilityBefore: new Float32Array(rows),
    retrievability: new Float32Array(rows),
    isRefused: new Uint8Array(rows),
  };
}
