import type { StudyDay } from "./study-day.ts";

/** Where a card stands: Anki's four classes. The number is what the column holds. */
export const cardPhases = ["new", "learning", "review", "relearning"] as const;

/**
 * All cards of the collection as columns: row `i` of every column is the card `cardIds[i]`. Built for
 * 100,000 cards: whoever looks at every card (queue, Browse, exam plan, progress) loops over columns and
 * makes no object per card. Read-only to everybody but the fold, which changes it in place and then
 * counts `revision` up; rows are only ever appended.
 */
export type CardTable = {
  readonly length: number;
  /** Differs whenever something in the table may have changed. */
  readonly revision: number;
  readonly cardIds: readonly string[];
  /** The row of a card, or -1. */
  rowOf(cardId: string): number;

  // What the student knows: a fold over reviews.
  /** Index into `cardPhases`. */
  readonly phase: Uint8Array;
  readonly step: Uint8Array;
  /** Days; 0 for a new card. */
  readonly stability: Float64Array;
  /** 1–10; 0 for a new card. */
  readonly difficulty: Float64Array;
  /** The study day a card is due, also where it is due at a moment of that day; 0 for a new card. */
  readonly dueDay: Int32Array;
  /** The moment a learning card is due; NaN where the day alone counts. */
  readonly dueAtMs: Float64Array;
  readonly lastAtMs: Float64Array;
  /** Study days of the last and the first review that count; -1 where there is none. */
  readonly lastDay: Int32Array;
  readonly firstDay: Int32Array;
  readonly reps: Uint16Array;
  readonly lapses: Uint16Array;

  // What the student decided.
  readonly isSuspended: Uint8Array;
  /** The study day on which the card is buried; `notBuried` otherwise. */
  readonly buriedOn: Int32Array;
  /** 0–7. */
  readonly flag: Uint8Array;
  /** Bit set of tags; bit n stands for `tags[n]`. */
  readonly tagBits: Uint32Array;
  readonly tags: readonly string[];
  /** The study day on which a new card is to be shown; `notPlanned` otherwise. */
  readonly plannedDay: Int32Array;
  /** The study day on which the card was put into play by hand or by an import; -1 for the decks' own. */
  readonly addedDay: Int32Array;
  readonly isEdited: Uint8Array;

  // What the card is; from the corpus, never changed by studying.
  /** Cards of one gap share a number. */
  readonly gap: Uint32Array;
  /** Cards of one fact share a number. */
  readonly fact: Uint32Array;
  /** Index into `documentIds`. */
  readonly document: Uint16Array;
  readonly documentIds: readonly string[];
  /** Index into `eventIds`; `noEvent` where the fact is about none. */
  readonly event: Uint16Array;
  readonly eventIds: readonly string[];
  /** Index into the corpus's `topics`, `factKinds`, `cardForms`. */
  readonly topic: Uint8Array;
  readonly kind: Uint8Array;
  readonly form: Uint8Array;
  /** 0 Japanese, 1 English. */
  readonly lang: Uint8Array;
  /** 1–3. */
  readonly importance: Uint8Array;
  /** Place in the default deck of the card's language; `notInDeck` for a card that is in none. */
  readonly deckOrder: Uint32Array;
};

export const notBuried: StudyDay = -1;
export const notPlanned: StudyDay = -1;
export const noEvent = 0xffff;
export const notInDeck = 0xffffffff;
/** Tags are bits of one number. */
export const mostTags = 32;
