import { describe, expect, test } from "vitest";
import type { RunningStudy } from "./create-study.ts";
import type { Rating } from "./rating.ts";
import { studyDayOf } from "./study-day.ts";
import { createInMemoryJournal } from "./testing/in-memory-journal.ts";
import { createInMemoryStore } from "./testing/in-memory-store.ts";
import { testCard, testDecks } from "./testing/test-cards.ts";
import { testExam, testLine, testReview } from "./testing/test-events.ts";
import {
  createTestClock,
  createTestLock,
  readyState,
  startTestStudy,
  type TestStudyOptions,
  testNowMs,
} from "./testing/test-study.ts";

const today = studyDayOf(testNowMs, 540);
const dayMs = 86_400_000;
const [one, two, three] = [testCard(1).id, testCard(2).id, testCard(3).id];

async function started(options: TestStudyOptions = {}): Promise<RunningStudy> {
  const study = startTestStudy(options);
  await study.settled();
  return study;
}

/** Answers the card on screen and says which it was. */
async function rate(study: RunningStudy, rating: Rating): Promise<string> {
  const { next } = readyState(study);
  if (next.kind !== "card") throw new Error(`There is no card, but ${next.kind}.`);
  await study.answer(next.card.id, rating, 1_000);
  return next.card.id;
}

const shownId = (study: RunningStudy) => {
  const { next } = readyState(study);
  return next.kind === "card" ? next.card.id : next.kind;
};

describe("every action is one step of undo", () => {
  type Act = readonly [string, (study: RunningStudy) => Promise<unknown>];
  const acts: readonly Act[] = [
    ["reviewed", (study) => rate(study, "good")],
    ["cards-suspended", (study) => study.suspend([one, two], true)],
    ["cards-buried", (study) => study.bury([one], true)],
    ["cards-flagged", (study) => study.flag([one, two, three], 3)],
    ["cards-tagged", (study) => study.tag([two], "弱点", true)],
    ["cards-added", (study) => study.addToDeck([testCard(1, "ja", "cloze").id], true)],
    ["due-set", (study) => study.setDue([one], { from: 2, to: 4 })],
    ["cards-reset", (study) => study.reset([testCard(9).id])],
    ["limits-raised", (study) => study.raiseLimits({ newCards: 5, reviews: 0 })],
    ["card-edited", (study) => study.editCard(one, editOf("自分の問い"))],
    ["fact-edited", (study) => study.editFact(testCard(1).factId, factEdit("{year:2001年度}"))],
    ["note-written", (study) => study.writeNote(testCard(1).factId, "覚え方")],
    ["exam-planned", (study) => study.planExam(testExam("final", "2027-02-01"))],
    ["card-reported", (study) => study.reportCard({ cardId: one, note: "" })],
    ["parameters-adopted", (study) => study.adoptParameters({ parameters: weights, report: null })],
  ];
  const seed = [testLine({ kind: "reviewed", body: testReview(9, "easy") })];
  const others = [testCard(1, "ja", "cloze")];

  /** What a student can see of the study, apart from what undo itself says. */
  function visible(study: RunningStudy) {
    const { next: _, undoable: __, redoable: ___, ...state } = readyState(study);
    const cardIds = [...study.table().cardIds];
    return {
      ...state,
      edits: [[...state.edits.cards], [...state.edits.facts], [...state.edits.notes]],
      cards: cardIds.map((id) => [id, study.memoryOf(id), study.marksOf(id), study.cardOf(id)]),
      planned: [...study.table().plannedDay],
    };
  }

  test.each(acts)("%s", async (kind, act) => {
    const study = await started({ journal: createInMemoryJournal(seed), others });
    const before = visible(study);
    await act(study);
    const after = visible(study);
    expect(after).not.toEqual(before);
    expect(readyState(study).undoable?.kind).toBe(kind);
    await study.undo();
    expect(visible(study)).toEqual(before);
    expect(readyState(study)).toMatchObject({ undoable: { kind: "reviewed" }, redoable: { kind } });
    await study.redo();
    expect(visible(study)).toEqual(after);
    expect(readyState(study).redoable).toBeNull();
  });

  test("all of them in a row, and all of it again after a restart", async () => {
    const [journal, store] = [createInMemoryJournal(seed), createInMemoryStore()];
    const study = await started({ journal, store, others });
    const states = [visible(study)];
    const again = acts.filter(([kind]) => ["reviewed", "due-set", "limits-raised"].includes(kind));
    for (const [, act] of [...acts, ...again]) {
      await act(study);
      states.push(visible(study));
    }
    await study.settled();
    study.close();
    const restarted = await started({ journal, store, others });
    const expected = states.toReversed();
    for (const state of expected.slice(1)) {
      await restarted.undo();
      expect(visible(restarted)).toEqual(state);
    }
    for (const state of states.slice(1)) {
      await restarted.redo();
      expect(visible(restarted)).toEqual(state);
    }
  });

  test("also thirty answers after a restart, without reviews being brought back", async () => {
    const [journal, store] = [createInMemoryJournal(), createInMemoryStore()];
    const study = await started({ journal, store });
    await study.changeSetting({ key: "newPerDay", value: 30 });
    const shown: string[] = [];
    for (let index = 0; index < 30; index += 1) shown.push(await rate(study, "easy"));
    expect(readyState(study).next.kind).toBe("finished");
    await study.settled();
    study.close();
    const restarted = await started({ journal, store });
    for (const cardId of shown.toReversed()) {
      await restarted.undo();
      expect(shownId(restarted)).toBe(cardId);
    }
    expect(readyState(restarted)).toMatchObject({ undoable: null, today: { answered: 0 } });
    expect(store.reviewLoads()).toBe(0);
  });

  test("thousands of cards at once are one step, over as many events as they need", async () => {
    const decks = testDecks(6_000);
    const journal = createInMemoryJournal();
    const study = await started({ journal, decks });
    await study.suspend(
      decks.ja.cards.map(({ id }) => id),
      true,
    );
    expect(journal.events.length).toBeGreaterThan(1);
    for (const event of journal.events) expect(JSON.stringify(event).length).toBeLessThan(250_000);
    expect(readyState(study)).toMatchObject({
      undoable: { kind: "cards-suspended", cards: 6_000 },
      next: { kind: "finished" },
    });
    await study.undo();
    expect(readyState(study)).toMatchObject({ undoable: null, counts: { new: 20 } });
  });

  test("something new leaves nothing to bring back; what changes nothing is no step", async () => {
    const study = await started();
    await study.flag([one], 2);
    await study.undo();
    await study.flag([two], 3);
    expect(readyState(study).redoable).toBeNull();
    await study.flag([two], 3);
    await study.redo();
    await study.changeSetting({ key: "newPerDay", value: 3 });
    expect(readyState(study).undoable).toEqual({ kind: "cards-flagged", cards: 1 });
  });
});

