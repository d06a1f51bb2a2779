import { describe, expect, test } from "vitest";
import type { CardId } from "#corpus/id.ts";
import type { RunningStudy } from "./create-study.ts";
import type { StudyProblem } from "./study-problem.ts";
import { createInMemoryJournal } from "./testing/in-memory-journal.ts";
import { createInMemorySessionKeeper } from "./testing/in-memory-session-keeper.ts";
import { createInMemoryStore } from "./testing/in-memory-store.ts";
import { testCard, testDecks } from "./testing/test-cards.ts";
import { testExam, testLine, testReview } from "./testing/test-events.ts";
import {
  createTestClock,
  createTestLock,
  readyState,
  startTestStudy,
  type TestStudyOptions,
} from "./testing/test-study.ts";

const diskFull: StudyProblem = { code: "disk-full", params: {} };
const unreachable: StudyProblem = { code: "unreachable", params: {} };

async function started(options: TestStudyOptions = {}): Promise<RunningStudy> {
  const study = startTestStudy(options);
  await study.settled();
  return study;
}

function currentCard(study: RunningStudy): CardId {
  const { next } = readyState(study);
  if (next.kind !== "card") throw new Error(`There is no card, but ${next.kind}.`);
  return next.card.id;
}

async function answerCards(study: RunningStudy, count: number): Promise<void> {
  for (let index = 0; index < count; index += 1) {
    const cardId = currentCard(study);
    study.showAnswer(cardId);
    await study.answer(cardId, index % 4 === 1 ? "again" : "good", 2_500);
  }
}

/** The state without what changes as time goes by, and without what could be brought back. */
function lasting(study: RunningStudy) {
  const { next, redoable: _, ...state } = readyState(study);
  return { ...state, next: next.kind === "card" ? { ...next } : next };
}

describe("answering", () => {
  test("shows the next card before the journal has answered, and says that it is saving", async () => {
    const journal = createInMemoryJournal();
    const study = await started({ journal });
    const first = currentCard(study);
    const release = journal.hold();
    const answered = study.answer(first, "good", 2_000);
    await Promise.resolve();
    expect(currentCard(study)).not.toBe(first);
    expect(readyState(study)).toMatchObject({ saving: true, today: { answered: 1, newCards: 1 } });
    expect(journal.events).toEqual([]);
    release();
    await answered;
    expect(readyState(study)).toMatchObject({ saving: false, today: { answered: 1 } });
    expect(journal.events).toMatchObject([
      { kind: "reviewed", body: { cardId: first, promised: { unit: "minutes", minutes: 10 } } },
    ]);
  });

  test("has one unacknowledged answer at most: the second waits", async () => {
    const journal = createInMemoryJournal();
    const study = await started({ journal });
    const release = journal.hold();
    const first = study.answer(currentCard(study), "good", 2_000);
    await Promise.resolve();
    const waiting = currentCard(study);
    const second = study.answer(waiting, "good", 2_000);
    await Promise.resolve();
    expect(currentCard(study)).toBe(waiting);
    release();
    await Promise.all([first, second]);
    expect(journal.events).toHaveLength(2);
    expect(currentCard(study)).not.toBe(waiting);
  });

  test("a card twice in one go counts once", async () => {
    const journal = createInMemoryJournal();
    const study = await started({ journal });
    const cardId = currentCard(study);
    await Promise.all([study.answer(cardId, "again", 1), study.answer(cardId, "easy", 1)]);
    expect(journal.events).toMatchObject([{ body: { cardId, rating: "again" } }]);
  });

  test("that cannot be stored brings the card back, its answer shown, and says why", async () => {
    const journal = createInMemoryJournal();
    const study = await started({ journal });
    const before = lasting(study);
    const failed = currentCard(study);
    const release = journal.hold();
    journal.failWith(diskFull);
    const first = study.answer(failed, "good", 2_000);
    await Promise.resolve();
    const second = study.answer(currentCard(study), "good", 2_000);
    release();
    await Promise.all([first, second]);
    expect(lasting(study)).toEqual({ ...before, problem: diskFull });
    expect(study.isAnswerShown(failed)).toBe(true);

    journal.failWith(null);
    await study.answer(failed, "good", 2_000);
    expect(readyState(study).problem).toBeNull();
    expect(journal.events).toHaveLength(1);
  });

  test("whose reply was lost is stored once when it is given again", async () => {
    const journal = createInMemoryJournal();
    const study = await started({ journal });
    const cardId = currentCard(study);
    journal.loseRepliesWith(unreachable);
    await study.answer(cardId, "good", 2_000);
    expect(currentCard(study)).toBe(cardId);
    journal.loseRepliesWith(null);
    await study.answer(cardId, "good", 2_000);
    expect(journal.events).toHaveLength(1);
    expect(readyState(study).today.answered).toBe(1);
  });

  test("whose reply was lost counts once, and the next answer to its card is another one", async () => {
    const journal = createInMemoryJournal();
    const lock = createTestLock();
    const study = await started({ journal, lock, decks: testDecks(1) });
    const cardId = currentCard(study);
    journal.loseRepliesWith(unreachable);
    await study.answer(cardId, "again", 2_000);
    journal.loseRepliesWith(null);
    lock.tellOthers();
    await study.settled();
    expect(study.memoryOf(cardId)).toMatchObject({ reps: 1 });
    expect(currentCard(study)).toBe(cardId);
    await study.answer(cardId, "good", 9_000);
    expect(study.memoryOf(cardId)).toMatchObject({ reps: 2 });
    expect(readyState(study).today.answered).toBe(2);
    expect(journal.events).toHaveLength(2);
  });

  test("notices an event that had reached the disk without a reply, whatever comes after it", async () => {
    const journal = createInMemoryJournal();
    const study = await started({ journal });
    journal.loseRepliesWith(unreachable);
    await study.changeSetting({ key: "newPerDay", value: 3 });
    journal.loseRepliesWith(null);
    expect(readyState(study).settings.newPerDay).toBe(20);
    await answerCards(study, 1);
    expect(readyState(study).settings.newPerDay).toBe(3);
  });
});

