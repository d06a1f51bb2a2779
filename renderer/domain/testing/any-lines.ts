import fc from "fast-check";
import type { JournalEvent } from "#renderer/domain/journal-port.ts";
import { verdicts } from "#renderer/domain/quiz-events.ts";
import { ratings } from "#renderer/domain/rating.ts";
import { testCard } from "./test-cards.ts";
import { testLine, testReview, testUuid } from "./test-events.ts";
import { testFactsAdded, testImported, testImportedFact, testImportId } from "./test-imports.ts";
import { testNowMs } from "./test-study.ts";

type Content = Pick<JournalEvent, "kind" | "body"> & { readonly v?: number };

/** Four cards of the catalog and one that has left it. */
const card = fc.constantFrom(
  ...[1, 2, 3, 4].map((number) => testCard(number).id as string),
  "gone/fact/year/basic/ja",
  // Of a fact that may be imported, before its answers, after them, or never.
  "my-report/target-1/answer/basic/ja",
);
const cards = fc.uniqueArray(card, { minLength: 1, maxLength: 3 });
const day = fc.integer({ min: 20_760, max: 20_860 });

const review: fc.Arbitrary<Content> = fc
  .record({
    cardId: card,
    rating: fc.constantFrom(...ratings),
    hours: fc.integer({ min: -24, max: 24 * 60 }),
    promised: fc.oneof(
      fc.record({ unit: fc.constant("minutes"), minutes: fc.integer({ min: 1, max: 600 }) }),
      fc.record({ unit: fc.constant("days"), days: fc.integer({ min: 1, max: 400 }) }),
      // Beyond what a date can hold: refused by the memory.
      fc.constant({ unit: "days", days: 1e9 }),
    ),
    phase: fc.constantFrom("learning", "review", "relearning"),
    step: fc.nat(2),
    leech: fc.option(fc.constantFrom("tag", "suspend"), { nil: undefined, freq: 8 }),
    quiz: fc.option(fc.record({ action: quizAction() }), { nil: undefined, freq: 3 }),
  })
  .map(({ hours, rating, leech, quiz, ...rest }) => ({
    kind: "reviewed",
    body: {
      ...testReview(1, rating, testNowMs + hours * 3_600_000),
      ...rest,
      ...(leech === undefined ? {} : { leech }),
      ...(quiz === undefined ? {} : { via: "quiz", ...quiz }),
    },
  }));

const deed: fc.Arbitrary<Content> = fc.oneof(
  fc.record({ cardIds: cards, isSuspended: fc.boolean() }).map(content("cards-suspended")),
  fc.record({ cardIds: cards, studyDay: day, isBuried: fc.boolean() }).map(content("cards-buried")),
  fc.record({ cardIds: cards, flag: fc.nat(7) }).map(content("cards-flagged")),
  fc
    .record({
      cardIds: cards,
      tag: fc.constantFrom("leech", "weak", "再確認"),
      isTagged: fc.boolean(),
    })
    .map(content("cards-tagged")),
  fc.record({ cardIds: cards, isAdded: fc.boolean(), studyDay: day }).map(content("cards-added")),
  fc
    .record({
      due: cards.chain((ids) =>
        fc.tuple(...ids.map((cardId) => day.map((studyDay) => ({ cardId, studyDay })))),
      ),
      reason: fc.constantFrom("chosen", "rescheduled"),
    })
    .map(content("due-set")),
  fc
    .record({
      due: fc.record({ cardId: card, studyDay: day }).map((due) => [due]),
      reason: fc.constant("quiz"),
      action: quizAction(),
    })
    .map(content("due-set")),
  fc.record({ cardIds: cards }).map(content("cards-reset")),
);

const decision: fc.Arbitrary<Content> = fc.oneof(
  fc.nat(200).map((value) => content("setting-changed")({ key: "newPerDay", value })),
  fc
    .constantFrom("light", "dark")
    .map((value) => content("setting-changed")({ key: "theme", value })),
  fc
    .record({ examId: fc.constantFrom("mock", "final"), exam: fc.constant(null) })
    .map(content("exam-planned")),
  fc.record({ cardId: card, note: fc.constantFrom("", "年が違う") }).map(content("card-reported")),
  fc.record({ cardId: card, edit: fc.constant(null) }).map(content("card-edited")),
  fc.constant(content("parameters-adopted")({ parameters: otherParameters(), report: null })),
  fc.constant(content("parameters-adopted")({ parameters: null, report: null })),
);

