import { execFileSync } from "node:child_process";
import path from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";

const root = path.resolve(import.meta.dirname, "../..");

/** What the command line promises to programs that read it; both are stable. */
const factRow = z.object({
  id: z.string(),
  documentId: z.string(),
  eventId: z.string().nullable(),
  kind: z.string(),
  topic: z.string(),
  importance: z.int().min(1).max(3),
  by: z.array(z.string()),
  act: z.string(),
  layer: z.string(),
  statement: z.object({ ja: z.string().min(1), en: z.string().min(1) }),
  gaps: z.array(
    z.object({
      id: z.string(),
      type: z.string(),
      answer: z.object({ ja: z.string(), en: z.string() }),
      accept: z.array(z.string()),
    }),
  ),
  evidence: z.object({
    source: z.string(),
    lines: z.array(z.int().positive()),
    section: z.string().nullable(),
    terms: z.array(z.string()),
  }),
});
const cardRow = z.object({
  id: z.string(),
  factId: z.string(),
  gapId: z.string(),
  form: z.enum(["basic", "cloze", "reverse"]),
  lang: z.enum(["ja", "en"]),
  front: z.string(),
  back: z.string(),
  accept: z.array(z.string()),
});

test("facts and cards are printed as JSON alone, and every card belongs to a fact and its gap", () => {
  const facts = z.array(factRow).parse(JSON.parse(corpus("facts", "--json")));
  const cards = z.array(cardRow).parse(JSON.parse(corpus("cards", "--json")));
  const gaps = new Set(facts.flatMap((fact) => fact.gaps.map((gap) => `${fact.id}/${gap.id}`)));
  expect(cards.length).toBeGreaterThan(facts.length);
  expect(cards.filter((card) => !gaps.has(`${card.factId}/${card.gapId}`))).toEqual([]);
});

const itemRow = z.strictObject({
  id: z.string(),
  factId: z.string(),
  cardIds: z.array(z.string()).min(1),
  form: z.enum(["choice", "typed", "true-false", "ordering", "matching", "cloze", "combination"]),
  lang: z.enum(["ja", "en"]),
  stem: z.string().min(1),
  options: z
    .array(
      z.strictObject({
        text: z.string().min(1),
        correct: z.boolean(),
        proof: z.strictObject({
          rule: z.string(),
          factId: z.string().optional(),
          text: z.strictObject({ ja: z.string().min(1), en: z.string().min(1) }),
        }),
      }),
    )
    .optional(),
  answer: z.string().min(1),
  accept: z.array(z.string()),
});

test("items are printed for a seed, and every card they touch exists", () => {
  const items = z.array(itemRow).parse(JSON.parse(corpus("items", "--json", "--seed", "5")));
  const cards = new Set(
    z
      .array(cardRow)
      .parse(JSON.parse(corpus("cards", "--json")))
      .map((card) => card.id),
  );
  expect(items.flatMap((item) => item.cardIds).filter((id) => !cards.has(id))).toEqual([]);
  const some = corpus("items", "--json", "--seed", "5", "--form", "matching", "--lang", "en");
  expect(JSON.parse(some)).toEqual(
    items.filter((item) => item.form === "matching" && item.lang === "en"),
  );
});

test("items want a seed, a known form and a known language", () => {
  for (const args of [
    [],
    ["--seed", "x"],
    ["--seed", "1", "--form", "essay"],
    ["--seed", "1", "--lang", "fr"],
  ]) {
    expect(() => corpus("items", "--json", ...args)).toThrow(/usage: npm run --silent corpus/);
  }
});

test("an unknown command says how it is used and fails", () => {
  expect(() => corpus("bake")).toThrow(/usage: npm run --silent corpus/);
});

function corpus(...args: readonly string[]): string {
  const cli = path.join(root, "corpus/tools/cli.ts");
  return execFileSync(process.execPath, ["--import", "tsx", cli, ...args], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
    stdio: ["ignore", "pipe", "pipe"],
  });
}
