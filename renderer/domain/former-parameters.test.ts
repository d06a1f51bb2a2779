import { expect, test } from "vitest";
import { createInMemoryJournal } from "./testing/in-memory-journal.ts";
import { readyState, startTestStudy } from "./testing/test-study.ts";

const first = Array.from({ length: 21 }, (_, index) => 0.5 + index / 100);
const second = first.map((value) => value + 0.01);
const report = {
  reviews: 800,
  heldOut: 160,
  logLossBefore: 0.4,
  logLossAfter: 0.35,
  logLossMovingAverage: 0.42,
};

test("every set of parameters that was in use comes back once, the one left last first", async () => {
  const journal = createInMemoryJournal();
  const study = startTestStudy({ journal });
  await study.settled();
  const former = () => readyState(study).formerParameters.map(({ parameters }) => parameters);
  expect(former()).toEqual([]);
  await study.adoptParameters({ parameters: first, report });
  expect(former()).toEqual([null]);
  await study.adoptParameters({ parameters: second, report: null });
  expect(former()).toEqual([first, null]);
  await study.adoptParameters({ parameters: first, report: null });
  expect(former()).toEqual([second, null]);
  await study.undo();
  expect(former()).toEqual([first, null]);
  await study.adoptParameters({ parameters: null, report: null });

  const again = startTestStudy({ journal });
  await again.settled();
  const known = readyState(again).formerParameters;
  expect(known.map(({ parameters }) => parameters)).toEqual([second, first]);
  expect(known[1]?.report).toEqual(report);
});