const importId = fc.constantFrom(testImportId(1), testImportId(2));
const importing: fc.Arbitrary<Content> = fc.oneof(
  fc
    .record({ number: fc.constantFrom(1, 2), documentId: fc.constantFrom("my-report", "my-talk") })
    .map(({ number, documentId }) =>
      content("document-imported")(testImported(number, { documentId })),
    ),
  fc
    .record({
      number: fc.constantFrom(1, 2),
      documentId: fc.constantFrom("my-report", "my-talk"),
      // One that poses as a bundled fact is never taken for it.
      of: fc.constantFrom("my-report", "my-talk", "test-document"),
      facts: fc.uniqueArray(fc.nat(2), { minLength: 1, maxLength: 3 }),
      importance: fc.constantFrom(1 as const, 2 as const),
    })
    .map(({ number, documentId, of, facts, importance }) =>
      content("facts-added")(
        testFactsAdded(
          number,
          facts.map((fact) => testImportedFact(fact, { importance }, of)),
          { documentId },
        ),
      ),
    ),
  fc.record({ importId, isWithdrawn: fc.boolean() }).map(content("import-withdrawn")),
  fc.record({ importId, at: fc.option(fc.nat(9)) }).map(({ importId: id, at }) =>
    content("facts-reanchored")({
      importId: id,
      documentId: "my-report",
      anchors: [
        {
          factId: "my-report/target-1",
          at:
            at === null
              ? null
              : { quote: "ab", span: { start: at, end: at + 2 }, answerSpan: null },
        },
      ],
    }),
  ),
  fc.record({ importId, kind: fc.constantFrom("open", "rejected") }).map(({ importId: id, kind }) =>
    content("proposals-decided")({
      importId: id,
      decisions: [
        {
          proposal: "my-report/target-1",
          rule: "ja-target",
          decision: kind === "open" ? { kind } : { kind, reason: "unclear" },
        },
      ],
    }),
  ),
);

/** Answers to a quiz; their reviews and due dates, made above, may share their actions. */
const quizDeed: fc.Arbitrary<Content> = fc.oneof(
  fc
    .record({
      verdict: fc.constantFrom(...verdicts),
      cardIds: cards,
      given: fc.constantFrom("", "二〇二七年度", "FY2027"),
      studyDay: day,
      action: fc.option(quizAction(), { nil: undefined }),
    })
    .map(({ cardIds, action, ...rest }) =>
      content("quiz-answered")({
        quizId: testUuid("q", 1),
        item: {
          id: "test-document/fact-0001/year/typed/ja",
          form: "typed",
          lang: "ja",
          factId: testCard(1).factId,
          cardIds,
          stem: "何年度か。",
          answer: "2027年度",
        },
        tookMs: 2_000,
        atMs: testNowMs,
        utcOffsetMin: 540,
        ...rest,
        ...(action === undefined ? {} : { action }),
      }),
    ),
  fc
    .record({
      given: fc.constantFrom("２７年度", "令和九年度"),
      lang: fc.constantFrom("ja", "en"),
      isAccepted: fc.boolean(),
      action: quizAction(),
    })
    .map((body) =>
      content("answer-accepted")({ factId: testCard(1).factId, gapId: "year", ...body }),
    ),
);

/** Mock exams, of which there are few, so that answers often meet their exam. */
const mockDeed: fc.Arbitrary<Content> = fc.oneof(
  mockId().map((mockId) =>
    content("mock-started")({
      mockId,
      blueprint: {
        items: 2,
        minutes: 20,
        lang: "ja",
        documents: [],
        topics: [],
        importance: [],
        forms: [],
      },
      seed: 1,
      items: [1, 2].map((number) => ({
        id: `${testCard(number).factId}/year/typed/ja`,
        form: "typed",
        lang: "ja",
        factId: testCard(number).factId,
        cardIds: [testCard(number).id],
        stem: "何年度か。",
        answer: "2027年度",
        shown: [],
      })),
      atMs: testNowMs,
      utcOffsetMin: 540,
      studyDay: 20_779,
    }),
  ),
  fc
    .record({
      mockId: mockId(),
      index: fc.nat(1),
      given: fc.constantFrom(null, "二〇二七年度", "FY2027"),
      isFlagged: fc.boolean(),
      spentMs: fc.nat(9_000),
    })
    .map((body) => content("mock-answered")({ ...body, atMs: testNowMs })),
  fc.record({ mockId: mockId(), action: quizAction() }).map((body) =>
    content("mock-finished")({
      ...body,
      endedBy: "submitted",
      results: [],
      atMs: testNowMs,
      utcOffsetMin: 540,
      studyDay: 20_779,
    }),
  ),
);

