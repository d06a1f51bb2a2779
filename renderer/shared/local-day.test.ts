import { expect, test } from "vitest";
import { daysUntil, nextStudyDayMs, studyDate } from "./local-day.ts";

const at = (hour: number, minute = 0): number => new Date(2026, 10, 22, hour, minute).getTime();

test("the study date changes at four in the morning", () => {
  expect(studyDate(at(3, 59))).toBe("2026-11-21");
  expect(studyDate(at(4))).toBe("2026-11-22");
});

test("the next study day begins at the next four in the morning", () => {
  expect(nextStudyDayMs(at(3, 59))).toBe(at(4));
  expect(nextStudyDayMs(at(4))).toBe(new Date(2026, 10, 23, 4).getTime());
});

test("an exam tomorrow is one day away until four in the morning", () => {
  expect(daysUntil("2026-11-23", at(23, 59))).toBe(1);
  expect(daysUntil("2026-11-22", at(12))).toBe(0);
  expect(daysUntil("2026-11-21", at(12))).toBe(-1);
});
