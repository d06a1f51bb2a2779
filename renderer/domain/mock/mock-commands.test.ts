import { describe, expect, it } from "vitest";
import type { RunningStudy } from "#renderer/domain/create-study.ts";
import { studyDayOf } from "#renderer/domain/study-day.ts";
import { createInMemoryJournal } from "#renderer/domain/testing/in-memory-journal.ts";
import { createInMemoryStore } from "#renderer/domain/testing/in-memory-store.ts";
import { testCard, testDecks } from "#renderer/domain/testing/test-cards.ts";
import {
  createTestClock,
  readyState,
  startTestStudy,
  testNowMs,
} from "#renderer/domain/testing/test-study.ts";
import { isAcceptedAt } from "./may-be-accepted.ts";
import type { MockDraft, MockEnd } from "./mock-given.ts";

const mockId = "30000000-0000-4000-8000-000000000001";
const action = "30000000-0000-4000-8000-00000000000a";

function draft(numbers: readonly number[]): MockDraft {
  return {
    mockId,
    blueprint: {
      items: numbers.length,
      minutes: 20,
      lang: "ja",
      documents: [],
      topics: [],
      importance: [],
      forms: [],
    },
    seed: 5,
    items: numbers.map((number) => {
      const card = testCard(number);
      return {
        id: `${card.factId}/year/typed/ja`,
        form: "typed",
        lang: "ja",
        factId: card.factId,
        cardIds: [card.id],
        stem: card.prompt,
        answer: card.answer,
        shown: [],
      };
    }),
  };
}

function end(
  verdicts: readonly ("right" | "wrong" | "open")[],
  by: MockEnd["endedBy"] = "submitted",
): MockEnd {
  return {
    mockId,
    action,
    endedBy: by,
    results: verdicts.map((verdict) => ({
      given: verdict === "open" ? null : "答え",
      verdict: verdict === "open" ? "wrong" : verdict,
      missed: verdict === "right" ? [] : null,
      spentMs: 30_000,
    })),
  };
}

/** Cards 1 and 2 are due, card 3 comes another day, card 4 is new. */
async function studied() {
  const clock = createTestClock();
  const journal = createInMemoryJournal();
  const store = createInMemoryStore();
  const options = { clock, journal, store, decks: testDecks(4) };
  const study = startTestStudy(options);
  await study.settled();
  for (const number of [1, 2, 3]) {
    const { id } = testCard(number);
    study.showAnswer(id);
    await study.answer(id, "easy", 1_000);
  }
  await study.setDue([testCard(1).id, testCard(2).id], { from: 0, to: 0 });
  clock.advance(60_000);
  return { study, clock, options };
}

function examIn(study: RunningStudy) {
  const [exam] = readyState(study).mocks;
  if (exam === undefined) throw new Error("no exam");
  return exam;
}

async function reviewsOf(study: RunningStudy, number: number) {
  const history = await study.historyOf(testCard(number).id);
  return history.flatMap((entry) =>
    entry.kind === "review" && entry.via === "quiz" ? [entry.rating] : [],
  );
}

