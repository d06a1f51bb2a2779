import type { CardCatalog } from "./card-catalog.ts";
import type { DocumentMaterial } from "./check-documents.ts";
import type { LineFacts } from "./check-lines.ts";
import type { CheckId, Findings } from "./check-result.ts";
import type { JournalCheck, JournalStatus } from "./journal-port.ts";
import type { ReviewChunk } from "./review-history.ts";
import type { StudyDay } from "./study-day.ts";
import type { StudyFold } from "./study-fold.ts";

/** Everything the invariants are about; nothing in it is changed by them. */
export type CheckMaterial = {
  readonly files: JournalCheck;
  readonly status: JournalStatus;
  readonly lines: LineFacts;
  /** What the store says of what it holds; null where no store is in use. */
  readonly stored: { readonly isWhole: boolean; readonly detail: string } | null;
  /** What the screens work with. */
  readonly used: FoldView;
  /** Made anew from the journal, and from the events that the working copy alone still has. */
  readonly fresh: FoldView;
  /** Those events: the journal has lost their lines. */
  readonly rescued: readonly Rescued[];
  readonly documents: DocumentMaterial;
  readonly catalog: CardCatalog;
  readonly nowMs: number;
  readonly today: StudyDay;
};

/** A fold with all its reviews. */
export type FoldView = Pick<
  StudyFold,
  "rows" | "parts" | "days" | "decided" | "kept" | "isMasked" | "heads" | "invalid" | "refused"
> & { readonly reviews: readonly ReviewChunk[] };

export type Rescued = {
  readonly id: string;
  readonly kind: string;
  readonly device: string;
  readonly seq: number;
};

/** One thing that must hold. */
export type Check = {
  readonly id: CheckId;
  /** Whether making the projection anew puts right what it finds. */
  readonly isMended: boolean;
  /** `pause` is for what takes long: the page can do something else there. */
  look(
    material: CheckMaterial,
    findings: Findings,
    pause: () => Promise<void>,
  ): void | Promise<void>;
};

export function foldView(fold: StudyFold, reviews: readonly ReviewChunk[]): FoldView {
  const { rows, parts, days, decided, kept, isMasked, heads, invalid, refused } = fold;
  return { rows, parts, days, decided, kept, isMasked, heads, invalid, refused, reviews };
}
