import { describe, expect, test } from "vitest";
import type { Interval } from "#renderer/domain/study.ts";
import { formatDate, formatDuration, formatInterval, formatToday } from "./format.ts";
import { createI18n } from "./i18n.ts";

const ja = createI18n("ja").getFixedT("ja");
const en = createI18n("en").getFixedT("en");

const minutes = (count: number): Interval => ({ unit: "minutes", minutes: count });
const days = (count: number): Interval => ({ unit: "days", days: count });

describe("an interval on a button", () => {
  test.each([
    [minutes(0.5), "1分", "1 min"],
    [minutes(10), "10分", "10 min"],
    [minutes(90), "1.5時間", "1.5 hours"],
    [days(1), "1日", "1 day"],
    [days(29), "29日", "29 days"],
    [days(30), "1か月", "1 month"],
    [days(36), "1.2か月", "1.2 months"],
    [days(364), "12.1か月", "12.1 months"],
    [days(365), "1年", "1 year"],
    [days(550), "1.5年", "1.5 years"],
    [days(36_500), "100年", "100 years"],
  ])("%j reads %s and %s", (interval, japanese, english) => {
    expect(formatInterval(ja, "ja", interval)).toBe(japanese);
    expect(formatInterval(en, "en", interval)).toBe(english);
  });
});

test("time spent is told in seconds, minutes, then hours and minutes", () => {
  expect(formatDuration(ja, "ja", 42_000)).toBe("42秒");
  expect(formatDuration(ja, "ja", 754_000)).toBe("13分");
  expect(formatDuration(en, "en", 3_900_000)).toBe("1 h 5 min");
});

test("a calendar date is the same date in every time zone", () => {
  expect(formatDate("ja", "2026-11-22")).toBe("2026年11月22日");
  expect(formatDate("en", "2026-11-22")).toBe("22 November 2026");
});

test("the Japanese weekday does not run into the day", () => {
  expect(formatToday("ja", new Date(2026, 10, 22, 12).getTime())).toBe("11月22日（日）");
});