describe("a mock exam", () => {
  it("keeps what is answered, over a restart, with the moment it began", async () => {
    const { study, clock, options } = await studied();
    expect(await study.startMock(draft([1, 2]))).toBe(true);
    clock.advance(30_000);
    const answer = { mockId, index: 1, given: "2027年度", isFlagged: true, spentMs: 30_000 };
    expect(await study.answerMock(answer)).toBe(true);
    expect(await study.startMock(draft([3]))).toBe(true);
    await study.settled();
    const again = startTestStudy(options);
    await again.settled();
    for (const each of [study, again]) {
      const exam = examIn(each);
      expect(exam.startedAtMs).toBe(testNowMs + 60_000);
      expect(exam.items.map(({ answer: right }) => right)).toEqual(["2001年度", "2002年度"]);
      expect(exam.answers).toEqual([
        { given: null, isFlagged: false, spentMs: 0 },
        { given: "2027年度", isFlagged: true, spentMs: 30_000 },
      ]);
      expect(exam.finish).toBeNull();
    }
  });

  it("writes nothing where nothing changed, and never takes time on screen back", async () => {
    const { study, options } = await studied();
    await study.startMock(draft([1, 2]));
    const answer = { mockId, index: 0, given: "あ", isFlagged: false, spentMs: 5_000 };
    await study.answerMock(answer);
    const before = (await options.journal.journalStatus()).ok && examIn(study);
    await study.answerMock({ ...answer, spentMs: 1_000 });
    expect(examIn(study)).toBe(before);
    expect(await study.answerMock({ ...answer, index: 7 })).toBe(false);
  });

  it("ends in one step of undo: due cards are reviewed, others come today, open items change nothing", async () => {
    const { study, clock } = await studied();
    await study.startMock(draft([1, 2, 3, 4]));
    await study.answerMock({ mockId, index: 0, given: "a", isFlagged: false, spentMs: 9 });
    clock.advance(20 * 60_000);
    const today = studyDayOf(clock.nowMs(), 540);
    expect(await study.finishMock(end(["right", "wrong", "wrong", "open"]))).toBe(true);
    expect(await reviewsOf(study, 1)).toEqual(["good"]);
    expect(await reviewsOf(study, 2)).toEqual(["again"]);
    expect(await reviewsOf(study, 3)).toEqual([]);
    expect(study.memoryOf(testCard(3).id)).toMatchObject({ due: { studyDay: today } });
    expect(study.memoryOf(testCard(4).id)).toMatchObject({ state: "new" });
    expect(examIn(study).finish).toMatchObject({ endedBy: "submitted", atMs: clock.nowMs() });
    expect(readyState(study).undoable?.kind).toBe("mock-finished");

    // The same ending once more, and another one, change nothing.
    const ended = examIn(study);
    expect(await study.finishMock(end(["right", "wrong", "wrong", "open"]))).toBe(true);
    const other = "30000000-0000-4000-8000-00000000000b";
    expect(await study.finishMock({ ...end(["wrong"]), action: other })).toBe(false);
    expect(examIn(study)).toBe(ended);
    expect(await reviewsOf(study, 1)).toEqual(["good"]);
    expect(await reviewsOf(study, 2)).toEqual(["again"]);

    await study.undo();
    expect(examIn(study)).toMatchObject({ finish: null, isReopened: true });
    expect(examIn(study).answers[0]?.given).toBe("a");
    expect(await reviewsOf(study, 1)).toEqual([]);
    expect(await reviewsOf(study, 2)).toEqual([]);
    expect(study.memoryOf(testCard(3).id)).not.toMatchObject({ due: { studyDay: today } });
    await study.redo();
    expect(examIn(study).finish).not.toBeNull();
    expect(await reviewsOf(study, 2)).toEqual(["again"]);
  });

  it("killed between any two writes is there with every answer, or ended with all that follows for the cards", async () => {
    const { study, options } = await studied();
    await study.startMock(draft([1, 2, 3, 4]));
    for (const index of [0, 1, 2]) {
      await study.answerMock({ mockId, index, given: "答え", isFlagged: false, spentMs: 30_000 });
    }
    const before = options.journal.events.length;
    expect(await study.finishMock(end(["right", "wrong", "wrong", "open"]))).toBe(true);
    const written = options.journal.events;
    const kinds = written.slice(before).map(({ kind }) => kind);
    expect(kinds).toEqual(["mock-finished", "reviewed", "reviewed", "due-set"]);
    const all = [1, 2, 3, 4].map((number) => study.memoryOf(testCard(number).id));
    for (let kept = before; kept <= written.length; kept += 1) {
      const journal = createInMemoryJournal(written.slice(0, kept));
      const clock = createTestClock(options.clock.nowMs() + 2 * 86_400_000);
      const store = createInMemoryStore();
      // Once more, and once again from what was stored: what is written is written once.
      for (const start of [1, 2, 3]) {
        const again = startTestStudy({ ...options, journal, clock, store });
        await again.settled();
        await again.settled();
        const { finish, answers } = examIn(again);
        expect(answers.map(({ given }) => given)).toEqual(["答え", "答え", "答え", null]);
        if (kept === before) {
          expect(finish, `start ${start}`).toBeNull();
          continue;
        }
        expect(finish?.results.map(({ verdict }) => verdict)).toEqual(
          examIn(study).finish?.results.map(({ verdict }) => verdict),
        );
        expect(journal.events.slice(before).map(({ kind }) => kind)).toEqual(kinds);
        expect([1, 2, 3, 4].map((number) => again.memoryOf(testCard(number).id))).toEqual(all);
      }
    }
  });

  it("that a crash cut short, and was gone on from otherwise, is left as it is", async () => {
    const { study, options } = await studied();
    await study.startMock(draft([1, 2, 3]));
    const before = options.journal.events.length;
    await study.finishMock(end(["right", "wrong", "wrong"]));
    const journal = createInMemoryJournal(options.journal.events.slice(0, before + 1));
    journal.receive({
      ...{ id: "30000000-0000-4000-8000-0000000000ff", kind: "cards-reset", v: 1 },
      ...{ device: "device-b", seq: 1, clock: { ms: 9_999, counter: 0 } },
      body: { cardIds: [testCard(1).id] },
    });
    const again = startTestStudy({ ...options, journal, store: createInMemoryStore() });
    await again.settled();
    await again.settled();
    expect(journal.events.at(-1)?.kind).toBe("cards-reset");
    expect(again.memoryOf(testCard(1).id)).toMatchObject({ state: "new" });
  });

  it("has answers accepted in its report: remembered, once, taken back by undo and by withdrawing", async () => {
    const { study, options } = await studied();
    await study.startMock(draft([1, 2]));
    await study.finishMock(end(["right", "wrong"]));
    const reviews = await reviewsOf(study, 2);
    const accept = { mockId, index: 1, action: "30000000-0000-4000-8000-00000000000c" };
    expect(await study.acceptMock({ ...accept, index: 0 })).toBe(false);
    expect(await study.acceptMock({ ...accept, index: 7 })).toBe(false);
    expect(await study.acceptMock(accept)).toBe(true);
    expect(await study.acceptMock(accept)).toBe(true);
    const accepted = { factId: testCard(2).factId, gapId: "year", lang: "ja", given: "答え" };
    expect(readyState(study).accepted).toMatchObject([accepted]);
    const again = startTestStudy(options);
    await again.settled();
    for (const each of [study, again]) {
      expect(isAcceptedAt(examIn(each), 1, readyState(each).accepted)).toBe(true);
      expect(isAcceptedAt(examIn(each), 0, readyState(each).accepted)).toBe(false);
    }
    // What the exam did to cards stays as it was.
    expect(await reviewsOf(study, 2)).toEqual(reviews);
    await study.undo();
    expect(isAcceptedAt(examIn(study), 1, readyState(study).accepted)).toBe(false);
    expect(examIn(study).finish).not.toBeNull();
    await study.redo();
    expect(isAcceptedAt(examIn(study), 1, readyState(study).accepted)).toBe(true);
    const [listed] = readyState(study).accepted;
    if (listed !== undefined) await study.withdrawAccepted(listed);
    expect(isAcceptedAt(examIn(study), 1, readyState(study).accepted)).toBe(false);
  });

  it("keeps the beginning of an answer of any length, control characters and all", async () => {
    const { study } = await studied();
    await study.startMock(draft([1]));
    const given = `\u0000\u0007${"長".repeat(10_000)}`;
    expect(await study.answerMock({ mockId, index: 0, given, isFlagged: false, spentMs: 1 })).toBe(
      true,
    );
    expect(examIn(study).answers[0]?.given).toBe(given.slice(0, 2_000));
  });

  it("is no step of undo while it runs", async () => {
    const { study } = await studied();
    const before = readyState(study).undoable;
    await study.startMock(draft([1]));
    await study.answerMock({ mockId, index: 0, given: "a", isFlagged: false, spentMs: 9 });
    expect(readyState(study).undoable).toEqual(before);
  });

  it("given up touches no card", async () => {
    const { study } = await studied();
    await study.startMock(draft([1, 2]));
    expect(await study.finishMock(end([], "abandoned"))).toBe(true);
    expect(examIn(study).finish?.endedBy).toBe("abandoned");
    expect(await reviewsOf(study, 1)).toEqual([]);
  });
});
