import fc from "fast-check";
import { expect, test } from "vitest";
import type { Blueprint } from "#renderer/domain/quiz-events.ts";
import { seededRandom } from "#renderer/domain/testing/seeded-random.ts";
import { testFact, testItem } from "#renderer/domain/testing/test-items.ts";
import { quotaFinder, quotasOf } from "./blueprint.ts";
import { fillBlueprint } from "./fill-blueprint.ts";
import { type Candidate, clash, type dimensions, type MockPool, mockPool } from "./mock-pool.ts";

const documents = ["one", "two", "three"];
const topics = ["alliance", "taiwan", "cyber", "space"] as const;
const forms = ["choice", "typed", "true-false"] as const;

const plain: Blueprint = {
  items: 5,
  minutes: 20,
  lang: "en",
  documents: [],
  topics: [],
  importance: [],
  forms: [],
};

/** `size` facts with an item each, parts by lot; `words` small makes answers that stand in other stems. */
function poolOf(size: number, seed: number, words = 100_000): MockPool {
  const random = seededRandom(seed);
  const one = <Value>(values: readonly Value[]): Value =>
    values[Math.floor(random() * values.length)] as Value;
  const word = () => `word${Math.floor(random() * words)}`;
  const facts = Array.from({ length: size }, (_, index) =>
    testFact(`${one(documents)}/fact-${index}`, one(topics), one([1, 2, 3])),
  );
  const items = facts.map(({ id }) =>
    testItem(id, one(forms), { stem: `${word()} and ${word()}`, answer: word() }),
  );
  return mockPool(items, facts, "en", seed);
}

function countsOf(items: readonly Candidate[], blueprint: Blueprint): readonly number[] {
  const quotas = quotasOf(blueprint);
  const finder = quotaFinder(quotas);
  return quotas.map((_, place) => items.filter((each) => finder(each).includes(place)).length);
}

function expectSound(items: readonly Candidate[], blueprint: Blueprint): void {
  expect(items).toHaveLength(blueprint.items);
  expect(countsOf(items, blueprint)).toEqual(quotasOf(blueprint).map((quota) => quota.items));
  for (const [index, item] of items.entries()) {
    for (const other of items.slice(index + 1)) expect(clash(item, other)).toBe(false);
  }
}

const sharesAmong = (names: readonly string[]) =>
  fc
    .array(fc.constantFrom(0, 10, 25, 33.3, 50, 100), { maxLength: names.length })
    .map((percents) => {
      let left = 100;
      return percents.map((percent, index) => {
        const given = Math.min(percent, left);
        left -= given;
        return { of: names[index] ?? "", percent: given };
      });
    });

const blueprints = fc.record({
  items: fc.integer({ min: 1, max: 30 }),
  minutes: fc.constant(20),
  lang: fc.constant("en" as const),
  documents: sharesAmong(documents),
  topics: sharesAmong(topics),
  importance: sharesAmong(["1", "2", "3"]),
  forms: sharesAmong(forms),
});

test("whatever is asked: what is met is met in every division, and what is not can be had as it is offered", () => {
  const seen = { met: 0, unmet: 0 };
  fc.assert(
    fc.property(
      blueprints,
      fc.nat(1_000),
      fc.integer({ min: 5, max: 90 }),
      (blueprint, seed, size) => {
        const pool = poolOf(size, seed, 60);
        const filling = fillBlueprint(pool, blueprint);
        expect(fillBlueprint(pool, blueprint)).toEqual(filling);
        if (filling.kind === "met") {
          seen.met += 1;
          expectSound(filling.items, blueprint);
        }
        if (filling.kind !== "unmet") return;
        seen.unmet += 1;
        const { shortages, nearest } = filling;
        expect(nearest.items.length).toBeGreaterThan(0);
        expect(nearest.items.length).toBeLessThanOrEqual(blueprint.items);
        expectSound(nearest.items, nearest.blueprint);
        expect(shortages.length).toBeGreaterThan(0);
        const quotas = quotasOf(blueprint);
        const counts = countsOf(nearest.items, blueprint);
        for (const { dimension, of, wanted, found } of shortages) {
          expect(found).toBeLessThan(wanted);
          if (dimension === null) {
            expect([wanted, found]).toEqual([blueprint.items, nearest.items.length]);
            continue;
          }
          const place = quotas.findIndex(
            (quota) => quota.dimension === dimension && quota.of === of,
          );
          expect([quotas[place]?.items, counts[place]]).toEqual([wanted, found]);
        }
        const again = fillBlueprint(pool, nearest.blueprint, nearest.items);
        expect(again.kind).toBe("met");
      },
    ),
    { numRuns: 150, seed: 7 },
  );
  expect(seen.met).toBeGreaterThan(10);
  expect(seen.unmet).toBeGreaterThan(10);
});

