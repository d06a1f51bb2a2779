import { describe, expect, test } from "vitest";
import { type ExamAhead, planStudyDay } from "./exam-days.ts";
import { defaultParameters, fsrs6 } from "./simulation/fsrs-6.ts";
import { examColumns, steadyPace } from "./testing/exam-columns.ts";

const model = fsrs6(defaultParameters);
const today = 100;

function plan(cards: number, exams: readonly ExamAhead[], sharedMinutes: number) {
  return planStudyDay({
    columns: examColumns(Array.from({ length: cards }, () => ({}))),
    length: cards,
    exams,
    sharedBudgetS: sharedMinutes * 60,
    today,
    model,
    pace: steadyPace,
  });
}

const range = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => from + index);
const exam = (
  id: string,
  daysLeft: number,
  rows: readonly number[],
  minutes?: number,
): ExamAhead => ({
  id,
  examDay: today + daysLeft,
  rows,
  ownBudgetS: minutes === undefined ? null : minutes * 60,
});

describe("a day towards several exams", () => {
  test("a card works towards the next exam that asks for it", () => {
    const { exams } = plan(
      60,
      [exam("soon", 10, range(0, 40)), exam("late", 60, range(20, 60))],
      60,
    );
    expect(exams[0]?.fresh).toEqual(range(0, 40));
    expect(exams[1]?.fresh).toEqual(range(40, 60));
  });

  test("together they keep to the shared minutes, and what is left is told", () => {
    const exams = [exam("soon", 10, range(0, 40)), exam("late", 60, range(40, 80))];
    const day = plan(80, exams, 30);
    const used = day.exams.reduce((total, { seconds }) => total + seconds, 0);
    expect(used).toBeGreaterThan(0);
    expect(day.sharedLeftS).toBe(1_800 - used);
  });

  test("the next exam cannot starve the later one where the time is short for both", () => {
    const exams = [exam("soon", 10, range(0, 400)), exam("late", 20, range(400, 800))];
    const day = plan(800, exams, 15);
    const [soon, late] = day.exams.map(({ seconds }) => seconds);
    expect((soon ?? 0) + (late ?? 0)).toBeLessThanOrEqual(900);
    // Twice the cards a day are asked for the one in half the time.
    expect(late).toBeGreaterThanOrEqual(240);
    expect(soon).toBeGreaterThanOrEqual(480);
  });

  test("an exam with minutes of its own leaves the shared ones alone", () => {
    const day = plan(800, [exam("own", 10, range(0, 800), 20)], 15);
    expect(day.exams[0]?.seconds).toBeLessThanOrEqual(1_200);
    expect(day.exams[0]?.seconds).toBeGreaterThan(1_100);
    expect(day.sharedLeftS).toBe(900);
  });
});
