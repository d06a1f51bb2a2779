import { expect, test } from "vitest";
import { namesById } from "../names.ts";
import { sampleEvents, sampleGazetteer } from "../testing/sample.ts";
import { eventLabels } from "./event-label.ts";

const names = namesById(sampleGazetteer);

test("labels name one event each: no label of one event is also a label of another", () => {
  for (const lang of ["ja", "en"] as const) {
    const labels = sampleEvents.flatMap((event) => [
      ...new Set(eventLabels(event, lang, sampleEvents, names)),
    ]);
    expect(new Set(labels).size).toBe(labels.length);
  }
});

test("a year shared by two meetings or a pair of leaders who met twice is no label by itself", () => {
  const [first] = sampleEvents;
  if (first === undefined) throw new Error("no sample event");
  const labels = eventLabels(first, "ja", sampleEvents, names);
  expect(labels).not.toContain("2031年の首脳会談");
  expect(labels).not.toContain("森・リー両氏による首脳会談");
  expect(labels).toEqual(
    expect.arrayContaining([
      "2031年4月の首脳会談",
      "2031年4月5日の首脳会談",
      "奈良で開かれた森・リー両氏による首脳会談",
    ]),
  );
});

test("English labels read as noun phrases with their article", () => {
  const [, second, third] = sampleEvents;
  if (second === undefined || third === undefined) throw new Error("no sample event");
  expect(eventLabels(third, "en", sampleEvents, names)).toContain("the February 2032 summit");
  expect(eventLabels(second, "en", sampleEvents, names)).toEqual(
    expect.arrayContaining([
      "the summit of 1 September 2031",
      "the summit in Boston between Mori and Lee",
    ]),
  );
});

test("what an event lacks makes no label", () => {
  const [first, ...others] = sampleEvents;
  if (first === undefined) throw new Error("no sample event");
  const undated = { ...first, date: null, place: null };
  expect(eventLabels(undated, "ja", [undated, ...others], names)).toEqual([]);
  // The undated meeting may have been in any month: only what it does state tells others apart.
  for (const other of others) {
    for (const label of eventLabels(other, "ja", [undated, ...others], names)) {
      expect(label).toContain("岡");
    }
  }
});
