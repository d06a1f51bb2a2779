import { expect, test } from "vitest";
import { studyDayOf } from "#renderer/domain/study-day.ts";
import { createI18n } from "../i18n.ts";
import { utcOffsetMinAt } from "../local-day.ts";
import { nextDueText } from "./next-due-text.ts";

const at = (day: number, hour: number): number => new Date(2026, 10, day, hour).getTime();
const studyDay = (day: number): number => studyDayOf(at(day, 12), utcOffsetMinAt(at(day, 12)));
const ja = createI18n("ja").getFixedT("ja");
const en = createI18n("en").getFixedT("en");

test.each([
  [at(22, 10), 23, 25, "次は明日、25枚です。", "Next: 25 cards tomorrow."],
  [at(22, 10), 25, 1, "次は11月25日（水）、1枚です。", "Next: 1 card on Wednesday 25 November."],
  [at(23, 1), 23, 3, "次は11月23日 4:00、3枚です。", "Next: 3 cards on 23 November at 04:00."],
  [at(23, 1), 24, 3, "次は明日、3枚です。", "Next: 3 cards tomorrow."],
])(
  "at %d cards of the %dth are announced with a day that is right",
  (now, day, cards, inJa, inEn) => {
    const nextDue = { studyDay: studyDay(day), cards };
    expect(nextDueText(ja, "ja", nextDue, now)).toBe(inJa);
    expect(nextDueText(en, "en", nextDue, now).replaceAll("\u202f", " ")).toBe(inEn);
  },
);

test("that there are none is said in words", () => {
  expect(nextDueText(ja, "ja", null, at(22, 10))).toContain("ありません");
  expect(nextDueText(en, "en", null, at(22, 10))).toContain("No card");
});
