import path from "node:path";
import { expect, test } from "vitest";
import type { Item } from "#corpus/items/item.ts";
import { itemsFor } from "#corpus/items/items-for.ts";
import { loadCorpus } from "#corpus/tools/load.ts";
import { fillBlueprint } from "#renderer/domain/mock/fill-blueprint.ts";
import { type MockPool, makeMockPool, mockPool } from "#renderer/domain/mock/mock-pool.ts";
import { presetBlueprint, presetNames } from "#renderer/domain/mock/presets.ts";

/*
 * Mock exams made of the corpus as it is bundled. What an exam promises is checked here by plainer means than
 * those it is made with.
 */
const loaded = loadCorpus(path.resolve(import.meta.dirname, "../.."));
if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
const { corpus } = loaded.value;

const pools: readonly MockPool[] = await Promise.all(
  ([1, 2, 3] as const).flatMap((seed) =>
    (["ja", "en"] as const).map((lang) => makeMockPool(corpus, lang, seed, async () => {})),
  ),
);
const exams = pools.flatMap((pool) =>
  presetNames.map((name) => ({
    pool,
    name,
    filling: fillBlueprint(pool, presetBlueprint(name, pool.lang)),
  })),
);

function itemsOf({ filling }: (typeof exams)[number]): readonly Item[] {
  if (filling.kind !== "met") throw new Error(JSON.stringify(filling).slice(0, 500));
  return filling.items.map(({ item }) => item);
}

/** Everything a student sees of an item before answering. */
function onScreen(item: Item): string {
  if ("options" in item) return [item.stem, ...item.options.map(({ text }) => text)].join("\n");
  if (item.form === "matching") return [item.stem, ...item.rights].join("\n");
  return item.stem;
}

function stands(answer: string, text: string): boolean {
  const plain = (given: string) => given.normalize("NFKC").toLowerCase();
  const isLatin = /^[\x20-\x7e]+$/u.test(plain(answer));
  const letters = (given: string) => plain(given).replace(/[^\p{L}\p{N}]+/gu, isLatin ? " " : "");
  const [short, long] = [letters(answer).trim(), letters(text)];
  if (short === "") return false;
  return isLatin ? ` ${long} `.includes(` ${short} `) : long.includes(short);
}

test("every preset can be met in both languages, with as many items as it says", () => {
  for (const exam of exams) {
    expect(itemsOf(exam)).toHaveLength(presetBlueprint(exam.name, exam.pool.lang).items);
  }
});

test("no two items of an exam touch one gap, and none shows what another asks for", () => {
  let compared = 0;
  for (const items of exams.map(itemsOf)) {
    for (const asked of items) {
      for (const other of items) {
        if (asked === other) continue;
        const gapsOf = (item: Item) =>
          item.cardIds.map((id) => id.split("/").slice(0, 3).join("/"));
        const gaps = new Set(gapsOf(asked));
        expect(gapsOf(other).filter((gap) => gaps.has(gap))).toEqual([]);
        if (asked.form !== "choice" && asked.form !== "typed" && asked.form !== "cloze") continue;
        compared += 1;
        // A form as short as a bare 2 for a chapter stands in many texts that tell nothing of it.
        const forms = asked.accept.filter((form) => form.replace(/[^\p{L}\p{N}]/gu, "").length > 2);
        for (const form of [asked.answer, ...forms]) {
          expect(stands(form, onScreen(other)), `${asked.id} in ${other.id}: ${form}`).toBe(false);
        }
      }
    }
  }
  expect(compared).toBeGreaterThan(10_000);
});

test("the key of the exams' choice items stands at every place alike", () => {
  const places = [0, 0, 0, 0];
  for (const lang of ["ja", "en"] as const) {
    for (let seed = 100; seed < 136; seed += 1) {
      // A pool of its own for each seed: the same items drawn twice would say the same twice.
      const items = itemsFor(corpus, { seed, langs: [lang], forms: ["choice"] });
      const pool = mockPool(items, corpus.facts, lang, seed);
      const choices = [{ of: "choice", percent: 100 }];
      const blueprint = { ...presetBlueprint("long", lang), importance: [], forms: choices };
      const filling = fillBlueprint(pool, { ...blueprint, items: 40 });
      if (filling.kind !== "met") throw new Error(filling.kind);
      for (const { item } of filling.items) {
        if (!("options" in item) || item.options.length !== 4) continue;
        const at = item.options.findIndex(({ correct }) => correct);
        places[at] = (places[at] ?? 0) + 1;
      }
    }
  }
  const total = places.reduce((sum, count) => sum + count, 0);
  const chiSquare = places.reduce((sum, count) => sum + (count - total / 4) ** 2 / (total / 4), 0);
  expect(total).toBeGreaterThan(2_000);
  // Three degrees of freedom: 16.27 is passed once in a thousand by chance.
  expect(chiSquare, places.join(" ")).toBeLessThan(16.27);
});

test("another seed makes another exam, the same seed the same", async () => {
  const [pool] = pools;
  if (pool === undefined) throw new Error("no pool");
  const again = await makeMockPool(corpus, pool.lang, pool.seed, async () => {});
  const idsOf = (from: MockPool) => {
    const filling = fillBlueprint(from, presetBlueprint("standard", from.lang));
    if (filling.kind !== "met") throw new Error(filling.kind);
    return filling.items.map(({ item }) => item.id);
  };
  expect(idsOf(again)).toEqual(idsOf(pool));
  const other = pools.find(({ lang, seed }) => lang === pool.lang && seed !== pool.seed);
  expect(idsOf(other ?? pool)).not.toEqual(idsOf(pool));
});
