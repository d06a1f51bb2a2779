import { describe, expect, it } from "vitest";
import type { RunningStudy } from "./create-study.ts";
import type { QuizGiven } from "./quiz-given.ts";
import { studyDayOf } from "./study-day.ts";
import { createInMemoryJournal } from "./testing/in-memory-journal.ts";
import { createInMemoryStore } from "./testing/in-memory-store.ts";
import { testCard, testDecks } from "./testing/test-cards.ts";
import {
  createTestClock,
  createTestLock,
  readyState,
  startTestStudy,
  testNowMs,
} from "./testing/test-study.ts";

const quizId = "20000000-0000-4000-8000-000000000001";
let answers = 0;

/** A written answer to what a card asks. */
function answerTo(number: number, verdict: QuizGiven["verdict"], atMs: number): QuizGiven {
  const card = testCard(number);
  const sibling = testCard(number, "ja", "cloze");
  answers += 1;
  return {
    action: `20000000-0000-4000-8000-1${String(answers).padStart(11, "0")}`,
    quizId,
    item: {
      id: `${card.factId}/year/typed/ja`,
      form: "typed",
      lang: "ja",
      factId: card.factId,
      cardIds: [card.id, sibling.id],
      stem: card.prompt,
      answer: card.answer,
    },
    given: "二千年ごろ",
    verdict,
    missed: verdict === "right" ? [] : null,
    tookMs: 3_000,
    atMs,
  };
}

/** A study in which card 1 is due and card 2 is not; the clock stands where it is so. */
async function studied() {
  const clock = createTestClock();
  const journal = createInMemoryJournal();
  const store = createInMemoryStore();
  const others = [1, 2, 3].map((number) => testCard(number, "ja", "cloze"));
  const options = { clock, journal, store, decks: testDecks(3), others };
  const study = startTestStudy(options);
  await study.settled();
  for (const number of [1, 2]) {
    const { id } = testCard(number);
    study.showAnswer(id);
    await study.answer(id, "easy", 1_000);
  }
  await study.setDue([testCard(1).id], { from: 0, to: 0 });
  clock.advance(60_000);
  return { study, clock, options, today: studyDayOf(clock.nowMs(), 540) };
}

function cardNow(study: RunningStudy, number: number) {
  const table = study.table();
  const row = table.rowOf(testCard(number).id);
  return {
    reps: table.reps[row],
    lapses: table.lapses[row],
    dueDay: table.dueDay[row],
    plannedDay: table.plannedDay[row],
  };
}

