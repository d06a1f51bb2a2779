import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { allChecks, checkCollection } from "./check-collection.ts";
import { createLineFacts } from "./check-lines.ts";
import type { CheckMaterial } from "./check-material.ts";
import { type CheckId, checkIds } from "./check-result.ts";
import type { Decided } from "./decisions.ts";
import type { JournalEvent } from "./journal-port.ts";
import { anyLines } from "./testing/any-lines.ts";
import { checkMaterial } from "./testing/check-material.ts";
import { testCard } from "./testing/test-cards.ts";
import { testExam, testLine, testReview } from "./testing/test-events.ts";
import { testNowMs } from "./testing/test-study.ts";

const { id: card, factId } = testCard(1);
const dayMs = 86_400_000;

/** What a student may have done: every kind of thing the checks look at. */
const good: readonly JournalEvent[] = [
  { kind: "reviewed", body: testReview(1, "good", testNowMs - 4 * dayMs) },
  { kind: "reviewed", body: testReview(2, "again", testNowMs - 4 * dayMs + 5_000) },
  { kind: "cards-tagged", body: { cardIds: [card], tag: "weak", isTagged: true } },
  { kind: "cards-suspended", body: { cardIds: [testCard(3).id], isSuspended: true } },
  { kind: "setting-changed", body: { key: "newPerDay", value: 12 } },
  { kind: "note-written", body: { factId, text: "覚え方" } },
  {
    kind: "answer-accepted",
    body: { factId, gapId: "year", lang: "ja", given: "二七年度", isAccepted: true },
  },
  { kind: "exam-planned", body: { examId: "final", exam: examOn("2027-02-01") } },
  { kind: "card-edited", body: { cardId: card, edit: editOf("問い") } },
  { kind: "reviewed", body: testReview(1, "easy", testNowMs) },
  { kind: "cards-reset", body: { cardIds: [testCard(2).id] } },
].map((line, index) => testLine({ ...line, seq: index + 1 }));

function examOn(date: string, documentIds: readonly string[] = []) {
  const { id: _, ...exam } = testExam("final", date);
  return { ...exam, scope: { ...exam.scope, documentIds } };
}

function editOf(prompt: string) {
  const original = { prompt: "元の問い", answer: "元の答え" };
  return { context: null, prompt, answer: "答え", accept: [], original };
}

async function found(material: CheckMaterial): Promise<readonly CheckId[]> {
  const results = await checkCollection(material, async () => {});
  return results.filter(({ total }) => total > 0).map(({ id }) => id);
}

/** The good collection with events more. */
function goodWith(...lines: readonly Parameters<typeof testLine>[0][]): readonly JournalEvent[] {
  const more = lines.map((line, index) => testLine({ seq: good.length + 1 + index, ...line }));
  return [...good, ...more];
}

const decidedAs = (material: CheckMaterial, change: Partial<Decided>): CheckMaterial => ({
  ...material,
  fresh: { ...material.fresh, decided: () => ({ ...material.fresh.decided(), ...change }) },
});

test("the list of checks and the list of their names are one", () => {
  expect(allChecks.map(({ id }) => id)).toEqual(checkIds);
});

test("a good collection: nothing is found, and every check has looked at something", async () => {
  const lines = goodWith({
    kind: "parameters-adopted",
    body: { parameters: weightsWith(0, 0.2), report: null },
  });
  const results = await checkCollection(await checkMaterial(lines), async () => {});
  expect(results.filter(({ total }) => total > 0)).toEqual([]);
  expect(results.filter(({ checked }) => checked === 0)).toEqual([]);
});

