import type { Grade } from "./exam-memory-model.ts";
import type { ReviewLog } from "./review-log.ts";
import type { StudyDay } from "./study-day.ts";

/** How this student studies, as their log tells it. */
export type Pace = {
  /** A review with the relearning it leads to, on average. */
  readonly secondsPerReview: number;
  /** A new card with its learning steps of that day, on average. */
  readonly secondsPerNew: number;
  /** The share of the promised time that is really spent, 0–1: days missed and minutes not used. */
  readonly keptShare: number;
  /** How first answers fall: probability of again, hard, good, easy. */
  readonly firstGrades: readonly number[];
  /** How answers that recall fall: probability of hard, good, easy. */
  readonly recallGrades: readonly number[];
};

/** What the pace is read from. */
export type PaceLog = Pick<
  ReviewLog,
  "length" | "studyDay" | "rating" | "tookMs" | "phaseBefore" | "elapsedDays"
>;

/**
 * Assumed until the log knows better, and weighed as so many cards or days. Seconds: a sentence has to be
 * read twice. First answers: 60 % of new cards known at first sight, as in `suggested-pace.ts`.
 */
const assumed = {
  secondsPerReview: 15,
  secondsPerNew: 32,
  cards: 30,
  firstGrades: [0.4, 0.1, 0.42, 0.08],
  recallGrades: [0.12, 0.78, 0.1],
  keptShare: 0.85,
  days: 5,
} as const;

/** Of what lies further back, the student may have changed. */
const recentDays = 28;

/**
 * Measured over the days before `today`, so that a day's plan does not change while it is studied.
 * `promisedS` is the seconds promised for a day.
 */
export function measurePace(log: PaceLog, today: StudyDay, promisedS: number): Pace {
  const first = [0, 0, 0, 0];
  const recall = [0, 0, 0];
  let [newS, reviewS] = [0, 0];
  let reviews = 0;
  const secondsOn = new Map<StudyDay, number>();
  for (let row = 0; row < log.length; row++) {
    const day = at(log.studyDay, row);
    if (day >= today) continue;
    const seconds = at(log.tookMs, row) / 1000;
    const grade = at(log.rating, row);
    const phase = at(log.phaseBefore, row);
    if (day >= today - recentDays) secondsOn.set(day, (secondsOn.get(day) ?? 0) + seconds);
    if (phase <= 1 && at(log.elapsedDays, row) <= 0) newS += seconds;
    else reviewS += seconds;
    if (phase === 0) first[grade - 1] = (first[grade - 1] ?? 0) + 1;
    else if (at(log.elapsedDays, row) > 0) {
      reviews += 1;
      if (grade > 1) recall[grade - 2] = (recall[grade - 2] ?? 0) + 1;
    }
  }
  const news = sum(first);
  return {
    secondsPerReview: blend(reviewS, reviews, assumed.secondsPerReview),
    secondsPerNew: blend(newS, news, assumed.secondsPerNew),
    keptShare: keptShare(secondsOn, today, promisedS),
    firstGrades: shares(first, assumed.firstGrades),
    recallGrades: shares(recall, assumed.recallGrades),
  };
}

/** The grade that a number 0–1 falls on, given each grade's probability from `lowest` up. */
export function gradeAt(share: number, chances: readonly number[], lowest: Grade): Grade {
  let left = share;
  for (const [index, chance] of chances.entries()) {
    left -= chance;
    if (left < 0) return (lowest + index) as Grade;
  }
  return 3;
}

/**
 * Days studied out of days passed, times the time of a full day. A day on which little was asked tells
 * nothing about how much could have been: of the days studied, the fullest quarter counts, and a little less
 * than it, since it is the fullest.
 */
function keptShare(
  secondsOn: ReadonlyMap<StudyDay, number>,
  today: StudyDay,
  promisedS: number,
): number {
  if (secondsOn.size === 0) return assumed.keptShare;
  const passed = today - Math.min(...secondsOn.keys());
  const sorted = [...secondsOn.values()].sort((a, b) => a - b);
  const full = sorted[Math.floor(sorted.length * 0.75)] as number;
  const measured = (secondsOn.size / passed) * Math.min(1, (0.92 * full) / promisedS);
  const share = (measured * passed + assumed.keptShare * assumed.days) / (passed + assumed.days);
  return Math.min(1, Math.max(0.2, share));
}

function blend(total: number, count: number, assumedMean: number): number {
  return (total + assumedMean * assumed.cards) / (count + assumed.cards);
}

function shares(counts: readonly number[], assumedShares: readonly number[]): readonly number[] {
  const all = sum(counts) + assumed.cards;
  return counts.map((count, index) => (count + assumed.cards * (assumedShares[index] ?? 0)) / all);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function at(column: ArrayLike<number>, row: number): number {
  return column[row] as number;
}
