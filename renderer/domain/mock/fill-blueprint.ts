import { below, type Random, randomOf, shuffled } from "#corpus/items/random.ts";
import type { Blueprint } from "#renderer/domain/quiz-events.ts";
import {
  type BadShares,
  badShares,
  blueprintOf,
  type Quota,
  quotaFinder,
  quotasOf,
} from "./blueprint.ts";
import type { Candidate, MockPool } from "./mock-pool.ts";
import { createSelection, type Selection } from "./selection.ts";

/** What could not be had: so many of this part (`dimension` null: of all items) are wanted and there. */
export type Shortage = {
  readonly dimension: Quota["dimension"] | null;
  readonly of: string | null;
  readonly wanted: number;
  readonly found: number;
};

export type Filling =
  | { readonly kind: "met"; readonly items: readonly Candidate[] }
  | {
      readonly kind: "unmet";
      readonly shortages: readonly Shortage[];
      /** The nearest exam that can be had, and its items. */
      readonly nearest: { readonly blueprint: Blueprint; readonly items: readonly Candidate[] };
    }
  /** No item of the language fits any part that is asked for. */
  | { readonly kind: "nothing-eligible" }
  | { readonly kind: "bad-shares"; readonly problem: BadShares };

/** Items thrown out and put back before a blueprint counts as one that cannot be met. */
const mostExchanges = 400;

/**
 * Items for a blueprint, in the order of the exam; the same for the same pool, blueprint and seed. With
 * three divisions and more, whether such a set exists is a matching problem nobody solves quickly, and that
 * no two items may clash makes it harder still. So it is searched for: the scarcest parts first, then
 * exchanges that let in an item for another one. A set that is found is exact in every division. A blueprint
 * called unmet is certainly so where a part has fewer items than are wanted, and otherwise as far as the
 * search has come. `near` is a set to begin with, as from an earlier answer.
 */
export function fillBlueprint(
  pool: MockPool,
  blueprint: Blueprint,
  near: readonly Candidate[] = [],
): Filling {
  const problem = badShares(blueprint);
  if (problem !== null) return { kind: "bad-shares", problem };
  const quotas = quotasOf(blueprint);
  const quotasFor = quotaFinder(quotas);
  const random = randomOf(pool.seed, `mock ${JSON.stringify(blueprint)}`);
  const places = pool.candidates.map((candidate) => quotasFor(candidate));
  const eligible = shuffled(
    pool.candidates.flatMap((_, index) => {
      const isAsked = (places[index] ?? []).every((place) => (quotas[place]?.items ?? 0) > 0);
      return isAsked ? [index] : [];
    }),
    random,
  );
  if (eligible.length === 0) return { kind: "nothing-eligible" };
  const limits = quotas.map(({ items }) => items);
  const selection = createSelection(limits, places, pool.clash);
  const wished = new Set(near.map(({ item }) => item.id));
  const first = eligible.filter((index) => wished.has(pool.candidates[index]?.item.id ?? ""));
  for (const index of first) if (selection.fits(index)) selection.add(index);
  search(selection, eligible, blueprint.items, random);
  const best = selection.best();
  const chosen = (indices: readonly number[]): readonly Candidate[] =>
    shuffled(indices, randomOf(pool.seed, "order")).flatMap(
      (index) => pool.candidates[index] ?? [],
    );
  if (best.length === blueprint.items) return { kind: "met", items: chosen(best) };
  const nearest = chosen(filledUp(best, eligible, blueprint.items, limits, places, pool));
  if (nearest.length === 0) return { kind: "nothing-eligible" };
  return {
    kind: "unmet",
    shortages: shortagesOf(blueprint, quotas, nearest, quotasFor),
    nearest: { blueprint: blueprintOf(blueprint, nearest), items: nearest },
  };
}

function search(
  selection: Selection,
  eligible: readonly number[],
  wanted: number,
  random: Random,
): void {
  selection.fill(eligible);
  for (let turn = 0; turn < mostExchanges && selection.size() < wanted; turn += 1) {
    const index = selection.inviting(eligible, random);
    if (index === null) return;
    selection.force(index);
    selection.fill(eligible);
    // A search that has strayed begins again from the best it had.
    if (turn % 50 === 49) selection.restore(below(2, random) === 0);
  }
}

/** With items beyond their quotas, each time the one that goes beyond the fewest, as far as none clash. */
function filledUp(
  best: readonly number[],
  eligible: readonly number[],
  wanted: number,
  limits: readonly number[],
  places: readonly (readonly number[])[],
  pool: MockPool,
): readonly number[] {
  const chosen = [...best];
  const counts = limits.map(
    (_, place) => chosen.filter((index) => places[index]?.includes(place)).length,
  );
  const isFull = (place: number) => (counts[place] ?? 0) >= (limits[place] ?? 0);
  let free = eligible.filter((index) => !chosen.some((other) => pool.clash(index, other)));
  while (chosen.length < wanted && free.length > 0) {
    const beyond = (index: number) => (places[index] ?? []).filter(isFull).length;
    const next = free.reduce((a, b) => (beyond(b) < beyond(a) ? b : a));
    chosen.push(next);
    for (const place of places[next] ?? []) counts[place] = (counts[place] ?? 0) + 1;
    free = free.filter((index) => index !== next && !pool.clash(index, next));
  }
  return chosen;
}

/** Each part that got fewer than it should, and all together where even the nearest is too short. */
function shortagesOf(
  { items }: Blueprint,
  quotas: readonly Quota[],
  nearest: readonly Candidate[],
  quotasFor: (candidate: Candidate) => readonly number[],
): readonly Shortage[] {
  const counts = quotas.map(() => 0);
  for (const candidate of nearest) {
    for (const place of quotasFor(candidate)) counts[place] = (counts[place] ?? 0) + 1;
  }
  const isDivided = new Set(quotas.flatMap(({ of, dimension }) => (of === null ? [] : dimension)));
  const parts = quotas.flatMap(({ dimension, of, items: wanted }, place): Shortage[] => {
    const found = counts[place] ?? 0;
    return found < wanted && isDivided.has(dimension) ? [{ dimension, of, wanted, found }] : [];
  });
  const all = { dimension: null, of: null, wanted: items, found: nearest.length };
  return nearest.length < items ? [all, ...parts] : parts;
}
