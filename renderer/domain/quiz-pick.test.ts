import { describe, expect, it } from "vitest";
import type { Corpus } from "#corpus/corpus.ts";
import { itemForms } from "#corpus/items/item.ts";
import { sampleCorpus, sampleFact } from "#corpus/testing/sample.ts";
import { createQuizPicker, factIdOfItem, factsInScope, itemOf } from "./quiz-pick.ts";
import { backTo, type QuizSession, takenBack, withAnswer, withPut } from "./quiz-session.ts";

/** Facts that each ask for another year and number, the first third of them important. */
const facts = Array.from({ length: 12 }, (_, index) =>
  sampleFact({
    id: `goal-${index}`,
    event: index % 2 === 0 ? "summit-2031-04-05" : "summit-2032-02-03",
    topic: index % 3 === 0 ? "space" : "cyber",
    importance: index < 4 ? 1 : 3,
    statement: {
      ja: `第${index + 1}の計画は、{year:${2040 + index}年度}までに{count:${300 + 7 * index}隻}を備える。`,
      en: `Plan ${index + 1} provides {count:${300 + 7 * index} ships} by {year:FY${2040 + index}}.`,
    },
    gaps: { year: { type: "fiscal-year" }, count: { type: "number" } },
  }),
);
const corpus: Corpus = sampleCorpus(facts);

const quizId = "30000000-0000-4000-8000-000000000001";

function session(change: Partial<QuizSession> = {}): QuizSession {
  return {
    quizId,
    seed: 7,
    scope: { kind: "all" },
    forms: [...itemForms],
    langs: ["ja", "en"],
    length: 10,
    round: 0,
    puts: [],
    index: 0,
    draft: null,
    isEnded: false,
    ...change,
  };
}

/** The quiz played to its end, or as far as asked. */
function played(from: QuizSession, most = 50): QuizSession {
  const picker = createQuizPicker(corpus);
  let now = from;
  for (let count = 0; count < most; count += 1) {
    const next = picker.next(now);
    if (next === null) return now;
    now = withPut(now, next);
  }
  return now;
}

const factsOf = ({ puts }: QuizSession) => puts.map(({ itemId }) => factIdOfItem(itemId));

describe("the items of a quiz", () => {
  it("are as many as asked for, each of another fact", () => {
    const asked = factsOf(played(session()));
    expect(asked).toHaveLength(10);
    expect(new Set(asked).size).toBe(10);
  });

  it("follow from the seed, wherever one goes on", () => {
    const whole = played(session());
    expect(played(session())).toEqual(whole);
    expect(played(played(session(), 4))).toEqual(whole);
    const others = [1, 2, 3].map((seed) => factsOf(played(session({ seed }))).join());
    expect(new Set(others).size).toBe(3);
    for (const put of whole.puts) expect(itemOf(corpus, put)?.id).toBe(put.itemId);
  });

  it("begin with what is important more often than not, and not always in one order", () => {
    const firsts = Array.from(
      { length: 60 },
      (_, seed) => factsOf(played(session({ seed }), 1))[0],
    );
    const important = firsts.filter((id) => facts.some((f) => f.id === id && f.importance === 1));
    expect(important.length).toBeGreaterThan(30);
    expect(important.length).toBeLessThan(60);
    expect(new Set(firsts).size).toBeGreaterThan(3);
  });

  it("never ask in a row about one fact, nor for what was just shown, however long it goes on", () => {
    const endless = played(session({ length: null }), 40);
    expect(endless.puts).toHaveLength(40);
    expect(endless.round).toBeGreaterThan(1);
    const items = endless.puts.map((put) => itemOf(corpus, put));
    for (const [index, item] of items.entries()) {
      const before = items[index - 1];
      if (item == null || before == null) continue;
      expect(item.factId).not.toBe(before.factId);
      if (item.form !== "true-false") expect(before.stem).not.toContain(item.answer);
    }
  });

  it("keep to the scope, the forms and the language, and end where nothing is left", () => {
    const topic = played(session({ scope: { kind: "topic", topic: "space" }, langs: ["en"] }));
    expect(new Set(factsOf(topic)).size).toBe(4);
    expect(topic.puts.every(({ itemId }) => itemId.endsWith("/en"))).toBe(true);
    const cloze = played(session({ forms: ["cloze"] }));
    expect(cloze.puts.every(({ itemId }) => itemId.includes("/cloze/"))).toBe(true);
    expect(played(session({ forms: ["ordering"] })).puts).toEqual([]);
    const weak = { kind: "weakness" as const, factIds: ["sample-statement/goal-3", "gone/fact"] };
    expect(factsOf(played(session({ scope: weak })))).toEqual(["sample-statement/goal-3"]);
    expect(factsInScope(facts, { kind: "event", eventId: "summit-2032-02-03" })).toHaveLength(6);
  });

  it("are the very same when they are gone over again", () => {
    const missed = played(session(), 3).puts.map(({ itemId, seed }) => ({ itemId, seed }));
    const again = played(session({ seed: 9, scope: { kind: "again", puts: missed }, length: 3 }));
    expect(again.puts.map(({ itemId, seed }) => ({ itemId, seed }))).toEqual(missed);
  });
});

it("an answer that no longer counts brings its item back with what was given", () => {
  const answer = {
    action: "30000000-0000-4000-8000-000000000002",
    given: "二千年",
    verdict: "wrong" as const,
    missed: null,
    tookMs: 1,
    atMs: 1,
    isStored: true,
    effects: { good: 0, again: 0, queued: 0 },
  };
  const two = withAnswer(played(session(), 2), 0, answer);
  expect(takenBack(two, new Set([answer.action]))).toBeNull();
  expect(takenBack(two, new Set())).toBe(0);
  expect(backTo(two, 0)).toMatchObject({ index: 0, draft: "二千年" });
  expect(takenBack(withAnswer(two, 0, { ...answer, isStored: false }), new Set())).toBeNull();
});
