import type { ExtractedFact } from "#corpus/extraction/extracted-fact.ts";
import type { ImportedFact, RejectionReason } from "#renderer/domain/import-events.ts";
import type { DecidedProposal, ProposalDecision } from "#renderer/domain/imports.ts";

/** A fact the document seems to state, under the id it would get; `added` is the form it would be added in. */
export type Proposal = {
  readonly id: string;
  readonly fact: ExtractedFact;
  readonly added: ImportedFact;
};

export type ProposalEdit = NonNullable<Extract<ProposalDecision, { kind: "accepted" }>["edit"]>;

/** Where a proposal stands. `ticked`: nobody has decided, and it is sure enough to be suggested. */
export type Standing =
  | { readonly kind: "added" | "accepted" | "ticked" | "open" }
  | { readonly kind: "edited"; readonly edit: ProposalEdit }
  | { readonly kind: "rejected"; readonly reason: RejectionReason };

export type ReviewItem = Proposal & { readonly standing: Standing };

/** Proposals with what was decided about each, in the order of the document. */
export function reviewItems(
  proposals: readonly Proposal[],
  decisions: ReadonlyMap<string, DecidedProposal>,
  isAdded: (id: string) => boolean,
): readonly ReviewItem[] {
  return proposals.map((proposal) => {
    const { id, fact } = proposal;
    const standing: Standing = isAdded(id)
      ? { kind: "added" }
      : standingOf(decisions.get(id)?.decision, fact.preTicked);
    return { ...proposal, standing };
  });
}

function standingOf(decision: ProposalDecision | undefined, isSure: boolean): Standing {
  switch (decision?.kind) {
    case "accepted":
      return decision.edit === null
        ? { kind: "accepted" }
        : { kind: "edited", edit: decision.edit };
    case "rejected":
      return { kind: "rejected", reason: decision.reason };
    case "open":
    case undefined:
      return { kind: isSure ? "ticked" : "open" };
  }
}

export function isUndecided({ standing }: ReviewItem): boolean {
  return standing.kind === "open" || standing.kind === "ticked";
}

/** Would “add” put it into the deck? */
export function isChosen({ standing }: ReviewItem): boolean {
  return standing.kind === "accepted" || standing.kind === "edited" || standing.kind === "ticked";
}

/** What is chosen, by how: decided by the student, or only suggested and not looked at. */
export type Chosen = { readonly decided: number; readonly suggested: number };

export function chosenOf(items: readonly ReviewItem[]): Chosen {
  const chosen = items.filter(isChosen);
  const suggested = chosen.filter(({ standing }) => standing.kind === "ticked").length;
  return { decided: chosen.length - suggested, suggested };
}

/** The choices by which the list is narrowed; empty means any. They stand in the address. */
export type ReviewFilter = {
  readonly kind: string;
  readonly standing: string;
  readonly importance: string;
  readonly sureness: string;
};

/** How sure extraction is, in per cent: from here on, or below. From 85 % on a proposal may be suggested. */
export const surenessChoices = ["from-95", "from-85", "from-70", "below-85", "below-70"] as const;
export type SurenessChoice = (typeof surenessChoices)[number];

export const standingChoices = ["undecided", "accepted", "rejected", "added"] as const;
export type StandingChoice = (typeof standingChoices)[number];

export function filtered(
  items: readonly ReviewItem[],
  { kind, standing, importance, sureness }: ReviewFilter,
): readonly ReviewItem[] {
  const choice = standingChoices.find((each) => each === standing);
  const bound = surenessChoices.find((each) => each === sureness);
  return items.filter(
    (item) =>
      (kind === "" || item.fact.kind === kind) &&
      (importance === "" || String(item.fact.importance) === importance) &&
      (bound === undefined || isWithin(item, bound)) &&
      (choice === undefined || isOf(item, choice)),
  );
}

/** As the card prints it: in whole per cent. */
function isWithin({ fact }: ReviewItem, bound: SurenessChoice): boolean {
  const percent = Math.round(fact.confidence * 100);
  const { isFrom, limit } = partsOf(bound);
  return isFrom ? percent >= limit : percent < limit;
}

export function partsOf(choice: SurenessChoice): {
  readonly isFrom: boolean;
  readonly limit: number;
} {
  return { isFrom: choice.startsWith("from"), limit: Number(choice.split("-")[1]) };
}

function isOf(item: ReviewItem, choice: StandingChoice): boolean {
  const { kind } = item.standing;
  switch (choice) {
    case "undecided":
      return isUndecided(item);
    case "accepted":
      return kind === "accepted" || kind === "edited";
    case "rejected":
    case "added":
      return kind === choice;
  }
}

/** A line of the list: the head of a group, or a proposal. */
export type ReviewRow =
  | { readonly kind: "head"; readonly group: Group; readonly count: number }
  | { readonly kind: "item"; readonly item: ReviewItem };

/** Sure ones first; the doubtful follow, folded until they are wanted. */
export type Group = "sure" | "doubtful";

export function reviewRows(
  items: readonly ReviewItem[],
  isUnfolded: boolean,
): readonly ReviewRow[] {
  const sure = items.filter(({ fact }) => fact.preTicked);
  const doubtful = items.filter(({ fact }) => !fact.preTicked);
  const rows = (group: Group, of: readonly ReviewItem[], isOpen: boolean): readonly ReviewRow[] =>
    of.length === 0
      ? []
      : [
          { kind: "head", group, count: of.length },
          ...(isOpen ? of.map((item): ReviewRow => ({ kind: "item", item })) : []),
        ];
  return [...rows("sure", sure, true), ...rows("doubtful", doubtful, isUnfolded)];
}

/** The proposal `by` places further among the lines in sight; where the present one is gone, the nearest. */
export function stepFrom(
  rows: readonly ReviewRow[],
  currentId: string | null,
  by: 1 | -1,
): ReviewItem | null {
  const shown = rows.flatMap((row) => (row.kind === "item" ? [row.item] : []));
  const at = shown.findIndex(({ id }) => id === currentId);
  if (at < 0) return shown[0] ?? null;
  return shown[Math.min(shown.length - 1, Math.max(0, at + by))] ?? null;
}

/** The next one after a decision: the first undecided one below, else above, else where one is. */
export function nextUndecided(
  rows: readonly ReviewRow[],
  currentId: string | null,
): ReviewItem | null {
  const shown = rows.flatMap((row) => (row.kind === "item" ? [row.item] : []));
  const at = shown.findIndex(({ id }) => id === currentId);
  const isNext = (item: ReviewItem): boolean => isUndecided(item) && item.id !== currentId;
  return shown.slice(at + 1).find(isNext) ?? shown.slice(0, Math.max(0, at)).find(isNext) ?? null;
}
