import fc from "fast-check";
import { expect, test } from "vitest";
import { isFirstNext } from "./interleave.ts";

/** The kinds of a day in the order in which they come, begun with some of each done. */
function mixed(reviews: number, news: number, done = { r: 0, n: 0 }): string {
  const { r, n } = done;
  if (r === reviews && n === news) return "";
  const isFirst = isFirstNext({ left: reviews - r, done: r }, { left: news - n, done: n });
  return isFirst
    ? `r${mixed(reviews, news, { r: r + 1, n })}`
    : `n${mixed(reviews, news, { r, n: n + 1 })}`;
}

test("two kinds are spread evenly over the day", () => {
  expect(mixed(6, 3)).toBe("rnrrnrrnr");
});

test("neither kind runs ahead of the other by more than one card", () => {
  const count = fc.integer({ min: 1, max: 20 });
  fc.assert(
    fc.property(count, count, (reviews, news) => {
      let [r, n] = [0, 0];
      for (const kind of mixed(reviews, news)) {
        if (kind === "r") r += 1;
        else n += 1;
        const lead = Math.abs(r / reviews - n / news);
        expect(lead).toBeLessThanOrEqual(1 / Math.min(reviews, news) + 1e-9);
      }
      expect([r, n]).toEqual([reviews, news]);
    }),
  );
});
