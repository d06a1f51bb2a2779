import { type RejectionReason, rejectionReasons } from "./import-events.ts";
import type { Import } from "./imports.ts";

/** What a student decided about the proposals of one rule. */
export type RulePrecision = {
  readonly rule: string;
  readonly decided: number;
  /** Accepted to the letter. */
  readonly accepted: number;
  /** Accepted in the student's own words. */
  readonly edited: number;
  readonly rejected: Readonly<Record<RejectionReason, number>>;
  /** Share of `decided` that was not rejected as wrong; see `wrongReasons`. */
  readonly precision: number;
};

/** What says that the proposal itself was no good. The others may be right and not wanted. */
const wrongReasons: readonly RejectionReason[] = ["not-stated", "wrong-answer", "unclear"];

/** One line per rule, the most decided first; only what a student decided counts, never what was ticked for them. */
export function precisionByRule(
  imports: readonly Pick<Import, "decisions">[],
): readonly RulePrecision[] {
  const tallies = new Map<string, Tally>();
  for (const { decisions } of imports) {
    for (const { rule, decision } of decisions.values()) {
      const tally = tallies.get(rule) ?? emptyTally();
      tallies.set(rule, tally);
      if (decision.kind === "accepted") tally[decision.edit === null ? "accepted" : "edited"] += 1;
      else if (decision.kind === "rejected") tally.rejected[decision.reason] += 1;
    }
  }
  return [...tallies]
    .map(([rule, tally]) => precisionOf(rule, tally))
    .filter(({ decided }) => decided > 0)
    .sort((a, b) => b.decided - a.decided || (a.rule < b.rule ? -1 : 1));
}

type Tally = { accepted: number; edited: number; rejected: Record<RejectionReason, number> };

function emptyTally(): Tally {
  return {
    accepted: 0,
    edited: 0,
    rejected: {
      "not-stated": 0,
      "wrong-answer": 0,
      unclear: 0,
      trivial: 0,
      duplicate: 0,
      "not-wanted": 0,
    },
  };
}

function precisionOf(rule: string, { accepted, edited, rejected }: Tally): RulePrecision {
  const sum = (reasons: readonly RejectionReason[]): number =>
    reasons.reduce((total, reason) => total + rejected[reason], 0);
  const decided = accepted + edited + sum(rejectionReasons);
  const precision = decided === 0 ? 0 : (decided - sum(wrongReasons)) / decided;
  return { rule, decided, accepted, edited, rejected, precision };
}
