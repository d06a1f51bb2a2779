import { expect, test } from "vitest";
import type { CardTable } from "./card-table.ts";
import type { QuizAnswer } from "./quiz-log.ts";
import { weakFacts } from "./quiz-weakness.ts";

const ids = ["d/strong", "d/forgotten", "d/leech", "d/new"].map((fact) => `${fact}/g/basic/ja`);
const table = {
  length: 4,
  cardIds: ids,
  phase: Uint8Array.of(2, 2, 2, 0),
  tags: ["weak", "leech"],
  tagBits: Uint32Array.of(1, 0, 2, 0),
} as unknown as CardTable;
const chances = Float64Array.of(0.95, 0.5, 0.95, Number.NaN);

function answered(factId: string, verdict: QuizAnswer["verdict"]): QuizAnswer {
  return { item: { factId }, verdict } as unknown as QuizAnswer;
}

test("weak is what is about to be forgotten, a leech, or was not right in the last quiz", () => {
  expect([...weakFacts(table, [], chances)]).toEqual(["d/forgotten", "d/leech"]);
  const answers = [
    answered("d/missed", "wrong"),
    answered("d/mended", "almost"),
    answered("d/mended", "right"),
  ];
  expect([...weakFacts(table, answers, chances)]).toContain("d/missed");
  expect([...weakFacts(table, answers, chances)]).not.toContain("d/mended");
});
