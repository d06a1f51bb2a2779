/** What the time of an exam follows from: never from a timer, which sleeps when the computer does. */
export type ExamTimes = {
  readonly startedAtMs: number;
  readonly minutes: number;
};

const minuteMs = 60_000;

/**
 * Milliseconds that have passed of an exam, at most its length. The wall clock decides, since it goes on while
 * the page is closed and the computer asleep; but what is known to have passed (time on screen, measured by a
 * clock that nobody can set) has passed, even where the wall clock was set back.
 */
export function elapsedMs(
  { startedAtMs, minutes }: ExamTimes,
  nowMs: number,
  knownMs: number,
): number {
  return Math.min(minutes * minuteMs, Math.max(0, nowMs - startedAtMs, knownMs));
}

export function remainingMs(times: ExamTimes, nowMs: number, knownMs: number): number {
  return times.minutes * minuteMs - elapsedMs(times, nowMs, knownMs);
}

/** Two clocks read at one moment: the wall clock, and one that runs steadily and cannot be set. */
export type Reading = { readonly wallMs: number; readonly steadyMs: number };

/**
 * What the wall clock did between two readings that the steady one did not. `ahead`: it was set forward, or
 * the computer slept (on some systems the steady clock stands still then, so the two cannot be told apart).
 * `back`: it was set back.
 */
export type Jump = { readonly direction: "back" | "ahead"; readonly byMs: number };

/** A clock that is corrected over the network moves by less. */
const leastBackMs = 10_000;
/** A page in the background is woken once a minute; less than that is no sleep worth a word. */
const leastAheadMs = 90_000;

export function jumpBetween(before: Reading, now: Reading): Jump | null {
  const drift = now.wallMs - before.wallMs - (now.steadyMs - before.steadyMs);
  if (drift <= -leastBackMs) return { direction: "back", byMs: -drift };
  if (drift >= leastAheadMs) return { direction: "ahead", byMs: drift };
  return null;
}

/** Nobody leaves a computer asleep in an exam for so long, and clocks are set wrong by months and years. */
const mostAheadMs = 12 * 60 * minuteMs;

/**
 * Whether an exam is over. `doubtful`: its time is over only because the clock leapt far ahead while it was
 * open. It is then not taken in by itself: the student says whether that was right.
 */
export function standingOf(leftMs: number, jump: Jump | null): "running" | "over" | "doubtful" {
  if (leftMs > 0) return "running";
  return jump?.direction === "ahead" && jump.byMs > mostAheadMs ? "doubtful" : "over";
}
