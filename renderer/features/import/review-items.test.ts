import { beforeAll, describe, expect, test } from "vitest";
import { extractText, statementJa } from "#corpus/extraction/testing/documents.ts";
import type { DecidedProposal, ProposalDecision } from "#renderer/domain/imports.ts";
import { proposalsOf } from "#renderer/domain/proposals.ts";
import {
  chosenOf,
  filtered,
  isChosen,
  nextUndecided,
  type Proposal,
  reviewItems,
  reviewRows,
  stepFrom,
} from "./review-items.ts";

let proposals: readonly Proposal[];
const nothingAdded = () => false;

beforeAll(async () => {
  const made = proposalsOf(await extractText(statementJa), "my-test", statementJa);
  proposals = made.proposals.map(({ id, extracted, fact }) => ({
    id,
    fact: extracted,
    added: fact,
  }));
});

function decisions(
  ...all: readonly (readonly [string | undefined, ProposalDecision])[]
): ReadonlyMap<string, DecidedProposal> {
  return new Map(all.map(([id, decision]) => [id ?? "", { rule: "any", decision }]));
}

const accepted: ProposalDecision = { kind: "accepted", edit: null };
const rejected: ProposalDecision = { kind: "rejected", reason: "unclear" };

describe("where proposals stand", () => {
  test("before anything is decided the sure ones are suggested and nothing else is", () => {
    const items = reviewItems(proposals, new Map(), nothingAdded);
    expect(items.length).toBeGreaterThan(5);
    expect(items.filter(isChosen).map(({ fact }) => fact.preTicked)).not.toContain(false);
    expect(chosenOf(items)).toEqual({
      decided: 0,
      suggested: proposals.filter(({ fact }) => fact.preTicked).length,
    });
  });

  test("a decision counts before the suggestion, and being in the deck before both", () => {
    const sure = proposals.find(({ fact }) => fact.preTicked);
    const doubtful = proposals.find(({ fact }) => !fact.preTicked);
    const made = decisions([sure?.id, rejected], [doubtful?.id, accepted]);
    const items = reviewItems(proposals, made, nothingAdded);
    const kinds = new Map(items.map(({ id, standing }) => [id, standing.kind]));
    expect(kinds.get(sure?.id ?? "")).toBe("rejected");
    expect(kinds.get(doubtful?.id ?? "")).toBe("accepted");
    const added = reviewItems(proposals, made, (id) => id === doubtful?.id);
    expect(added.find(({ id }) => id === doubtful?.id)?.standing).toEqual({ kind: "added" });
    expect(
      filtered(added, { kind: "", standing: "added", importance: "", sureness: "" }),
    ).toHaveLength(1);
    expect(
      filtered(items, { kind: "", standing: "rejected", importance: "", sureness: "" }),
    ).toHaveLength(1);
  });
});

describe("the lines of the list", () => {
  test("hold the doubtful folded under a head that counts them", () => {
    const items = reviewItems(proposals, new Map(), nothingAdded);
    const folded = reviewRows(items, false);
    const unfolded = reviewRows(items, true);
    expect(unfolded.length - folded.length).toBe(
      items.filter(({ fact }) => !fact.preTicked).length,
    );
    expect(folded.at(-1)).toMatchObject({ kind: "head", group: "doubtful" });
  });

  test("are gone through one by one and end where they end", () => {
    const rows = reviewRows(reviewItems(proposals, new Map(), nothingAdded), true);
    const seen: string[] = [];
    let at = stepFrom(rows, null, 1);
    while (at !== null && !seen.includes(at.id)) {
      seen.push(at.id);
      at = stepFrom(rows, at.id, 1);
    }
    expect(new Set(seen)).toEqual(new Set(proposals.map(({ id }) => id)));
    expect(stepFrom(rows, seen[0] ?? null, -1)?.id).toBe(seen[0]);
  });

  test("lead from a decision to the next undecided one, round the end once, then nowhere", () => {
    const all = decisions(...proposals.slice(1).map(({ id }) => [id, accepted] as const));
    const rows = reviewRows(reviewItems(proposals, all, nothingAdded), true);
    const [first] = proposals;
    const last = proposals.at(-1);
    expect(nextUndecided(rows, last?.id ?? null)?.id).toBe(first?.id);
    expect(nextUndecided(rows, first?.id ?? null)).toBeNull();
  });
});