describe("undoing", () => {
  test("takes answers back one by one, to the card and its question, also after a restart", async () => {
    const journal = createInMemoryJournal();
    const store = createInMemoryStore();
    const study = await started({ journal, store });
    const before = lasting(study);
    await answerCards(study, 1);
    const between = lasting(study);
    await answerCards(study, 1);
    await study.undo();
    expect(lasting(study)).toEqual(between);
    expect(study.isAnswerShown(currentCard(study))).toBe(false);
    await study.settled();

    const restarted = await started({ journal, store });
    await restarted.undo();
    expect(lasting(restarted)).toEqual(before);
    await restarted.undo();
    expect(readyState(restarted).undoable).toBeNull();
    expect(journal.events).toHaveLength(4);
  });

  test("works on the finish screen", async () => {
    const journal = createInMemoryJournal();
    const study = await started({ journal });
    await study.changeSetting({ key: "newPerDay", value: 1 });
    const cardId = currentCard(study);
    await study.answer(cardId, "easy", 2_000);
    expect(readyState(study).next.kind).toBe("finished");
    await study.undo();
    expect(currentCard(study)).toBe(cardId);
  });
});

describe("starting again", () => {
  test("resumes with the same card, its answer shown, and the same counts", async () => {
    const journal = createInMemoryJournal();
    const sessions = createInMemorySessionKeeper();
    const study = await started({ journal, sessions });
    await answerCards(study, 7);
    study.showAnswer(currentCard(study));
    // Started at once, as by a reload, while the first may still be writing behind.
    const restarted = startTestStudy({ journal, sessions });
    const shownAtFirst: boolean[] = [];
    restarted.subscribe(() => {
      if (restarted.getState().status !== "ready") return;
      shownAtFirst.push(restarted.isAnswerShown(currentCard(restarted)));
    });
    await restarted.settled();
    expect(lasting(restarted)).toEqual(lasting(study));
    expect(shownAtFirst[0]).toBe(true);
  });

  test("in the moment an answer is on its way resumes with what was on screen", async () => {
    const journal = createInMemoryJournal();
    const sessions = createInMemorySessionKeeper();
    const study = await started({ journal, sessions });
    const release = journal.hold();
    const answered = study.answer(currentCard(study), "good", 1_000);
    await Promise.resolve();
    const shown = currentCard(study);
    study.showAnswer(shown);
    const restarted = await started({ journal: createInMemoryJournal(), sessions });
    expect(currentCard(restarted)).toBe(shown);
    expect(restarted.isAnswerShown(shown)).toBe(true);
    release();
    await answered;
  });

  test("shows no answer, and holds to no card, that was answered somewhere else since", async () => {
    const journal = createInMemoryJournal();
    const sessions = createInMemorySessionKeeper();
    const study = await started({ journal, sessions });
    const shown = currentCard(study);
    study.showAnswer(shown);
    await answerCards(await started({ journal }), 1);
    const restarted = await started({ journal, sessions });
    expect(currentCard(restarted)).not.toBe(shown);
    expect(sessions.load()).toMatchObject({
      cardId: currentCard(restarted),
      isAnswerShown: false,
    });
  });

  test.each(["empty", "behind"])("mends a projection that is %s", async (damage) => {
    const journal = createInMemoryJournal();
    const store = createInMemoryStore();
    const study = await started({ journal, store });
    await answerCards(study, 6);
    await study.settled();
    const expected = lasting(study);
    if (damage === "empty") store.clear();
    if (damage === "behind") {
      store.clear();
      await started({ journal: createInMemoryJournal(journal.events.slice(0, 3)), store });
    }
    const restarted = await started({ journal, store });
    expect({ ...lasting(restarted), next: null }).toEqual({ ...expected, next: null });
    const loaded = await store.load();
    expect(loaded).toMatchObject({
      value: { snapshot: { summary: { heads: { "device-a": 6 } } } },
    });
  });

  test("goes on without a projection that cannot be used, and says so", async () => {
    const journal = createInMemoryJournal([testLine({ kind: "reviewed", body: testReview(1) })]);
    const store = createInMemoryStore();
    store.failWith({ code: "database-unusable", params: { detail: "UnknownError" } });
    const study = await started({ journal, store });
    expect(readyState(study)).toMatchObject({
      problem: { code: "database-unusable" },
      deck: { seen: 1 },
    });
    await answerCards(study, 2);
    expect(journal.events).toHaveLength(3);
  });

  test("keeps studying when the projection breaks on the way", async () => {
    const journal = createInMemoryJournal();
    const store = createInMemoryStore();
    const study = await started({ journal, store });
    store.failWith({ code: "database-unusable", params: { detail: "QuotaExceededError" } });
    await answerCards(study, 3);
    await study.settled();
    expect(readyState(study).problem).toMatchObject({ code: "database-unusable" });
    study.dismissProblem();
    expect(readyState(study)).toMatchObject({ problem: null, today: { answered: 3 } });
    expect(journal.events).toHaveLength(3);
  });

  test("refuses to write beside a projection or a journal of a newer version", async () => {
    const store = createInMemoryStore();
    const newer = { code: "database-newer", params: { found: 2, known: 1 } } as const;
    store.failWith(newer);
    const study = await started({ store });
    expect(study.getState()).toEqual({ status: "failed", problem: newer });
    await study.answer(testCard(1).id, "good", 1);

    const journal = createInMemoryJournal();
    const readOnly = { code: "journal-newer", params: { found: 2, known: 1 } } as const;
    const status = await journal.journalStatus();
    if (!status.ok) throw new Error("The journal of this test always answers.");
    const journalStatus = async () => ({ ...status, value: { ...status.value, readOnly } });
    const other = await started({ journal: { ...journal, journalStatus } });
    expect(other.getState()).toEqual({ status: "failed", problem: readOnly });
    expect(journal.events).toEqual([]);
  });
});