test("in one division, and where nothing clashes, a blueprint is met exactly if there are enough of each part", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 40 }),
      sharesAmong(topics),
      fc.nat(500),
      (items, shares, seed) => {
        const blueprint = { ...plain, items, topics: shares };
        const pool = poolOf(40, seed);
        const quotas = quotasOf(blueprint).filter(({ dimension }) => dimension === "topics");
        const named = new Set(shares.map(({ of }) => of));
        const enough = quotas.every(({ of, items: wanted }) => {
          const there = pool.candidates.filter(({ part }) =>
            of === null ? !named.has(part.topics) : part.topics === of,
          );
          return there.length >= wanted;
        });
        expect(fillBlueprint(pool, blueprint).kind === "met").toBe(enough);
      },
    ),
    { numRuns: 100 },
  );
});

test("a set that is known to exist in all four divisions at once is found", () => {
  let found = 0;
  for (let seed = 1; seed <= 60; seed += 1) {
    const pool = poolOf(300, seed, 2_000);
    const planted: Candidate[] = [];
    for (const each of pool.candidates) {
      if (planted.length < 20 && !planted.some((other) => clash(each, other))) planted.push(each);
    }
    const sharesOf = (dimension: (typeof dimensions)[number]) =>
      [...new Set(planted.map(({ part }) => part[dimension]))].map((of) => ({
        of,
        percent: (100 * planted.filter(({ part }) => part[dimension] === of).length) / 20,
      }));
    const blueprint: Blueprint = {
      ...plain,
      items: 20,
      documents: sharesOf("documents"),
      topics: sharesOf("topics"),
      importance: sharesOf("importance"),
      forms: sharesOf("forms"),
    };
    if (fillBlueprint(pool, blueprint).kind === "met") found += 1;
  }
  expect(found).toBe(60);
});

test("a part with too few items is named, with how many are missing", () => {
  const facts = [1, 2, 3, 4, 5, 6].map((number) =>
    testFact(`one/fact-${number}`, number < 3 ? "taiwan" : "cyber", 1),
  );
  const items = facts.map(({ id }, index) =>
    testItem(id, "typed", { stem: `stem${index}`, answer: `answer${index}` }),
  );
  const pool = mockPool(items, facts, "en", 1);
  const topics = [
    { of: "taiwan", percent: 75 },
    { of: "cyber", percent: 25 },
  ];
  const filling = fillBlueprint(pool, { ...plain, items: 4, topics });
  if (filling.kind !== "unmet") throw new Error(filling.kind);
  expect(filling.shortages).toEqual([{ dimension: "topics", of: "taiwan", wanted: 3, found: 2 }]);
  expect(filling.nearest.blueprint.topics).toEqual([
    { of: "taiwan", percent: 50 },
    { of: "cyber", percent: 50 },
  ]);
});

test("shares beyond a whole, a share given twice and a part nobody wrote about are told apart", () => {
  const pool = poolOf(10, 1);
  const topics = [
    { of: "taiwan", percent: 60 },
    { of: "cyber", percent: 60 },
  ];
  expect(fillBlueprint(pool, { ...plain, topics })).toMatchObject({
    problem: { code: "shares-over-100" },
  });
  const twice = [
    { of: "taiwan", percent: 10 },
    { of: "taiwan", percent: 10 },
  ];
  expect(fillBlueprint(pool, { ...plain, topics: twice })).toMatchObject({
    problem: { code: "share-twice", params: { of: "taiwan" } },
  });
  const unknown = [{ of: "whaling", percent: 100 }];
  expect(fillBlueprint(pool, { ...plain, topics: unknown })).toEqual({ kind: "nothing-eligible" });
  expect(fillBlueprint(mockPool([], [], "en", 1), plain)).toEqual({ kind: "nothing-eligible" });
});
