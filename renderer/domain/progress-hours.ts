import type { ProgressAnswers } from "./progress-answers.ts";
import type { ProgressLog } from "./progress-input.ts";
import type { Tests } from "./progress-tests.ts";

/** One hour of the day as the student's clock showed it. */
export type ProgressHour = {
  readonly answers: number;
  /** How much was remembered of what was tested in that hour. */
  readonly tests: Tests;
};

const hourMs = 3_600_000;

/** 24 entries, midnight first. Each answer counts in the hour of the place where it was given. */
export function progressHours(log: ProgressLog, answers: ProgressAnswers): readonly ProgressHour[] {
  const counts = new Uint32Array(24);
  const passed = new Uint32Array(24);
  const total = new Uint32Array(24);
  for (let index = 0; index < answers.length; index += 1) {
    const row = answers.rows[index] ?? 0;
    const localMs = (log.atMs[row] ?? 0) + (log.utcOffsetMin[row] ?? 0) * 60_000;
    const hour = ((Math.floor(localMs / hourMs) % 24) + 24) % 24;
    counts[hour] = (counts[hour] ?? 0) + 1;
    if (answers.isTest[index] !== 1) continue;
    total[hour] = (total[hour] ?? 0) + 1;
    if ((log.rating[row] ?? 1) > 1) passed[hour] = (passed[hour] ?? 0) + 1;
  }
  return Array.from(counts, (count, hour) => ({
    answers: count,
    tests: { passed: passed[hour] ?? 0, total: total[hour] ?? 0 },
  }));
}
