import { expect, test } from "vitest";
import type { QuizSession } from "#renderer/domain/quiz-session.ts";
import { createQuizKeeper } from "./quiz-in-web-storage.ts";

const session: QuizSession = {
  quizId: "30000000-0000-4000-8000-000000000001",
  seed: 4,
  scope: { kind: "topic", topic: "taiwan" },
  forms: ["choice"],
  langs: ["ja"],
  length: 10,
  round: 0,
  puts: [{ itemId: "d/f/g/choice/ja", seed: 4, round: 0, answer: null }],
  index: 0,
  draft: "2022年",
  isEnded: false,
};

function storageOf(items: Map<string, string>) {
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  };
}

test("a running quiz is there again as it was, and gone once it is forgotten", () => {
  const items = new Map<string, string>();
  const keeper = createQuizKeeper(() => storageOf(items));
  keeper.keep(session);
  expect(createQuizKeeper(() => storageOf(items)).load()).toEqual(session);
  keeper.keep(null);
  expect(keeper.load()).toBeNull();
  expect(items.size).toBe(0);
});

test("what cannot be a quiz is none, and a storage that is forbidden or full breaks nothing", () => {
  for (const text of ["{", "7", JSON.stringify({ ...session, index: -1 })]) {
    expect(
      createQuizKeeper(() => ({ ...storageOf(new Map()), getItem: () => text })).load(),
    ).toBeNull();
  }
  const forbidden = createQuizKeeper(() => {
    throw new DOMException("no", "SecurityError");
  });
  forbidden.keep(session);
  expect(forbidden.load()).toBeNull();
});
