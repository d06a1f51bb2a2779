import type { Clock } from "#electron/bridge/contract.ts";

/** Earlier than every event. */
export const noClock: Clock = { ms: 0, counter: 0 };

/** The last millisecond a Date can hold; a system clock beyond it is not believed. */
export const maxClockMs = 8_640_000_000_000_000;

/** The highest counter there may be: a file from elsewhere must not push ours out of exact numbers. */
export const maxCounter = 2 ** 52;

/**
 * The clock of the next event: the system's time where that is later than everything seen, else the
 * latest time seen with the next counter. So it never runs backwards, and after a start with a system
 * clock ten years ahead the counter goes on for those ten years, which it has room for (2^53).
 *
 * A hybrid logical clock after Kulkarni et al., Logical Physical Clocks (2014), without its bound on
 * the counter and without refusing a clock that is off.
 */
export function nextClock(latest: Clock, nowMs: number): Clock {
  const ms = Number.isFinite(nowMs) ? Math.min(Math.floor(nowMs), maxClockMs) : 0;
  if (ms > latest.ms) return { ms, counter: 0 };
  if (latest.counter < maxCounter) return { ms: latest.ms, counter: latest.counter + 1 };
  // Only a file made to do so gets here. At the very end of time sequence and device still tell apart.
  return latest.ms < maxClockMs ? { ms: latest.ms + 1, counter: 0 } : latest;
}

/** The later of two clocks. */
export function laterClock(a: Clock, b: Clock): Clock {
  return a.ms > b.ms || (a.ms === b.ms && a.counter >= b.counter) ? a : b;
}