describe("cards", () => {
  test("that are suspended stay away, that are buried come back the next day", async () => {
    const clock = createTestClock();
    const study = await started({ clock });
    await study.suspend([one], true);
    expect(shownId(study)).toBe(two);
    await study.bury([two], true);
    expect(shownId(study)).toBe(three);
    expect(study.marksOf(two)).toMatchObject({ isBuried: true });
    clock.advance(dayMs);
    study.tick();
    expect(study.marksOf(two)).toMatchObject({ isBuried: false });
    await study.suspend([one], false);
    await study.bury([three], true);
    expect(shownId(study)).toBe(one);
  });

  test("get due dates spread evenly over a range, new ones are shown on their day", async () => {
    const study = await started();
    const ids = testDecks(30).ja.cards.map(({ id }) => id);
    await study.setDue(ids, { from: 1, to: 3 });
    const { plannedDay } = study.table();
    const days = ids.map((id) => (plannedDay[study.table().rowOf(id)] ?? 0) - today);
    expect([1, 2, 3].map((day) => days.filter((each) => each === day).length)).toEqual([
      10, 10, 10,
    ]);
    expect(readyState(study)).toMatchObject({
      counts: { new: 0 },
      next: { kind: "finished", nextDue: { studyDay: today + 1, cards: 10 } },
    });
  });

  test("that are reset are new, and their answers stay in the log", async () => {
    const study = await started();
    const cardId = await rate(study, "easy");
    await study.reset([cardId]);
    expect(study.memoryOf(cardId)).toEqual({ state: "new" });
    expect(await study.reviewLog()).toMatchObject({ length: 1 });
    expect(await study.historyOf(cardId)).toMatchObject([
      { kind: "reset" },
      { kind: "review", rating: "easy", memory: { stability: expect.any(Number) } },
    ]);
  });

  test("beyond the limit come when more is asked for, of today alone", async () => {
    const clock = createTestClock();
    const study = await started({ clock });
    await study.changeSetting({ key: "newPerDay", value: 0 });
    await study.raiseLimits({ newCards: 2, reviews: 0 });
    expect(readyState(study).counts.new).toBe(2);
    clock.advance(dayMs);
    study.tick();
    expect(readyState(study).counts.new).toBe(0);
  });

  test("outside the deck are studied once they are added", async () => {
    const cloze = testCard(1, "ja", "cloze");
    const study = await started({ decks: testDecks(0), others: [cloze] });
    expect(readyState(study).next.kind).toBe("finished");
    await study.addToDeck([cloze.id], true);
    expect(shownId(study)).toBe(cloze.id);
    expect(study.marksOf(cloze.id).isAdded).toBe(true);
  });

  test("become leeches at eight lapses and at every four more, and undo takes it back", async () => {
    const clock = createTestClock();
    const study = await started({ clock, decks: testDecks(1) });
    await study.changeSetting({ key: "relearningStepsMin", value: [] });
    await study.changeSetting({ key: "leechAction", value: "suspend" });
    const leechAt: number[] = [];
    await rate(study, "easy");
    for (let lapse = 1; lapse <= 12; lapse += 1) {
      clock.advance(60 * dayMs);
      study.tick();
      await rate(study, "again");
      if (!study.marksOf(one).isSuspended) continue;
      leechAt.push(lapse);
      expect(study.marksOf(one)).toMatchObject({ tags: ["leech"], isSuspended: true });
      await study.undo();
      expect(study.marksOf(one).isSuspended).toBe(false);
      await study.redo();
      await study.suspend([one], false);
      await study.tag([one], "leech", false);
    }
    expect(leechAt).toEqual([8, 12]);
  });
});

