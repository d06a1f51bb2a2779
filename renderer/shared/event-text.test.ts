import { expect, test } from "vitest";
import { sampleCorpus, sampleEvents, sampleFact } from "#corpus/testing/sample.ts";
import { documentNames, eventDateText, eventShortText, monthDayText } from "./event-text.ts";
import { createI18n } from "./i18n.ts";

const [event] = sampleEvents;
if (event === undefined) throw new Error("sample");

test("an event is named by its date and kind in each language, by its kind alone where undated", () => {
  expect(eventShortText(event, createI18n("ja").t, "ja")).toBe("2031年4月5日 首脳会談");
  expect(eventShortText(event, createI18n("en").t, "en")).toBe("Summit, 5 April 2031");
  expect(eventShortText({ ...event, date: null }, createI18n("en").t, "en")).toBe("Summit");
});

test("a date is written only as far as it is known", () => {
  expect(eventDateText({ ...event, date: "2031-04" }, "ja")).toBe("2031年4月");
  expect(["2031-04-05", "2031-04", "2031"].map((date) => monthDayText(date, "en"))).toEqual([
    "5 Apr",
    "Apr",
    "",
  ]);
  expect(["2031-04-05", "2031-04", "2031"].map((date) => monthDayText(date, "ja"))).toEqual([
    "4/5",
    "4月",
    "",
  ]);
});

test("a document is named once, however many facts come from it", () => {
  const facts = [sampleFact({ id: "one" }), sampleFact({ id: "two" })];
  expect(documentNames(sampleCorpus(facts), facts, "en")).toBe("Joint statement");
});
