import { type CardHistory, foldReviews, type ReviewedEvent } from "./card-history.ts";
import { createDayIndex, type DayIndex } from "./day-index.ts";
import { compareEvents, insertInOrder } from "./event-order.ts";
import { type Memory, newMemory } from "./memory.ts";
import { isProvisional } from "./provisional-event.ts";
import type { StudyEvent } from "./study-event.ts";

/** The histories of all cards that were ever answered, and the memories that follow from them. */
export type CardBook = Pick<DayIndex, "cardsOn" | "streakDays"> & {
  /** Takes over a history whose memory is already known. */
  restore(history: CardHistory): void;
  /** Both leave the memory as it was until `refold`, so that a batch folds each card once. */
  add(review: ReviewedEvent): void;
  remove(review: ReviewedEvent): void;
  refold(cardId: string): void;
  memoryOf(cardId: string): Memory;
  /** The reviews that count, in event order. */
  reviewsOf(cardId: string): readonly ReviewedEvent[];
  cardIds(): Iterable<string>;
  /** The last review that counts. Looks at every card: not for every answer. */
  lastReview(): ReviewedEvent | null;
  /** Whether any review counts, hence can be taken back. */
  hasReviews(): boolean;
  /** All histories, or those refolded since the last call; what is only assumed is left out. */
  histories(): readonly CardHistory[];
  takeChanged(): readonly CardHistory[];
  census(): { readonly cards: number; readonly reviews: number };
};

type Entry = Pick<CardHistory, "memory" | "refused"> & {
  readonly reviews: ReviewedEvent[];
  readonly effective: readonly ReviewedEvent[];
};

/** `isMasked` tells whether an event has been undone. */
export function createCardBook(isMasked: (event: StudyEvent) => boolean): CardBook {
  const entries = new Map<string, Entry>();
  const days = createDayIndex();
  let changed = new Set<string>();
  /** Reviews the journal holds, and the cards that have any. */
  let reviewCount = 0;
  let cardCount = 0;

  const isEffective = (review: ReviewedEvent) => !isMasked(review);

  /** What is only assumed stands at the end. */
  function confirmedCount({ reviews }: Entry): number {
    let count = reviews.length;
    for (let last = reviews.at(-1); last !== undefined && isProvisional(last); ) {
      count -= 1;
      last = reviews[count - 1];
    }
    return count;
  }

  function count(entry: Entry, change: () => void): void {
    const before = confirmedCount(entry);
    change();
    const after = confirmedCount(entry);
    reviewCount += after - before;
    cardCount += Math.sign(after) - Math.sign(before);
  }

  function storable(cardId: string): readonly CardHistory[] {
    const entry = entries.get(cardId);
    if (entry === undefined) return [];
    const reviews = entry.reviews.slice(0, confirmedCount(entry));
    if (reviews.length === 0) return [];
    const { memory, refused } =
      reviews.length === entry.reviews.length ? entry : foldReviews(reviews.filter(isEffective));
    return [{ cardId, reviews, memory, refused }];
  }

  return {
    restore({ cardId, reviews, memory, refused }) {
      const effective = reviews.filter(isEffective);
      const entry: Entry = { reviews: [], effective, memory, refused };
      count(entry, () => entry.reviews.push(...reviews));
      entries.set(cardId, entry);
      days.update(cardId, [], effective);
    },
    add(review) {
      const { cardId } = review.body;
      const entry = entries.get(cardId) ?? {
        reviews: [],
        effective: [],
        memory: newMemory,
        refused: [],
      };
      count(entry, () => insertInOrder(entry.reviews, review));
      entries.set(cardId, entry);
    },
    remove(review) {
      const entry = entries.get(review.body.cardId);
      const index = entry?.reviews.findIndex(({ id }) => id === review.id) ?? -1;
      if (entry !== undefined && index >= 0) count(entry, () => entry.reviews.splice(index, 1));
    },
    refold(cardId) {
      const entry = entries.get(cardId);
      if (entry === undefined) return;
      const effective = entry.reviews.filter(isEffective);
      days.update(cardId, entry.effective, effective);
      if (entry.reviews.length === 0) entries.delete(cardId);
      else entries.set(cardId, { reviews: entry.reviews, effective, ...foldReviews(effective) });
      changed.add(cardId);
    },
    memoryOf: (cardId) => entries.get(cardId)?.memory ?? newMemory,
    reviewsOf: (cardId) => entries.get(cardId)?.effective ?? [],
    cardIds: () => entries.keys(),
    cardsOn: days.cardsOn,
    streakDays: days.streakDays,
    lastReview() {
      let last: ReviewedEvent | null = null;
      for (const { effective } of entries.values()) {
        const review = effective.at(-1);
        if (review !== undefined && (last === null || compareEvents(review, last) > 0)) {
          last = review;
        }
      }
      return last;
    },
    hasReviews() {
      for (const { effective } of entries.values()) if (effective.length > 0) return true;
      return false;
    },
    histories: () => [...entries.keys()].flatMap(storable),
    takeChanged() {
      const cardIds = changed;
      changed = new Set();
      return [...cardIds].flatMap(storable);
    },
    census: () => ({ cards: cardCount, reviews: reviewCount }),
  };
}