test("whatever several devices wrote, in whatever order it came: a right working copy is found right", async () => {
  const ofCopy = checkIds.filter(
    (id) => id.startsWith("projection-") || id === "log-and-cards" || id === "card-ids",
  );
  await fc.assert(
    fc.asyncProperty(anyLines, async (lines) => {
      const results = await checkCollection(await checkMaterial(lines), async () => {});
      const wrong = results.filter(({ id, total }) => ofCopy.includes(id) && total > 0);
      expect(wrong).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

describe("each check finds its fault, and no other check takes it for its own", () => {
  type Plant = () => Promise<CheckMaterial>;
  const changed =
    (change: (material: CheckMaterial) => CheckMaterial | undefined): Plant =>
    async () => {
      const material = await checkMaterial(good);
      return change(material) ?? material;
    };
  const plants: Readonly<Record<CheckId, Plant>> = {
    "journal-files": changed((material) => ({
      ...material,
      files: {
        ...material.files,
        damage: [{ kind: "lines", device: "device-a", file: "1.jsonl", lines: 1 }],
      },
    })),
    "journal-complete": changed((material) => ({
      ...material,
      rescued: [{ id: card, kind: "reviewed", device: "device-a", seq: 2 }],
    })),
    "documents-stored": changed((material) => ({
      ...material,
      documents: {
        stored: [{ sha256: card, title: "記録", state: "missing", copies: "none" }],
        passages: [],
      },
    })),
    "documents-passages": changed((material) => ({
      ...material,
      documents: { stored: [], passages: [{ factId: card, title: "記録", isThere: false }] },
    })),
    "documents-copies": changed((material) => ({
      ...material,
      documents: {
        stored: [{ sha256: card, title: "記録", state: "whole", copies: "damaged" }],
        passages: [],
      },
    })),
    "journal-heads": changed((material) => ({
      ...material,
      status: { ...material.status, headIds: { "device-a": "another" } },
    })),
    "event-ids": async () => {
      const [first] = good;
      // The same id twice, one line of them read as unknown so that nothing else follows from it.
      return checkMaterial(
        goodWith({ kind: "reviewed", v: 2, id: first?.id ?? "", body: {} }),
      ).then(withoutUnknown);
    },
    "event-clocks": () =>
      checkMaterial(
        goodWith({
          kind: "cards-flagged",
          clock: { ms: testNowMs + 10 * 365 * dayMs, counter: 0 },
          body: { cardIds: [card], flag: 1 },
        }),
      ),
    "events-readable": () =>
      checkMaterial(goodWith({ kind: "reviewed", body: { cardId: card, rating: "superb" } })),
    "events-known": () => checkMaterial(goodWith({ kind: "dreamt", body: {} })),
    "reviews-usable": () =>
      checkMaterial(
        goodWith({
          kind: "reviewed",
          body: { ...testReview(4), promised: { unit: "days", days: 1e9 } },
        }),
      ),
    "answer-times": () =>
      checkMaterial(goodWith({ kind: "reviewed", body: testReview(4, "good", dayMs) })),
    "projection-stored": changed((material) => ({
      ...material,
      stored: { isWhole: false, detail: "a chunk is altered" },
    })),
    "projection-heads": changed((material) => ({
      ...material,
      used: { ...material.used, heads: () => ({ "device-a": 9 }) },
    })),
    "projection-reviews": changed(({ used }) => {
      used.parts.history.place(1).columns.tookMs[1] = 1;
      return undefined;
    }),
    "projection-events": changed((material) => {
      const kept = new Map(material.used.kept());
      kept.delete(good[3]?.id ?? "");
      return { ...material, used: { ...material.used, kept: () => kept } };
    }),
    "projection-memory": changed(({ used }) => {
      used.rows.study().stability[used.rows.table.rowOf(card)] = 9;
      return undefined;
    }),
    "projection-marks": changed(({ used }) => {
      used.rows.study().flag[used.rows.table.rowOf(card)] = 3;
      return undefined;
    }),
    "projection-days": changed(({ used }) => {
      const review = {
        card: 0,
        studyDay: 1,
        rating: 3,
        tookMs: 1,
        phaseBefore: 0,
        elapsedDays: -1,
      };
      used.days.count(review, 1);
      return undefined;
    }),
    "projection-decisions": changed((material) => {
      const settings = { ...material.used.decided().settings, newPerDay: 99 };
      const decided = () => ({ ...material.used.decided(), settings });
      return { ...material, used: { ...material.used, decided } };
    }),
    "log-and-cards": changed(({ used, fresh }) => {
      // Both folds err in the same way: only the log can tell.
      for (const { rows } of [used, fresh]) rows.study().reps[rows.table.rowOf(card)] = 7;
      return undefined;
    }),
    "memory-range": () =>
      checkMaterial(
        goodWith({
          kind: "due-set",
          body: { due: [{ cardId: card, studyDay: 200_000 }], reason: "chosen" },
        }),
      ),
    "card-ids": changed(({ fresh }) => {
      (fresh.rows.table.cardIds as string[])[7] = testCard(4).id;
      return undefined;
    }),
    "cards-known": () =>
      checkMaterial(
        goodWith({ kind: "cards-flagged", body: { cardIds: ["gone/x/year/basic/ja"], flag: 1 } }),
      ),
    "edits-known": () =>
      checkMaterial(
        goodWith({ kind: "fact-edited", body: { factId: "gone/fact", edit: factEdit() } }),
      ),
    "notes-known": () =>
      checkMaterial(goodWith({ kind: "note-written", body: { factId: "gone/fact", text: "?" } })),
    "accepted-known": () => {
      const body = { factId: "gone/fact", gapId: "year", lang: "ja", given: "?", isAccepted: true };
      return checkMaterial(goodWith({ kind: "answer-accepted", body }));
    },
    "exams-known": () =>
      checkMaterial(
        goodWith({
          kind: "exam-planned",
          body: { examId: "mock", exam: examOn("2027-01-01", ["gone"]) },
        }),
      ),
    parameters: () =>
      checkMaterial(
        goodWith({
          kind: "parameters-adopted",
          body: { parameters: weightsWith(4, 1e6), report: null },
        }),
      ),
    settings: changed((material) =>
      decidedAs(material, {
        settings: { ...material.fresh.decided().settings, desiredRetention: 7 },
      }),
    ),
  };
  /** Where one fault shows in two ways, the other one. */
  const alsoFound: Partial<Record<CheckId, readonly CheckId[]>> = {
    settings: ["projection-decisions"],
    "card-ids": ["projection-memory", "projection-marks"],
  };

  test.each(Object.entries(plants))("%s", async (id, plant) => {
    const seen = await found(await plant());
    expect(seen).toContain(id);
    const others = seen.filter(
      (other) => other !== id && !alsoFound[id as CheckId]?.includes(other),
    );
    expect(others).toEqual([]);
  });

  function factEdit() {
    const original = { ja: "{year:2001年度}", en: "{year:FY2001}" };
    return { ...original, original };
  }

  function withoutUnknown(material: CheckMaterial): CheckMaterial {
    return { ...material, lines: { ...material.lines, unknown: [] } };
  }
});

test("a clock that runs backwards within one log is named, with the place", () => {
  const facts = createLineFacts(testNowMs);
  facts.take([
    testLine({ kind: "dreamt", body: {}, seq: 1, clock: { ms: 5, counter: 0 } }),
    testLine({ kind: "dreamt", body: {}, seq: 4, clock: { ms: 4, counter: 9 } }),
  ]);
  expect(facts.facts()).toMatchObject({
    clocks: [{ place: { device: "device-a", seq: 4 } }],
    holes: [{ device: "device-a", from: 2, to: 3 }],
  });
});

/** FSRS-6's published weights, one of them replaced. */
function weightsWith(index: number, weight: number): readonly number[] {
  const published = [
    0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835,
    0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
  ];
  return published.with(index, weight);
}
