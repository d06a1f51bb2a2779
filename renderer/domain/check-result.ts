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
  | { readonly kind: "collection" };

export type CheckResult = {
  readonly id: CheckId;
  /** How many things were looked at. */
  readonly checked: number;
  readonly total: number;
  /** The first 200 of them. */
  readonly found: readonly Found[];
  /**
   * `mended`: the projection was wrong and has been made anew from the journal. `kept`: it stands in the
   * student's record, which no check ever changes.
   */
  readonly outcome: "whole" | "mended" | "kept";
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
  add(id: string, place: FoundPlace, detail?: string): void;
};

/** More than this helps nobody, and a collection can have a hundred thousand cards. */
const mostListed = 200;

export function createFindings(): Findings & {
  counted(): Pick<CheckResult, "checked" | "total" | "found">;
} {
  const found: Found[] = [];
  let [checked, total] = [0, 0];
  return {
    look(count) {
      checked += count;
    },
    add(id, place, detail = "") {
      total += 1;
      if (found.length < mostListed) found.push({ id, place, detail });
    },
    counted: () => ({ checked, total, found }),
  };
}
