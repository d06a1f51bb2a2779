import { expect, test } from "vitest";
import { sampleCorpus, sampleEvents, sampleFact } from "../testing/sample.ts";
import { comparedEvents, inTimeOrder } from "./events.ts";
import { comparisonMatrix } from "./matrix.ts";

const [first, second, third] = sampleEvents.map(({ id }) => id);
if (first === undefined || second === undefined || third === undefined) throw new Error("sample");

test("facts stand in the row of their thread and the column of their event, the important first", () => {
  const detail = sampleFact({ id: "detail", event: first, topic: "counterstrike", importance: 3 });
  const main = sampleFact({ id: "main", event: first, topic: "defense-spending", importance: 1 });
  const later = sampleFact({ id: "later", event: third, topic: "defense-capability" });
  const corpus = sampleCorpus([detail, main, later]);
  const events = comparedEvents(corpus, "summits");
  const rows = comparisonMatrix(corpus.facts, events);
  expect(events.map(({ id }) => id)).toEqual([first, third]);
  expect(rows.map(({ thread, cells }) => [thread.id, cells.map(({ facts }) => facts)])).toEqual([
    ["defense-effort", [[main, detail], [later]]],
  ]);
});

test("an event that holds only its date and place is not compared", () => {
  const corpus = sampleCorpus([sampleFact({ topic: "summit-basics" })]);
  expect(comparedEvents(corpus, "meetings")).toEqual([]);
});

test("events are in time order: a bare year first, a part after its meeting, the undated last", () => {
  const [meeting] = sampleEvents;
  if (meeting === undefined) throw new Error("sample");
  const year = { ...meeting, id: "year", date: "2031" };
  const part = { ...meeting, id: "a-part", partOf: meeting.id };
  const undated = { ...meeting, id: "undated", date: null };
  const ordered = inTimeOrder([undated, part, meeting, year]);
  expect(ordered.map(({ id }) => id)).toEqual(["year", meeting.id, "a-part", "undated"]);
});
