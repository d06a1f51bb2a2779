import { expect, test } from "vitest";
import { below, randomOf, shuffled } from "./random.ts";

test("neighbouring seeds and keys give streams that have nothing in common", () => {
  const starts = new Set<number>();
  for (let seed = 0; seed < 200; seed++) {
    for (const key of ["a/b", "a/c", "b/a"]) starts.add(randomOf(seed, key)());
  }
  expect(starts.size).toBe(600);
});

test("every place of a shuffled list is as likely for every value", () => {
  const counts = [0, 0, 0, 0];
  for (let seed = 0; seed < 4000; seed++) {
    const place = shuffled([0, 1, 2, 3], randomOf(seed, "x")).indexOf(0);
    counts[place] = (counts[place] ?? 0) + 1;
  }
  for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(120);
});

test("a number below an end never reaches it", () => {
  expect(below(4, () => 1 - 2 ** -32)).toBe(3);
  expect(below(4, () => 0)).toBe(0);
});
