import { expect, test } from "vitest";
import { precisionByRule } from "./import-precision.ts";
import type { DecidedProposal } from "./imports.ts";

function decided(...all: readonly DecidedProposal[]) {
  return { decisions: new Map(all.map((each, index) => [`fact-${index}`, each])) };
}

const accepted = (rule: string): DecidedProposal => ({
  rule,
  decision: { kind: "accepted", edit: null },
});
const edited = (rule: string): DecidedProposal => ({
  rule,
  decision: { kind: "accepted", edit: { ask: "?", answer: "!", accept: [] } },
});
const rejected = (
  rule: string,
  reason: "wrong-answer" | "duplicate" | "unclear",
): DecidedProposal => ({ rule, decision: { kind: "rejected", reason } });

test("decisions of all imports are added up by rule, the most decided first", () => {
  const rows = precisionByRule([
    decided(accepted("ja-date"), rejected("ja-date", "wrong-answer"), edited("ja-place")),
    decided(accepted("ja-date"), rejected("ja-date", "duplicate"), {
      rule: "ja-none",
      decision: { kind: "open" },
    }),
  ]);
  expect(rows.map(({ rule }) => rule)).toEqual(["ja-date", "ja-place"]);
  expect(rows[0]).toMatchObject({ decided: 4, accepted: 2, edited: 0 });
  expect(rows[0]?.rejected).toMatchObject({ "wrong-answer": 1, duplicate: 1, unclear: 0 });
  expect(rows[1]).toMatchObject({ decided: 1, edited: 1, precision: 1 });
});

test("only what was called not stated, wrong or unclear counts against a rule", () => {
  const [row] = precisionByRule([
    decided(
      accepted("r"),
      rejected("r", "duplicate"),
      rejected("r", "unclear"),
      rejected("r", "wrong-answer"),
    ),
  ]);
  expect(row?.precision).toBe(0.5);
});
