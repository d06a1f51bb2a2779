import { describe, expect, test } from "vitest";
import type { RunningStudy } from "./create-study.ts";
import { testDecks } from "./testing/test-cards.ts";
import { testExam } from "./testing/test-events.ts";
import { createTestClock, readyState, startTestStudy } from "./testing/test-study.ts";

const dayMs = 86_400_000;

async function started(cards: number) {
  const clock = createTestClock();
  const study = startTestStudy({ clock, decks: testDecks(cards) });
  await study.settled();
  await study.changeSetting({ key: "minutesPerDay", value: 60 });
  return { study, clock };
}

const newToday = (study: RunningStudy) => readyState(study).counts.new;

/** Answers all there is today; how many cards were new. */
async function studyDay(study: RunningStudy): Promise<number> {
  for (let answers = 0; answers < 500; answers += 1) {
    const { next } = readyState(study);
    if (next.kind !== "card") return readyState(study).today.newCards;
    await study.answer(next.card.id, "easy", 4_000);
  }
  throw new Error("The day has no end.");
}

describe("the queue with an exam ahead", () => {
  test("takes in more new cards than the setting's where the exam asks for it, and fewer later", async () => {
    const { study } = await started(90);
    expect(newToday(study)).toBe(20);
    // Nine days are left, the last three of them for the last pass: 90 cards in 0.65 of six days.
    await study.planExam(testExam("soon", "2026-12-01"));
    expect(newToday(study)).toBe(Math.ceil(90 / (0.65 * 6)));
    await study.planExam(testExam("soon", "2027-12-01"));
    expect(newToday(study)).toBe(1);
    await study.removeExam("soon");
    expect(newToday(study)).toBe(20);
    await study.undo();
    expect(newToday(study)).toBe(1);
  });

  test("gives more than the plan where the student wants more, and no more than that", async () => {
    const { study, clock } = await started(90);
    await study.planExam(testExam("exam", "2027-03-01"));
    const planned = newToday(study);
    await studyDay(study);
    expect(newToday(study)).toBe(0);
    await study.raiseLimits({ newCards: 5, reviews: 0 });
    expect(newToday(study)).toBe(5);
    const { next } = readyState(study);
    if (next.kind !== "card") throw new Error("There is no card.");
    await study.answer(next.card.id, "easy", 4_000);
    expect(newToday(study)).toBe(4);
    // Made anew, the queue is the one that was kept.
    await study.flag([next.card.id], 1);
    await study.changeSetting({ key: "minutesPerDay", value: 61 });
    expect(newToday(study)).toBe(4);
    expect(await studyDay(study)).toBe(planned + 5);
    expect(newToday(study)).toBe(0);
    clock.advance(dayMs);
    study.tick();
    expect(newToday(study)).toBe(planned);
  });

  test("gives more reviews for the exam, and for other cards, where the student raises the limit", async () => {
    const { study, clock } = await started(60);
    await study.raiseLimits({ newCards: 60, reviews: 0 });
    await studyDay(study);
    clock.advance(40 * dayMs);
    study.tick();
    expect(readyState(study)).toMatchObject({ counts: { review: 60 }, hasMoreReviews: false });
    await study.changeSetting({ key: "minutesPerDay", value: 5 });
    await study.planExam(testExam("exam", "2027-01-20"));
    const reviews = () => readyState(study).counts.review;
    const planned = reviews();
    expect(planned).toBeLessThan(50);
    expect(readyState(study)).toMatchObject({
      forExams: { new: 0, review: planned },
      hasMoreReviews: true,
    });
    await study.raiseLimits({ newCards: 0, reviews: 7 });
    expect(reviews()).toBe(planned + 7);
    for (let answers = 0; answers < 9; answers += 1) {
      const { next } = readyState(study);
      if (next.kind !== "card") throw new Error("There is no card.");
      await study.answer(next.card.id, "easy", 4_000);
    }
    expect(reviews()).toBe(planned - 2);
    // Made anew, the queue is the one that was kept.
    await study.changeSetting({ key: "theme", value: "dark" });
    await study.flag([...study.table().cardIds].slice(0, 1), 1);
    await study.changeSetting({ key: "reviewsPerDay", value: 199 });
    expect(readyState(study).forExams).toEqual({ new: 0, review: planned - 2 });
  });

  test("keeps other cards to what the exam leaves of the day's minutes, also when it is made anew", async () => {
    const { study, clock } = await started(60);
    await study.raiseLimits({ newCards: 60, reviews: 0 });
    await studyDay(study);
    clock.advance(40 * dayMs);
    study.tick();
    await study.changeSetting({ key: "minutesPerDay", value: 5 });
    const exam = testExam("exam", "2027-01-20");
    await study.planExam({ ...exam, scope: { ...exam.scope, documentIds: ["another"] } });
    const reviews = () => readyState(study).counts.review;
    const others = reviews();
    expect(others).toBeLessThan(60);
    expect(readyState(study)).toMatchObject({ forExams: { review: 0 }, hasMoreReviews: true });
    for (let answers = 0; answers < 3; answers += 1) {
      const { next } = readyState(study);
      if (next.kind !== "card") throw new Error("There is no card.");
      await study.answer(next.card.id, "easy", 4_000);
    }
    await study.changeSetting({ key: "reviewsPerDay", value: 199 });
    expect(reviews()).toBe(others - 3);
    await study.raiseLimits({ newCards: 0, reviews: 7 });
    expect(reviews()).toBe(others + 4);
  });

  test("leaves FSRS alone with an exam of today or of a day that is over", async () => {
    const { study } = await started(90);
    await study.planExam(testExam("today", "2026-11-22"));
    await study.planExam(testExam("past", "2026-01-01"));
    expect(newToday(study)).toBe(20);
  });

  test("day by day shows every card, and all of them once more in the last days, due or not", async () => {
    const { study, clock } = await started(60);
    await study.planExam(testExam("exam", "2026-12-02"));
    const seen: number[] = [];
    for (let day = 22; day < 32; day += 1) {
      seen.push(await studyDay(study));
      clock.advance(dayMs);
      study.tick();
    }
    expect(seen.reduce((total, cards) => total + cards, 0)).toBe(60);
    const { lastDay, dueDay, length } = study.table();
    const examDay = Math.floor(Date.parse("2026-12-02") / dayMs);
    let notDue = 0;
    for (let row = 0; row < length; row += 1) {
      if (study.table().lang[row] !== 0) continue;
      expect(lastDay[row]).toBeGreaterThanOrEqual(examDay - 3);
      if ((dueDay[row] as number) > examDay) notDue += 1;
    }
    // Easy cards come due weeks later: it was the plan that asked for them.
    expect(notDue).toBe(60);
  });
});
