import { beforeAll, describe, expect, test } from "vitest";
import type { Extraction } from "#corpus/extraction/extracted-fact.ts";
import { extractText, statementJa } from "#corpus/extraction/testing/documents.ts";
import { importedFactSchema } from "#renderer/domain/import-events.ts";
import type { DecidedProposal, ProposalDecision } from "#renderer/domain/imports.ts";
import { importedFrom, proposalsOf } from "./proposals.ts";
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

let extraction: Extraction;
let proposals: readonly Proposal[];
const nothingAdded = () => false;

beforeAll(async () => {
  extraction = await extractText(statementJa);
  proposals = proposalsOf(extraction, "my-test", statementJa);
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
    expect(filtered(added, { kind: "", standing: "added", importance: "" })).toHaveLength(1);
    expect(filtered(items, { kind: "", standing: "rejected", importance: "" })).toHaveLength(1);
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

describe("what is added", () => {
  test("is what was chosen, under the ids of the review, at its place in the text", () => {
    const chosen = new Map(proposals.map(({ id }) => [id, null]));
    const { facts, events } = importedFrom(extraction, "my-test", statementJa, chosen);
    expect(facts.map(({ id }) => id)).toEqual(proposals.map(({ id }) => id));
    for (const fact of facts) {
      importedFactSchema.parse(fact);
      expect(statementJa.slice(fact.span.start, fact.span.end)).toBe(fact.quote);
    }
    const used = new Set(facts.flatMap(({ eventId }) => eventId ?? []));
    expect(new Set(events.map(({ id }) => id))).toEqual(used);
  });

  test("has the student's words where they edited it, and its passage unmoved", () => {
    const [first] = proposals;
    const edit = { ask: "何年か。", answer: "2031年", accept: ["令和13年"] };
    const chosen = new Map([[first?.id ?? "", edit]]);
    const { facts } = importedFrom(extraction, "my-test", statementJa, chosen);
    expect(facts).toHaveLength(1);
    expect(facts[0]?.gaps[0]).toMatchObject(edit);
    expect(facts[0]?.quote).toBe(first?.fact.quote);
    expect(facts[0]?.answerSpan).toEqual(first?.fact.answerSpan);
  });
});
