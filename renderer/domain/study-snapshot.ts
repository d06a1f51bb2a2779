import type { studyColumns } from "./card-columns.ts";
import type { Columns } from "./columns.ts";
import type { DayTotal } from "./day-totals.ts";
import type { EventPosition } from "./event-order.ts";
import type { Heads } from "./journal-port.ts";
import type { ReviewedEvent } from "./provisional-event.ts";
import type { InvalidEvent } from "./read-event.ts";
import type { Recent } from "./recent-actions.ts";
import type { RefusedReview } from "./refold.ts";
import type { ReviewChunk } from "./review-history.ts";
import type { StudyDay } from "./study-day.ts";
import type { StudyEvent } from "./study-event.ts";

/** Rows `start` to `start + length` of the card table, as far as studying changes them. */
export type CardChunk = {
  readonly start: number;
  readonly length: number;
  readonly columns: Columns<typeof studyColumns>;
};

/** Cards per chunk. */
export const cardChunkSize = 2_048;

/** Events that are no answers are kept as they are. */
export type KeptEvent = Exclude<StudyEvent, ReviewedEvent>;

/** Kept events `start` and following, in the order of their arrival. */
export type EventChunk = { readonly start: number; readonly events: readonly KeptEvent[] };

/** Events per chunk. */
export const eventChunkSize = 256;

/**
 * The fold as plain values: all of it, or only what changed since the last time. Chunks take the place of
 * the chunks that began at the same row; the rest is always whole.
 */
export type StudySnapshot = {
  readonly cards: readonly CardChunk[];
  readonly reviews: readonly ReviewChunk[];
  readonly events: readonly EventChunk[];
  readonly summary: StudySummary;
};

/** What is small enough to be written anew each time. */
export type StudySummary = {
  /** Up to where each device's events are contained. */
  readonly heads: Heads;
  /** The id of each log's last event contained. */
  readonly headIds: Readonly<Record<string, string>>;
  /** The catalog whose rows these are, and the cards beyond it that events speak of. */
  readonly catalog: string;
  readonly strangers: readonly string[];
  /** Totals of the whole, by which a store notices what went missing. */
  readonly census: {
    readonly cards: number;
    readonly reviews: number;
    readonly events: number;
  };
  /** Lines that could not be read. */
  readonly invalid: readonly InvalidEvent[];
  readonly tags: readonly string[];
  /** What the numbers in the reviews' column `device` stand for. */
  readonly devices: readonly string[];
  readonly days: readonly (readonly [StudyDay, DayTotal])[];
  readonly refused: readonly (readonly [number, RefusedReview])[];
  readonly recent: Recent;
  /** The last event of all, and the last answer; null where there is none. */
  readonly last: EventPosition | null;
  readonly lastAnswer: LastAnswer | null;
};

export type LastAnswer = { readonly position: EventPosition; readonly atMs: number };