describe("options", () => {
  test("steps and retention decide what the buttons promise", async () => {
    const study = await started();
    const intervals = () => {
      const { next } = readyState(study);
      return next.kind === "card" ? next.intervals : null;
    };
    await study.changeSetting({ key: "learningStepsMin", value: [5, 30] });
    expect(intervals()).toMatchObject({ again: { minutes: 5 }, good: { minutes: 30 } });
    await study.changeSetting({ key: "desiredRetention", value: 0.8 });
    const long = intervals()?.easy;
    await study.changeSetting({ key: "desiredRetention", value: 0.95 });
    const short = intervals()?.easy;
    if (long?.unit !== "days" || short?.unit !== "days") throw new Error("Easy promises days.");
    expect(long.days).toBeGreaterThan(short.days);
  });

  test("time beyond the cap does not count", async () => {
    const journal = createInMemoryJournal();
    const study = await started({ journal });
    await study.changeSetting({ key: "answerCapS", value: 10 });
    await study.answer(one, "good", 99_000);
    expect(journal.events.at(-1)).toMatchObject({ body: { tookMs: 10_000 } });
  });

  test("fitted parameters change memories and leave due dates alone until asked", async () => {
    const study = await started();
    const cardId = await rate(study, "easy");
    const before = study.memoryOf(cardId);
    await study.adoptParameters({ parameters: weights, report: null });
    const after = study.memoryOf(cardId);
    if (before.state === "new" || after.state === "new") throw new Error("It was answered.");
    expect(after.stability).not.toBe(before.stability);
    expect(after.due).toEqual(before.due);
    expect(readyState(study).parameters).toEqual(weights);
    await study.reschedule();
    expect(study.memoryOf(cardId)).not.toMatchObject({ due: before.due });
    await study.adoptParameters({ parameters: null, report: null });
    expect(study.memoryOf(cardId)).toMatchObject({ stability: before.stability });
  });
});

describe("texts in the student's own words", () => {
  test("win over the original, which stays beside them, and over its correction", async () => {
    const corrected = { on: "2026-11-20", note: { ja: "誤り。", en: "Wrong." } };
    const decks = testDecks(1);
    const [original] = decks.ja.cards;
    if (original === undefined) throw new Error("The deck has a card.");
    const study = await started({
      decks: { ja: { cards: [{ ...original, corrected }] }, en: { cards: [] } },
      journal: createInMemoryJournal([
        testLine({ kind: "reviewed", body: testReview(1, "easy", testNowMs - 9 * dayMs) }),
      ]),
    });
    expect(readyState(study).next).toMatchObject({ corrected });
    await study.editCard(one, editOf("自分の問い"));
    expect(readyState(study).next).toMatchObject({
      card: { prompt: "自分の問い" },
      corrected: null,
    });
    expect(readyState(study).edits.cards.get(one)?.original.prompt).toBe("元の問い");
    expect(study.table().isEdited[0]).toBe(1);
    await study.editCard(one, null);
    expect(study.cardOf(one)?.prompt).toBe(original.prompt);
  });

  test("of a fact change its cards, and a lost gap is refused as a value", async () => {
    const journal = createInMemoryJournal();
    const study = await started({ journal });
    const { factId } = testCard(1);
    const refused = await study.editFact(factId, factEdit("隙間がない"));
    expect(refused).toMatchObject({ ok: false, error: { code: "lost-gap" } });
    expect(journal.events).toEqual([]);
    await study.editFact(factId, factEdit("言い換えた{year:2001年度}"));
    expect(study.cardOf(one)).toMatchObject({ id: one, prompt: "言い換えた{year:2001年度}" });
    expect([...study.table().isEdited].filter((edited) => edited === 1)).toHaveLength(2);
  });
});

