import { expect, test } from "vitest";
import { readyState, startTestStudy } from "#renderer/domain/testing/test-study.ts";
import type { SessionStorage } from "./kept-in-web-storage.ts";
import { createSessionKeeper } from "./session-in-web-storage.ts";

function createStorage(): SessionStorage & { readonly items: Map<string, string> } {
  const items = new Map<string, string>();
  return {
    items,
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
  };
}

const session = { cardId: "card", reps: 2, isAnswerShown: true };

test("a session is there again as soon as it is kept, and gone once it is forgotten", () => {
  const storage = createStorage();
  const keeper = createSessionKeeper(() => storage);
  expect(keeper.load()).toBeNull();
  keeper.keep(session);
  expect(createSessionKeeper(() => storage).load()).toEqual(session);
  keeper.keep(null);
  expect(keeper.load()).toBeNull();
  expect(storage.items.size).toBe(0);
});

test.each(["", "{", "[]", '{"cardId":7}', JSON.stringify({ ...session, reps: -1 })])(
  "what cannot be a session is none: %s",
  (text) => {
    const storage = { ...createStorage(), getItem: () => text };
    expect(createSessionKeeper(() => storage).load()).toBeNull();
  },
);

const full = (): never => {
  throw new DOMException("full", "QuotaExceededError");
};

test.each<readonly [string, () => SessionStorage]>([
  ["is forbidden", full],
  ["is full", () => ({ ...createStorage(), setItem: full })],
])("studying goes on where the storage %s", async (_, storage) => {
  const study = startTestStudy({ sessions: createSessionKeeper(storage) });
  await study.settled();
  const { next } = readyState(study);
  if (next.kind !== "card") throw new Error("There is no card.");
  study.showAnswer(next.card.id);
  expect(study.isAnswerShown(next.card.id)).toBe(true);
  await study.answer(next.card.id, "good", 1_000);
  expect(readyState(study)).toMatchObject({ problem: null, today: { answered: 1 } });
});
