import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  dateVariants,
  eraYears,
  formatEnglish,
  formatJapanese,
  parseWrittenDate,
} from "./calendar-date.ts";
import { answerVariants } from "./variants.ts";

const fullDate = fc
  .date({ min: new Date("1900-01-01"), max: new Date("2099-12-31"), noInvalidDate: true })
  .map((date) => ({
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
  }));

describe("written dates", () => {
  test("what is formatted is read back, in both languages", () => {
    fc.assert(
      fc.property(fullDate, (date) => {
        expect(parseWrittenDate(formatJapanese(date))).toEqual(date);
        expect(parseWrittenDate(formatEnglish(date))).toEqual(date);
      }),
    );
  });

  test.each([
    ["7 February 2025", { year: 2025, month: 2, day: 7 }],
    ["February 7, 2025", { year: 2025, month: 2, day: 7 }],
    ["July 2022", { year: 2022, month: 7 }],
    ["10月28日", { month: 10, day: 28 }],
    ["2030年", { year: 2030 }],
  ])("%s is a date", (text, date) => {
    expect(parseWrittenDate(text)).toEqual(date);
  });

  test.each(["", "2027年度", "13月1日", "第5条", "5月の会合"])("%s is not a date", (text) => {
    expect(parseWrittenDate(text)).toBeNull();
  });
});

describe("era years", () => {
  test("a full date has one era, and the first day of an era belongs to it", () => {
    expect(eraYears({ year: 2019, month: 4, day: 30 })).toEqual([
      { ja: "平成", en: "Heisei", year: 31 },
    ]);
    expect(eraYears({ year: 2019, month: 5, day: 1 })).toEqual([
      { ja: "令和", en: "Reiwa", year: 1 },
    ]);
  });

  test("a bare year at a change of eras has both", () => {
    expect(eraYears({ year: 1989 }).map((era) => `${era.ja}${era.year}`)).toEqual([
      "平成1",
      "昭和64",
    ]);
  });

  test("agrees with the platform's Japanese calendar", () => {
    const format = new Intl.DateTimeFormat("ja-JP-u-ca-japanese", {
      era: "long",
      year: "numeric",
      timeZone: "UTC",
    });
    fc.assert(
      fc.property(fullDate, (date) => {
        const [era] = eraYears(date);
        const expected = format.format(Date.UTC(date.year, date.month - 1, date.day));
        expect(`${era?.ja}${era?.year === 1 ? "元" : era?.year}年`).toBe(expected);
      }),
    );
  });
});

describe("accepted forms that follow by rule", () => {
  test("a date is accepted in its era, with slashes and month first", () => {
    expect(dateVariants({ year: 2025, month: 10, day: 28 })).toEqual(
      expect.arrayContaining(["令和7年10月28日", "2025/10/28", "October 28, 2025"]),
    );
  });

  test("a fiscal year is accepted in its era, and never as a calendar year", () => {
    const variants = answerVariants("fiscal-year", "2027年度");
    expect(variants).toEqual(expect.arrayContaining(["令和9年度", "FY2027", "fiscal 2027"]));
    expect(variants).not.toContain("2027年");
    expect(answerVariants("fiscal-year", "2019年度")).toEqual(
      expect.arrayContaining(["平成31年度", "令和元年度"]),
    );
  });

  test("an article is accepted in kanji, Roman and Arabic numerals", () => {
    expect(answerVariants("article", "第25条")).toEqual(
      expect.arrayContaining(["第二十五条", "Article XXV", "Article 25"]),
    );
    expect(answerVariants("article", "Article V")).toContain("第五条");
  });
});
