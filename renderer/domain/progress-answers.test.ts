import { expect, test } from "vitest";
import { answerClasses, progressAnswers } from "./progress-answers.ts";
import { testLog } from "./testing/progress-rows.ts";

const history = [
  { phaseBefore: 0, elapsedDays: -1, studyDay: 100, intervalDays: 10 / 1440 },
  { phaseBefore: 1, elapsedDays: 0, studyDay: 100, intervalDays: 3 },
  { phaseBefore: 2, elapsedDays: 3, studyDay: 103, intervalDays: 21 },
  { phaseBefore: 2, elapsedDays: 0, studyDay: 103, intervalDays: 21 },
  { phaseBefore: 2, elapsedDays: 21, studyDay: 124, rating: 1, intervalDays: 10 / 1440 },
  { phaseBefore: 3, elapsedDays: 0, studyDay: 124, intervalDays: 1 },
  { phaseBefore: 2, elapsedDays: 1, studyDay: 125, intervalDays: 2 },
];

test("an answer is classed by the phase before it and by the interval promised the time before", () => {
  const answers = progressAnswers(testLog(history), null, null);
  const names = Array.from(answers.answerClass.subarray(0, 7), (index) => answerClasses[index]);
  expect(names).toEqual([
    ...["learning", "learning", "young"],
    ...["mature", "mature", "relearning", "young"],
  ]);
  expect(Array.from(answers.isTest.subarray(0, 7))).toEqual([0, 0, 1, 0, 1, 0, 1]);
  expect(Array.from(answers.isMatureTest.subarray(0, 7))).toEqual([0, 0, 0, 0, 1, 0, 0]);
});

test("a learning step of a day or more is a test, as in Anki", () => {
  const steps = [
    { phaseBefore: 0, elapsedDays: -1, studyDay: 100, intervalDays: 1 },
    { phaseBefore: 1, elapsedDays: 1, studyDay: 101, intervalDays: 4 },
  ];
  expect(progressAnswers(testLog(steps), null, null).isTest[1]).toBe(1);
});

test("where only the last days are asked for, maturity still comes from the days before", () => {
  const answers = progressAnswers(testLog(history), null, 124);
  expect(answers.length).toBe(3);
  expect(Array.from(answers.rows.subarray(0, 3))).toEqual([4, 5, 6]);
  expect(answers.isMatureTest[0]).toBe(1);
});

test("a scope leaves out cards that are gone, no scope keeps their answers", () => {
  const log = { ...testLog([{ card: 0 }, { card: 1 }]), rowOfCard: Int32Array.of(0, -1) };
  expect(progressAnswers(log, Uint8Array.of(1), null).length).toBe(1);
  expect(progressAnswers(log, null, null).length).toBe(2);
});