describe("going back to an earlier state", () => {
  test("says what it would take back, takes it back, and can itself be taken back", async () => {
    const study = await started();
    const first = await rate(study, "good");
    const then = { "device-a": 1 };
    const before = study.memoryOf(first);
    await rate(study, "good");
    await study.flag([one], 2);
    await study.undo();
    await study.suspend([two, three], true);
    expect(await study.whatWouldRewind(then)).toEqual(
      new Map([
        ["reviewed", 1],
        ["undid", 1],
        ["cards-suspended", 1],
      ]),
    );
    await study.rewindTo(then);
    expect(readyState(study)).toMatchObject({
      today: { answered: 1 },
      undoable: { kind: "rewound" },
    });
    expect(study.memoryOf(first)).toEqual(before);
    expect(study.marksOf(two).isSuspended).toBe(false);
    await study.undo();
    expect(readyState(study).today.answered).toBe(2);
    expect(study.marksOf(two).isSuspended).toBe(true);
  });
});

describe("bad input", () => {
  test("is kept, passed over and listed", async () => {
    const far = { unit: "days", days: 1e12 } as const;
    const study = await started({
      journal: createInMemoryJournal([
        testLine({ seq: 1, kind: "reviewed", body: { ...testReview(1), rating: "superb" } }),
        testLine({ seq: 2, kind: "reviewed", body: { ...testReview(1), promised: far } }),
      ]),
    });
    expect(readyState(study).unusable).toMatchObject([
      { kind: "reviewed", cardId: null, reason: "unreadable" },
      { kind: "reviewed", cardId: one, reason: "due-out-of-range" },
    ]);
    expect(study.memoryOf(one)).toEqual({ state: "new" });
    expect(await study.reviewLog()).toMatchObject({ length: 1, isRefused: Uint8Array.of(1) });
  });

  test.each([
    ["back", -365],
    ["forward", 3_650],
  ] as const)("a clock set %s costs nothing, and is told", async (direction, days) => {
    const clock = createTestClock();
    const study = await started({ clock });
    const answered = await rate(study, "good");
    expect(readyState(study).clockJump).toBeNull();
    clock.advance(days * dayMs);
    study.tick();
    expect(readyState(study).clockJump).toEqual({ direction, lastAnswerAtMs: testNowMs });
    await rate(study, "good");
    await study.setDue([answered], { from: 0, to: 0 });
    await rate(study, "good");
    clock.advance(-days * dayMs);
    study.tick();
    const log = await study.reviewLog();
    expect(log.length).toBe(3);
    expect([...log.elapsedDays].every((elapsed) => elapsed >= -1)).toBe(true);
    expect([...log.intervalDays].every((interval) => interval > 0)).toBe(true);
    expect(readyState(study).clockJump).toMatchObject({
      direction: direction === "back" ? "forward" : "back",
    });
  });

  test("of a tag too many is refused", async () => {
    const study = await started();
    for (let tag = 0; tag < 31; tag += 1) await study.tag([one], `tag${tag}`, true);
    expect(readyState(study).problem).toEqual({ code: "too-many-tags", params: { most: 32 } });
    expect(study.marksOf(one).tags).toHaveLength(30);
  });
});

test("a follower writes nothing, whatever it is told", async () => {
  const journal = createInMemoryJournal();
  const study = await started({ journal, lock: createTestLock("follower") });
  await study.suspend([one], true);
  await study.editCard(one, editOf("問い"));
  await study.rewindTo({});
  await study.redo();
  expect(journal.events).toEqual([]);
});

function editOf(prompt: string) {
  const original = { prompt: "元の問い", answer: "2001年度" };
  return { context: null, prompt, answer: "2001年度", accept: [], original };
}

function factEdit(ja: string) {
  return { ja, en: "In {year:FY2001}.", original: { ja: "元", en: "original" } };
}

/** The published weights, each a tenth larger. */
const weights = [
  0.2332, 1.42241, 2.53715, 9.12516, 7.05463, 0.91674, 3.32134, 0.0011, 2.05942, 0.18326, 0.8756,
  1.63185, 0.06754, 0.28919, 1.81313, 0.66154, 2.06019, 0.59675, 0.10032, 0.07238, 0.16962,
];
