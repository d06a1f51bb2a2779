import { notUsable, type ReviewHistories } from "./optimiser-histories.ts";

/**
 * What the fitting library reads: one item for each usable review, which is the card's history up to and
 * with it. Items stand one after another; `lengths[i]` is the number of reviews of item `i`.
 */
export type TrainingItems = {
  readonly ratings: Uint32Array;
  /** Study days since the review before. */
  readonly elapsedDays: Uint32Array;
  readonly lengths: Uint32Array;
};

/** The library leaves longer ones out, and prefixes of a very long history would grow as its square. */
const longestItem = 256;

/** The items of the usable reviews before `end`, a place among them. */
export function trainingItems(histories: ReviewHistories, end: number): TrainingItems {
  let items = 0;
  let reviews = 0;
  forEachItem(histories, end, (from, to) => {
    items += 1;
    reviews += to - from;
  });
  const ratings = new Uint32Array(reviews);
  const elapsedDays = new Uint32Array(reviews);
  const lengths = new Uint32Array(items);
  let item = 0;
  let place = 0;
  forEachItem(histories, end, (from, to) => {
    ratings.set(histories.rating.subarray(from, to), place);
    elapsedDays.set(histories.elapsedDays.subarray(from, to), place);
    lengths[item] = to - from;
    item += 1;
    place += to - from;
  });
  return { ratings, elapsedDays, lengths };
}

function forEachItem(
  { start, usableAt }: ReviewHistories,
  end: number,
  visit: (from: number, to: number) => void,
): void {
  for (let history = 0; history + 1 < start.length; history += 1) {
    const from = start[history] ?? 0;
    const to = Math.min(start[history + 1] ?? 0, from + longestItem);
    for (let place = from; place < to; place += 1) {
      const usable = usableAt[place] ?? notUsable;
      if (usable !== notUsable && usable < end) visit(from, place + 1);
    }
  }
}
