import { expect, test } from "vitest";
import { slugSchema } from "../id.ts";
import { topics } from "../vocabulary.ts";
import { threads, topicsOutsideThreads } from "./threads.ts";

test("every topic belongs to exactly one thread, or is said to stand outside", () => {
  const placed = [...threads.flatMap((thread) => thread.topics), ...topicsOutsideThreads];
  expect([...placed].sort()).toEqual([...topics].sort());
});

test("thread ids are slugs, each once, so that an address names one thread", () => {
  const ids = threads.map((thread) => slugSchema.parse(thread.id));
  expect(new Set(ids).size).toBe(ids.length);
});