function mockId(): fc.Arbitrary<string> {
  return fc.constantFrom(testUuid("m", 1), testUuid("m", 2));
}

/** Few, so that events often have one in common. */
function quizAction(): fc.Arbitrary<string> {
  return fc.constantFrom(testUuid("q", 2), testUuid("q", 3));
}

const strange: fc.Arbitrary<Content> = fc.constantFrom(
  { kind: "reviewed", v: 2, body: { cardId: "later" } },
  { kind: "dreamt", body: {} },
  { kind: "reviewed", body: { cardId: "x", rating: "superb" } },
);

/** The devices of `anyLines`. */
const anyDevices = ["device-a", "device-b", "device-c"] as const;

type Draft = {
  readonly device: string;
  readonly ms: number;
  readonly counter: number;
  readonly what:
    | Content
    | { readonly kind: "undid"; readonly targets: readonly number[] }
    | { readonly kind: "rewound"; readonly from: number; readonly to: number };
};

/** What several devices may have written: each gapless, clocks colliding, undos of anything, any undo. */
export const anyLines: fc.Arbitrary<readonly JournalEvent[]> = linesOf(
  fc.array(
    fc.record({
      device: fc.constantFrom(...anyDevices),
      ms: fc.integer({ min: 1, max: 12 }),
      counter: fc.nat(1),
      what: anything(),
    }),
    { maxLength: 30 },
  ),
);

/** What one device writes by and by, each event later than the one before. */
export const oneDevicesLines: fc.Arbitrary<readonly JournalEvent[]> = linesOf(
  fc
    .array(anything(), { maxLength: 40 })
    .map((contents) =>
      contents.map((what, index) => ({ device: "device-a", ms: index + 1, counter: 0, what })),
    ),
);

function anything(): fc.Arbitrary<Draft["what"]> {
  return fc.oneof(
    { weight: 9, arbitrary: review },
    { weight: 6, arbitrary: deed },
    {
      weight: 6,
      arbitrary: fc.record({
        kind: fc.constant("undid" as const),
        // Mostly the last event, as a student does it.
        targets: fc.oneof(
          { weight: 3, arbitrary: fc.constant([-1]) },
          { weight: 1, arbitrary: fc.array(fc.nat(30), { minLength: 1, maxLength: 2 }) },
        ),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant("rewound" as const),
        from: fc.nat(20),
        to: fc.nat(20),
      }),
    },
    { weight: 2, arbitrary: decision },
    { weight: 5, arbitrary: importing },
    { weight: 4, arbitrary: quizDeed },
    { weight: 4, arbitrary: mockDeed },
    { weight: 1, arbitrary: strange },
  );
}

function linesOf(drafts: fc.Arbitrary<readonly Draft[]>): fc.Arbitrary<readonly JournalEvent[]> {
  return drafts.map((all) => {
    const seqs = new Map<string, number>();
    const placed = all.map((draft) => {
      const seq = (seqs.get(draft.device) ?? 0) + 1;
      seqs.set(draft.device, seq);
      return { ...draft, seq };
    });
    const idAt = (index: number): string => {
      const target = placed[index < 0 ? placed.length - 1 : index % placed.length];
      return target === undefined ? testUuid("z", 1) : testUuid(target.device, target.seq);
    };
    return placed.map(({ device, seq, ms, counter, what }, index) => {
      const place = { device, seq, clock: { ms, counter } };
      if ("body" in what) return testLine({ ...what, ...place });
      if (what.kind === "rewound") {
        const to = Object.fromEntries(anyDevices.map((each) => [each, what.to]));
        const from = Object.fromEntries(anyDevices.map((each) => [each, what.to + what.from]));
        return testLine({ kind: "rewound", body: { to, from }, ...place });
      }
      const eventIds = what.targets.map((target) => idAt(target < 0 ? index - 1 : target));
      return testLine({ kind: "undid", body: { eventIds }, ...place });
    });
  });
}

function content(kind: string): (body: unknown) => Content {
  return (body) => ({ kind, body });
}

/** The published weights, each a little larger. */
function otherParameters(): readonly number[] {
  const published = [
    0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835,
    0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
  ];
  return published.map((weight) => weight * 1.1);
}
