import { expect, test } from "vitest";
import { quantile } from "./figures.ts";

test("quantiles are samples, by nearest rank, whatever the order", () => {
  const samples = [50, 10, 40, 20, 30];
  expect(quantile(samples, 0.5)).toBe(30);
  expect(quantile(samples, 0.95)).toBe(50);
  expect(quantile([7], 0.95)).toBe(7);
  expect(quantile([], 0.5)).toBeNaN();
});