describe("a second tab", () => {
  test("follows without writing, and writes once the first is gone", async () => {
    const journal = createInMemoryJournal();
    const store = createInMemoryStore();
    const lock = createTestLock("follower");
    const writer = await started({ journal, store });
    const follower = await started({ journal, store, lock });
    await follower.answer(currentCard(follower), "good", 1_000);
    await follower.changeSetting({ key: "newPerDay", value: 3 });
    await follower.undo();
    expect(journal.events).toEqual([]);
    expect(readyState(follower).role).toBe("follower");

    await answerCards(writer, 2);
    lock.tellOthers();
    await follower.settled();
    expect(readyState(follower).today.answered).toBe(2);

    await answerCards(writer, 1);
    await writer.settled();
    lock.setRole("writer");
    await follower.settled();
    await answerCards(follower, 1);
    expect(readyState(follower)).toMatchObject({ role: "writer", today: { answered: 4 } });
    expect(journal.events).toHaveLength(4);
  });

  test("keeps nothing of its screen, and goes on with the first one's", async () => {
    const journal = createInMemoryJournal();
    const sessions = createInMemorySessionKeeper();
    const lock = createTestLock("follower");
    const writer = await started({ journal, sessions });
    const follower = await started({ journal, sessions, lock });
    await answerCards(writer, 1);
    const shown = currentCard(writer);
    writer.showAnswer(shown);
    lock.tellOthers();
    await follower.settled();
    expect(sessions.load()).toEqual({ cardId: shown, reps: 0, isAnswerShown: true });
    lock.setRole("writer");
    await follower.settled();
    expect(currentCard(follower)).toBe(shown);
    expect(follower.isAnswerShown(shown)).toBe(true);
  });
});

