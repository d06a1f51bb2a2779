import type { ClockJump } from "./study.ts";

const dayMs = 86_400_000;

/** Nobody answers a card a day before another one. */
const mostBackMs = dayMs;
/** Longer than most people stay away, and shorter than a clock is usually off. */
const mostForwardMs = 300 * dayMs;

/**
 * Whether the clock can be believed, seen from the last answer. Answers are ordered by the journal's own
 * clock, which never runs backwards, and days that seem to pass backwards count as none; so a wrong clock
 * costs nothing but due dates that are off.
 */
export function clockJump(lastAnswerAtMs: number | null, nowMs: number): ClockJump | null {
  if (lastAnswerAtMs === null) return null;
  if (nowMs < lastAnswerAtMs - mostBackMs) return { direction: "back", lastAnswerAtMs };
  if (nowMs > lastAnswerAtMs + mostForwardMs) return { direction: "forward", lastAnswerAtMs };
  return null;
}
