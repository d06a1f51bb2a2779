import type { JournalDamage } from "./journal-port.ts";

/** Every invariant of the collection check, in the order in which its result lists them. */
export const checkIds = [
  "journal-files",
  "journal-complete",
  "journal-heads",
  "event-ids",
  "event-clocks",
  "events-readable",
  "events-known",
  "reviews-usable",
  "answer-times",
  "projection-stored",
  "projection-heads",
  "projection-reviews",
  "projection-events",
  "projection-memory",
  "projection-marks",
  "projection-days",
  "projection-decisions",
  "log-and-cards",
  "memory-range",
  "card-ids",
  "cards-known",
  "edits-known",
  "notes-known",
  "accepted-known",
  "exams-known",
  "parameters",
  "settings",
  "documents-stored",
  "documents-passages",
  "documents-copies",
] as const;
export type CheckId = (typeof checkIds)[number];

/** One thing that is not as it should be. */
export type Found = {
  /** The card, event, file or setting it is about. */
  readonly id: string;
  readonly place: FoundPlace;
  /** For a report to the makers, in no particular language; may be empty. */
  readonly detail: string;
};

export type FoundPlace =
  | { readonly kind: "file"; readonly damage: JournalDamage }
  | { readonly kind: "line"; readonly device: string; readonly seq: number }
  | { readonly kind: "column"; readonly name: string }
  | {
      readonly kind: "document";
      readonly title: string;
      readonly state:
        | "restored"
        | "missing"
        | "altered"
        | "passage"
        | "copy-restored"
        | "copy-altered";
    }
  | { readonly kind: "collection" };

export type CheckResult = {
  readonly id: CheckId;
  /** How many things were looked at. */
  readonly checked: number;
  readonly total: number;
  /** The first 200 of them. */
  readonly found: readonly Found[];
  /**
   * `mended`: the projection was wrong and has been made anew from the journal. `restored`: something was gone
   * and has been put back from where it still was. `kept`: it stands in the student's record, which no check
   * ever changes, or nobody has it any more.
   */
  readonly outcome: "whole" | "mended" | "restored" | "kept";
};

export type CheckReport = {
  readonly atMs: number;
  readonly files: number;
  readonly events: number;
  readonly cards: number;
  readonly reviews: number;
  readonly results: readonly CheckResult[];
};

/** Where a check puts down what it sees. */
export type Findings = {
  /** Things were looked at. */
  look(count: number): void;
  add(id: string, place: FoundPlace, detail?: string, isRestored?: boolean): void;
};

/** More than this helps nobody, and a collection can have a hundred thousand cards. */
const mostListed = 200;

export function createFindings(): Findings & {
  counted(): Pick<CheckResult, "checked" | "total" | "found">;
  /** All that was found has been put back. */
  isRestored(): boolean;
} {
  const found: Found[] = [];
  let [checked, total, restored] = [0, 0, 0];
  return {
    look(count) {
      checked += count;
    },
    add(id, place, detail = "", isRestored = false) {
      total += 1;
      if (isRestored) restored += 1;
      if (found.length < mostListed) found.push({ id, place, detail });
    },
    counted: () => ({ checked, total, found }),
    isRestored: () => restored === total,
  };
}
