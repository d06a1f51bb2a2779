import type { Blueprint } from "#renderer/domain/quiz-events.ts";
import { apportion, leastShare } from "./apportion.ts";
import { type Candidate, type Dimension, dimensions } from "./mock-pool.ts";

export type Share = { readonly of: string; readonly percent: number };

/** How many items of one part an exam is to have. `of` null: whatever is not named in its division. */
export type Quota = {
  readonly dimension: Dimension;
  readonly of: string | null;
  readonly items: number;
};

/** Shares that make no whole. */
export type BadShares =
  | { readonly code: "shares-over-100"; readonly params: { readonly dimension: Dimension } }
  | {
      readonly code: "share-twice";
      readonly params: { readonly dimension: Dimension; readonly of: string };
    };

/**
 * The whole numbers a blueprint stands for, division by division. Each division is rounded by itself
 * (`apportion`), so each adds up to the number of items and none of its counts is a whole item away from its
 * exact share. What the shares leave open belongs to the parts that are not named.
 */
export function quotasOf(blueprint: Blueprint): readonly Quota[] {
  return dimensions.flatMap((dimension) => {
    const shares: readonly Share[] = blueprint[dimension];
    const counts = apportion(
      blueprint.items,
      shares.map(({ percent }) => percent),
    );
    return [...shares.map((share) => share.of), null].map((of, index) => ({
      dimension,
      of,
      items: counts[index] ?? 0,
    }));
  });
}

export function badShares(blueprint: Blueprint): BadShares | null {
  for (const dimension of dimensions) {
    const shares: readonly Share[] = blueprint[dimension];
    const sum = shares.reduce((total, { percent }) => total + percent, 0);
    if (sum > 100 + leastShare) return { code: "shares-over-100", params: { dimension } };
    const twice = shares.find(
      ({ of }, index) => shares.findIndex((each) => each.of === of) < index,
    );
    if (twice !== undefined) {
      return { code: "share-twice", params: { dimension, of: twice.of } };
    }
  }
  return null;
}

/** Which quotas, by their places, an item counts for: one of every division. */
export function quotaFinder(quotas: readonly Quota[]): (candidate: Candidate) => readonly number[] {
  const places = new Map(quotas.map(({ dimension, of }, index) => [`${dimension} ${of}`, index]));
  return ({ part }) =>
    dimensions.map((dimension) => {
      const place =
        places.get(`${dimension} ${part[dimension]}`) ?? places.get(`${dimension} null`);
      if (place === undefined) throw new Error(`No quota for ${dimension} ${part[dimension]}.`);
      return place;
    });
}

/** The blueprint whose shares are exactly these items, in the divisions it divides. */
export function blueprintOf(blueprint: Blueprint, chosen: readonly Candidate[]): Blueprint {
  const sharesOf = (dimension: Dimension): Share[] =>
    blueprint[dimension].map(({ of }) => ({
      of,
      percent:
        (100 * chosen.filter(({ part }) => part[dimension] === of).length) /
        Math.max(1, chosen.length),
    }));
  return {
    ...blueprint,
    items: chosen.length,
    documents: sharesOf("documents"),
    topics: sharesOf("topics"),
    importance: sharesOf("importance"),
    forms: sharesOf("forms"),
  };
}