describe("a quiz answer", () => {
  it("that is right and written is Good on the card that is due, told as coming from a quiz", async () => {
    const { study, clock } = await studied();
    const outcome = await study.answerQuiz(answerTo(1, "right", clock.nowMs()));
    const { id } = testCard(1);
    expect(outcome?.effects).toEqual({ reviews: [{ cardId: id, rating: "good" }], queued: [] });
    expect(cardNow(study, 1)).toMatchObject({ reps: 2, lapses: 0 });
    const [latest] = await study.historyOf(id);
    expect(latest).toMatchObject({ kind: "review", rating: "good", via: "quiz", tookMs: 3_000 });
    expect(study.quizAnswers()).toHaveLength(1);
  });

  it("that is wrong is Again on a card that is due, and brings another into today's queue", async () => {
    const { study, clock, today } = await studied();
    await study.answerQuiz(answerTo(1, "wrong", clock.nowMs()));
    expect(cardNow(study, 1)).toMatchObject({ reps: 2, lapses: 1 });
    expect(cardNow(study, 2).dueDay).toBeGreaterThan(today);
    await study.answerQuiz(answerTo(2, "almost", clock.nowMs()));
    expect(cardNow(study, 2)).toMatchObject({ reps: 1, dueDay: today });
    await study.answerQuiz(answerTo(3, "wrong", clock.nowMs()));
    expect(cardNow(study, 3)).toMatchObject({ reps: 0, plannedDay: today });
    expect(readyState(study).counts).toEqual({ new: 1, learning: 1, review: 1 });
  });

  it("counts once in a sitting, whatever comes after it", async () => {
    const { study, clock } = await studied();
    await study.answerQuiz(answerTo(2, "wrong", clock.nowMs()));
    clock.advance(30_000);
    const outcome = await study.answerQuiz(answerTo(2, "right", clock.nowMs()));
    expect(outcome?.effects).toEqual({ reviews: [], queued: [] });
    expect(study.quizAnswers()).toHaveLength(2);
    expect(cardNow(study, 2).reps).toBe(1);
  });

  it("is taken back as a whole by one undo, and brought back by one redo", async () => {
    const { study, clock } = await studied();
    const before = cardNow(study, 1);
    await study.answerQuiz(answerTo(1, "wrong", clock.nowMs()));
    expect(readyState(study).undoable?.kind).toBe("quiz-answered");
    await study.undo();
    expect(cardNow(study, 1)).toEqual(before);
    expect(study.quizAnswers()).toEqual([]);
    await study.redo();
    expect(cardNow(study, 1).lapses).toBe(1);
    expect(study.quizAnswers()).toHaveLength(1);
  });

  it("sent twice is recorded once", async () => {
    const { study, clock } = await studied();
    for (const number of [1, 2]) {
      const answer = answerTo(number, "wrong", clock.nowMs());
      await study.answerQuiz(answer);
      const after = cardNow(study, number);
      await study.answerQuiz(answer);
      expect(cardNow(study, number)).toEqual(after);
    }
    expect(study.quizAnswers()).toHaveLength(2);
  });

  it("survives a restart with its accepted texts", async () => {
    const { study, clock, options } = await studied();
    const almost = answerTo(1, "almost", clock.nowMs());
    await study.answerQuiz(almost);
    const action = answerTo(1, "right", 0).action;
    await study.acceptAnswer({ ...almost, action, gapId: "year", instead: almost.action });
    await study.settled();
    study.close();
    const again = startTestStudy(options);
    await again.settled();
    expect(again.quizAnswers().map(({ verdict }) => verdict)).toEqual(["right"]);
    expect(readyState(again).accepted.map(({ given }) => given)).toEqual(["二千年ごろ"]);
  });
});

describe("an answer the student accepts", () => {
  it("counts as right, once, in the place of the one that was not", async () => {
    const { study, clock } = await studied();
    const almost = answerTo(1, "almost", clock.nowMs());
    await study.answerQuiz(almost);
    expect(cardNow(study, 1).lapses).toBe(1);
    clock.advance(5_000);
    const accept = {
      ...almost,
      action: answerTo(1, "right", 0).action,
      gapId: "year",
      instead: almost.action,
    };
    await study.acceptAnswer(accept);
    await study.acceptAnswer(accept);
    expect(cardNow(study, 1)).toMatchObject({ reps: 2, lapses: 0 });
    expect(study.quizAnswers().map(({ verdict }) => verdict)).toEqual(["right"]);
    expect(readyState(study).accepted).toHaveLength(1);
    await study.undo();
    expect(readyState(study).accepted).toEqual([]);
    expect(study.quizAnswers()).toEqual([]);
  });

  it("is wrong again once it is withdrawn, and can be brought back", async () => {
    const { study, clock } = await studied();
    const wrong = answerTo(3, "wrong", clock.nowMs());
    await study.answerQuiz(wrong);
    const action = answerTo(3, "right", 0).action;
    await study.acceptAnswer({ ...wrong, action, gapId: "year", instead: wrong.action });
    const [accepted] = readyState(study).accepted;
    if (accepted === undefined) throw new Error("Nothing was accepted.");
    await study.withdrawAccepted(accepted);
    expect(readyState(study).accepted).toEqual([]);
    await study.undo();
    expect(readyState(study).accepted).toHaveLength(1);
  });
});

it("writes nothing while another window does", async () => {
  const study = startTestStudy({ lock: createTestLock("follower") });
  await study.settled();
  expect(await study.answerQuiz(answerTo(1, "right", testNowMs))).toBeNull();
  expect(study.quizAnswers()).toEqual([]);
});
