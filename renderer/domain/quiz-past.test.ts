import { describe, expect, it } from "vitest";
import type { RunningStudy } from "./create-study.ts";
import type { QuizGiven } from "./quiz-given.ts";
import { missedAgain, pastQuizzes } from "./quiz-past.ts";
import { createInMemoryJournal } from "./testing/in-memory-journal.ts";
import { createInMemoryStore } from "./testing/in-memory-store.ts";
import { testCard, testDecks } from "./testing/test-cards.ts";
import { testUuid } from "./testing/test-events.ts";
import { createTestClock, startTestStudy, testNowMs } from "./testing/test-study.ts";

/** A written answer of a sitting; `place` tells its answers apart, and puts them in order. */
function answerIn(
  quiz: number,
  place: number,
  verdict: QuizGiven["verdict"],
  changes: Partial<QuizGiven> = {},
): QuizGiven {
  const card = testCard(place);
  return {
    action: testUuid("c", 100 * quiz + place),
    quizId: testUuid("d", quiz),
    item: {
      id: `${card.factId}/year/typed/ja`,
      form: "typed",
      lang: "ja",
      factId: card.factId,
      cardIds: [card.id],
      stem: card.prompt,
      answer: card.answer,
      seed: 1_000 + place,
      shown: [],
    },
    about: { kind: "topic", id: "alliance" },
    given: "二千年ごろ",
    verdict,
    missed: verdict === "right" ? [] : null,
    tookMs: 3_000,
    atMs: testNowMs + 10_000 * quiz + place,
    ...changes,
  };
}

function begun() {
  const options = {
    clock: createTestClock(),
    journal: createInMemoryJournal(),
    store: createInMemoryStore(),
    decks: testDecks(5),
  };
  return { options, study: startTestStudy(options) };
}

const past = (study: RunningStudy) => pastQuizzes(study.quizAnswers());

describe("past quizzes", () => {
  it("are gathered from the answers, the latest first, and are there after a restart", async () => {
    const { study, options } = begun();
    await study.settled();
    await study.answerQuiz(answerIn(1, 1, "right"));
    await study.answerQuiz(answerIn(1, 2, "wrong"));
    await study.answerQuiz(answerIn(2, 3, "almost", { about: { kind: "all" } }));
    await study.settled();
    const again = startTestStudy(options);
    await again.settled();
    for (const each of [study, again]) {
      expect(past(each)).toMatchObject([
        { quizId: testUuid("d", 2), about: { kind: "all" }, right: 0, almost: 1, wrong: 0 },
        {
          quizId: testUuid("d", 1),
          about: { kind: "topic", id: "alliance" },
          right: 1,
          almost: 0,
          wrong: 1,
          atMs: testNowMs + 10_001,
          tookMs: 6_000,
        },
      ]);
    }
  });

  it("hold no answer that was undone, and are gone once all of theirs are", async () => {
    const { study } = begun();
    await study.settled();
    await study.answerQuiz(answerIn(1, 1, "wrong"));
    await study.answerQuiz(answerIn(1, 2, "wrong"));
    await study.undo();
    expect(past(study)).toMatchObject([{ wrong: 1, answers: [{ given: "二千年ごろ" }] }]);
    await study.undo();
    expect(past(study)).toEqual([]);
    await study.redo();
    expect(past(study)).toHaveLength(1);
  });

  it("are masked by going back to an earlier state, and come back with it", async () => {
    const { study, options } = begun();
    await study.settled();
    await study.answerQuiz(answerIn(1, 1, "wrong"));
    const status = await options.journal.journalStatus();
    if (!status.ok) throw new Error("no journal");
    await study.answerQuiz(answerIn(2, 2, "wrong"));
    await study.rewindTo(status.value.heads);
    expect(past(study).map(({ quizId }) => quizId)).toEqual([testUuid("d", 1)]);
    await study.undo();
    expect(past(study)).toHaveLength(2);
  });

  it("count an accepted answer once, as right", async () => {
    const { study } = begun();
    await study.settled();
    const first = answerIn(1, 1, "almost");
    await study.answerQuiz(first);
    const action = testUuid("e", 1);
    await study.acceptAnswer({ ...first, action, gapId: "year", instead: first.action });
    expect(past(study)).toMatchObject([{ right: 1, almost: 0, answers: [{ action }] }]);
  });

  it("ask again what was not right, under the seed under which it was put", async () => {
    const { study } = begun();
    await study.settled();
    await study.answerQuiz(answerIn(1, 1, "right"));
    const [allRight] = past(study);
    expect(allRight === undefined ? undefined : missedAgain(allRight)).toBeNull();
    await study.answerQuiz(answerIn(1, 2, "almost"));
    await study.answerQuiz(answerIn(1, 3, "wrong"));
    const [quiz] = past(study);
    expect(quiz === undefined ? null : missedAgain(quiz)).toEqual({
      kind: "again",
      puts: [2, 3].map((place) => ({
        itemId: `${testCard(place).factId}/year/typed/ja`,
        seed: 1_000 + place,
      })),
    });
  });
});
