import type { StudyDay } from "./study-day.ts";

/** How much this student gets done, as the days they studied tell it. */
export type Pace = {
  /** A review with the relearning it leads to, on average. */
  readonly secondsPerReview: number;
  /** A new card with its learning steps of that day, on average. */
  readonly secondsPerNew: number;
  /** The share of the promised time that is really spent, 0–1: days missed and minutes not used. */
  readonly keptShare: number;
};

/** What was done on one study day; days without an answer are left out. */
export type StudiedDay = {
  readonly studyDay: StudyDay;
  readonly newCards: number;
  readonly reviews: number;
  readonly tookMs: number;
};

/**
 * Assumed until the days know better, and weighed as so many reviews or days. A sentence has to be read
 * twice, and a new card goes through its learning steps: it takes as long as two reviews or so.
 */
const assumed = {
  secondsPerReview: 15,
  reviewsPerNew: 2.1,
  reviews: 30,
  keptShare: 0.85,
  days: 5,
} as const;

/** Of what lies further back, the student may have changed. */
const recentDays = 28;

/**
 * Measured over the four weeks before `today`, so that a day's plan does not change while it is studied.
 * `promisedS` is the seconds promised for a day.
 */
export function measurePace(days: Iterable<StudiedDay>, today: StudyDay, promisedS: number): Pace {
  const recent = [...days].filter(
    ({ studyDay }) => studyDay < today && studyDay >= today - recentDays,
  );
  const seconds = sum(recent.map(({ tookMs }) => tookMs / 1000));
  const reviews = sum(recent.map((day) => day.reviews + assumed.reviewsPerNew * day.newCards));
  const secondsPerReview =
    (seconds + assumed.reviews * assumed.secondsPerReview) / (reviews + assumed.reviews);
  return {
    secondsPerReview,
    secondsPerNew: assumed.reviewsPerNew * secondsPerReview,
    keptShare: keptShare(recent, today, promisedS),
  };
}

/**
 * Days studied out of days passed, times the time of a full day. A day on which little was asked tells
 * nothing about how much could have been: of the days studied, the fullest quarter counts, and a little less
 * than it, since it is the fullest.
 */
function keptShare(recent: readonly StudiedDay[], today: StudyDay, promisedS: number): number {
  if (recent.length === 0) return assumed.keptShare;
  const passed = today - Math.min(...recent.map(({ studyDay }) => studyDay));
  const seconds = recent.map(({ tookMs }) => tookMs / 1000).sort((a, b) => a - b);
  const full = seconds[Math.floor(seconds.length * 0.75)] as number;
  const measured = (recent.length / passed) * Math.min(1, (0.92 * full) / promisedS);
  const share = (measured * passed + assumed.keptShare * assumed.days) / (passed + assumed.days);
  return Math.min(1, Math.max(0.2, share));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
