import fc from "fast-check";
import { expect, test } from "vitest";
import { elapsedMs, jumpBetween, remainingMs, standingOf } from "./exam-clock.ts";

const minuteMs = 60_000;
const times = { startedAtMs: 1_000_000_000, minutes: 20 };
const at = (minutes: number) => times.startedAtMs + minutes * minuteMs;

test("the time left follows from the start and the clock, however long nobody looked", () => {
  expect(remainingMs(times, at(0), 0)).toBe(20 * minuteMs);
  expect(remainingMs(times, at(5), 0)).toBe(15 * minuteMs);
  expect(remainingMs(times, at(600), 0)).toBe(0);
});

test("a clock set back gives no time again that was spent on the screen", () => {
  expect(remainingMs(times, at(-60), 7 * minuteMs)).toBe(13 * minuteMs);
  expect(remainingMs(times, at(-60), 0)).toBe(20 * minuteMs);
});

test("elapsed time stays within the exam, and never falls while the clock runs on", () => {
  const moments = fc.integer({ min: -1e9, max: 1e9 });
  fc.assert(
    fc.property(moments, fc.nat(1e7), fc.nat(1e9), (offset, later, known) => {
      const first = elapsedMs(times, at(0) + offset, known);
      expect(first).toBeGreaterThanOrEqual(0);
      expect(first).toBeLessThanOrEqual(20 * minuteMs);
      expect(elapsedMs(times, at(0) + offset + later, known)).toBeGreaterThanOrEqual(first);
    }),
  );
});

test("a jump is what the wall clock did beyond the steady one", () => {
  const before = { wallMs: at(3), steadyMs: 500 };
  const after = (wallMs: number, steadyMs: number) =>
    jumpBetween(before, { wallMs: at(3) + wallMs, steadyMs: 500 + steadyMs });
  expect(after(60 * minuteMs, 60 * minuteMs)).toBeNull();
  expect(after(-2_000, 3_000)).toBeNull();
  expect(after(-minuteMs, 1_000)).toEqual({ direction: "back", byMs: 61_000 });
  expect(after(31 * minuteMs, minuteMs)).toEqual({ direction: "ahead", byMs: 30 * minuteMs });
});

test("time is over after a sleep, and doubtful only after a leap of more than half a day", () => {
  expect(standingOf(1, { direction: "ahead", byMs: 1e9 })).toBe("running");
  expect(standingOf(0, null)).toBe("over");
  expect(standingOf(0, { direction: "ahead", byMs: 8 * 60 * minuteMs })).toBe("over");
  expect(standingOf(0, { direction: "ahead", byMs: 365 * 24 * 60 * minuteMs })).toBe("doubtful");
  expect(standingOf(0, { direction: "back", byMs: 365 * 24 * 60 * minuteMs })).toBe("over");
});