test("another device's late events touch only what they concern", async () => {
  const journal = createInMemoryJournal();
  const lock = createTestLock();
  const study = await started({ journal, lock });
  await answerCards(study, 2);
  const shown = currentCard(study);
  const body = testReview(9, "easy");
  journal.receive(
    testLine({ kind: "reviewed", body, device: "device-b", clock: { ms: 1, counter: 0 } }),
  );
  lock.tellOthers();
  await study.settled();
  expect(currentCard(study)).toBe(shown);
  expect(readyState(study)).toMatchObject({ deck: { seen: 3 }, today: { answered: 3 } });
});

test("the study day turns at 04:00: yesterday's limits are over, the streak goes on", async () => {
  const clock = createTestClock();
  const study = await started({ clock });
  await study.changeSetting({ key: "newPerDay", value: 1 });
  await study.answer(currentCard(study), "easy", 1_000);
  expect(readyState(study)).toMatchObject({ next: { kind: "finished" }, streakDays: 1 });
  clock.advance(17.9 * 3_600_000);
  study.tick();
  expect(readyState(study).next.kind).toBe("finished");
  clock.advance(0.2 * 3_600_000);
  study.tick();
  expect(readyState(study)).toMatchObject({
    counts: { new: 1 },
    today: { answered: 0 },
    streakDays: 1,
  });
});

test("the card on screen stays when a learning card comes due", async () => {
  const clock = createTestClock();
  const study = await started({ clock });
  await answerCards(study, 2);
  const shown = currentCard(study);
  study.showAnswer(shown);
  clock.advance(3_600_000);
  study.tick();
  expect(currentCard(study)).toBe(shown);
  expect(study.isAnswerShown(shown)).toBe(true);
  await study.answer(shown, "good", 1_000);
  expect(readyState(study).next).toMatchObject({ counted: "learning" });
});

test("switching the card language hides cards and resets nothing", async () => {
  const study = await started();
  await answerCards(study, 3);
  const before = lasting(study);
  await study.changeSetting({ key: "cardLang", value: "en" });
  expect(readyState(study)).toMatchObject({ deck: { seen: 0 }, counts: { learning: 0, new: 17 } });
  await study.changeSetting({ key: "cardLang", value: "ja" });
  expect(readyState(study)).toMatchObject({ deck: before.deck, counts: before.counts });
});

test("exams are planned, changed and taken away", async () => {
  const study = await started();
  await study.planExam(testExam("final", "2027-02-01"));
  await study.planExam(testExam("mock", "2027-01-10"));
  await study.planExam(testExam("final", "2027-02-08"));
  expect(readyState(study).exams.map(({ date }) => date)).toEqual(["2027-01-10", "2027-02-08"]);
  await study.removeExam("mock");
  await study.removeExam("final");
  expect(readyState(study).exams).toEqual([]);
});

test("a state that says the same as before is the same object", async () => {
  const clock = createTestClock();
  const study = await started({ clock });
  await answerCards(study, 3);
  const before = readyState(study);
  clock.advance(1_000);
  study.tick();
  study.showAnswer(currentCard(study));
  expect(readyState(study)).toBe(before);
  await study.answer(currentCard(study), "good", 1_000);
  expect(readyState(study).settings).toBe(before.settings);
});

test("reported cards are listed, the latest first, and a report can be withdrawn", async () => {
  const study = await started();
  const { id } = testCard(1);
  await study.reportCard({ cardId: id, note: "年が違う" });
  await study.reportCard({ cardId: testCard(2).id, note: "" });
  const notes = () => readyState(study).reports.map(({ note }) => note);
  expect(notes()).toEqual(["", "年が違う"]);
  expect(study.memoryOf(id)).toEqual({ state: "new" });
  await study.withdrawReport(readyState(study).reports[0]?.id ?? "");
  expect(notes()).toEqual(["年が違う"]);
});

test("reviews that the store has lost are read from the journal when they are needed", async () => {
  const [journal, store] = [createInMemoryJournal(), createInMemoryStore()];
  const lines = Array.from({ length: 4_200 }, (_, index) =>
    testLine({ seq: index + 1, kind: "reviewed", body: testReview((index % 9) + 1) }),
  );
  for (const line of lines) journal.receive(line);
  (await started({ journal, store })).close();
  const broken = { ...store, loadReviews: async () => ({ ok: true as const, value: [] }) };
  const study = await started({ journal, store: broken });
  expect(await study.reviewLog()).toMatchObject({ length: 4_200 });
  expect(readyState(study).problem).toMatchObject({ code: "database-damaged" });
  await study.flag([testCard(1).id], 2);
  await study.settled();
  const again = await started({ journal, store });
  expect(again.marksOf(testCard(1).id).flag).toBe(2);
  expect(await again.reviewLog()).toMatchObject({ length: 4_200 });
});
