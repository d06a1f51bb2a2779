import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { generateCards } from "../generation/cards.ts";
import { sampleCorpus, sampleFact } from "../testing/sample.ts";
import { freezeIds, readFrozenIds } from "./frozen-ids.ts";

test("freezing adds what is new and never takes an id away", () => {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), "frozen-"));
  const first = generateCards(sampleCorpus([sampleFact({ id: "first" })]));
  const second = generateCards(sampleCorpus([sampleFact({ id: "second" })]));
  expect(readFrozenIds(root).size).toBe(0);
  expect(freezeIds(root, first)).toBe(first.length);
  expect(freezeIds(root, second)).toBe(second.length);
  expect(freezeIds(root, second)).toBe(0);
  expect(readFrozenIds(root).get("sample-statement")?.toSorted()).toEqual(
    [...first, ...second].map((card) => card.id).sort(),
  );
  fs.rmSync(root, { recursive: true });
});
