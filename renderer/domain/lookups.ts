import { cardHistory } from "./card-history.ts";
import { type CardMarks, noMarks } from "./card-marks.ts";
import { cardWithEdits } from "./card-texts.ts";
import { memoryOnDay } from "./card-today.ts";
import type { Collection } from "./collection.ts";
import { at } from "./columns.ts";
import { newMemory } from "./memory.ts";
import { touchedCards } from "./quiz-touched.ts";
import { weakFacts } from "./quiz-weakness.ts";
import type { ReviewChunk } from "./review-history.ts";
import { reviewLogOf } from "./review-log-of.ts";
import {
  chunksSince,
  type ReviewLogMark,
  type ReviewLogPart,
  reviewLogPart,
} from "./review-log-since.ts";
import { rewindPreview } from "./rewind-preview.ts";
import { isDeed } from "./row-steps.ts";
import { retrievabilities } from "./search-retrievability.ts";
import type { Study } from "./study.ts";
import { studyDayOf } from "./study-day.ts";
import type { StudyDeps } from "./study-deps.ts";

type Lookups = Pick<
  Study,
  | "table"
  | "marksOf"
  | "cardOf"
  | "memoryOf"
  | "historyOf"
  | "quizAnswers"
  | "weakFacts"
  | "touchedBy"
  | "reviewLog"
  | "reviewLogSince"
  | "reviewLogAhead"
  | "whatWouldRewind"
>;

/** What can be asked of an opened collection. */
export function lookups(
  collection: Collection,
  { texts, clock }: Pick<StudyDeps, "texts" | "clock">,
  inTurn: <T>(task: () => Promise<T>) => Promise<T>,
): Lookups {
  const fold = () => collection.fold;
  const today = () => studyDayOf(clock.nowMs(), clock.utcOffsetMin());

  function logPart(chunks: readonly ReviewChunk[], known: ReviewLogMark | null): ReviewLogPart {
    const { rows, parts } = fold();
    return reviewLogPart(parts.history, chunks, known, rows.table.cardIds, parts.devices);
  }

  /** Between two commands, so that no review is half folded; nothing where the journal cannot be read. */
  function withReviews<T>(look: (chunks: readonly ReviewChunk[]) => T): Promise<T> {
    return inTurn(async () => {
      const reviews = await collection.reviews();
      return look(reviews.ok ? reviews.value : []);
    });
  }

  return {
    table: () => fold().rows.table,
    marksOf: (cardId) => marksAt(fold().rows.table, fold().rows.table.rowOf(cardId), today()),
    cardOf(cardId) {
      const { imports, edits } = fold().decided();
      return cardWithEdits(texts(imports), edits, cardId);
    },
    memoryOf(cardId) {
      const row = fold().rows.table.rowOf(cardId);
      return row < 0 ? newMemory : memoryOnDay(fold().rows, row, today(), clock.utcOffsetMin());
    },
    quizAnswers: () => fold().quizAnswers(),
    weakFacts() {
      const { table } = fold().rows;
      const chances = retrievabilities(table, today(), fold().decided().parameters);
      return weakFacts(table, fold().quizAnswers(), chances);
    },
    touchedBy(cardIds) {
      const moment = { nowMs: clock.nowMs(), utcOffsetMin: clock.utcOffsetMin(), day: today() };
      return touchedCards(fold().rows, cardIds, moment, fold().decided().settings.cardLang);
    },
    historyOf: (cardId) =>
      withReviews((chunks) => {
        const deeds = [...fold().kept().values()].filter(isDeed);
        const counting = deeds.filter((deed) => !fold().isMasked(deed));
        return cardHistory(fold().parts, chunks, counting, cardId, fold().decided().parameters);
      }),
    reviewLog: () =>
      withReviews((chunks) => reviewLogOf(chunks, fold().rows.table.cardIds, fold().parts.devices)),
    reviewLogSince: (mark) =>
      inTurn(async () => {
        const since = chunksSince(fold().parts.history, mark);
        if (since !== null) return logPart(since, mark);
        const reviews = await collection.reviews();
        return logPart(reviews.ok ? reviews.value : [], null);
      }),
    reviewLogAhead: () =>
      inTurn(async () => {
        const stored = await collection.storedReviews();
        return stored.ok ? logPart(stored.value, null) : null;
      }),
    whatWouldRewind: (heads) => withReviews((chunks) => rewindPreview(fold(), chunks, heads)),
  };
}

function marksAt(table: ReturnType<Study["table"]>, row: number, today: number): CardMarks {
  if (row < 0) return noMarks;
  const bits = at(table.tagBits, row);
  return {
    isSuspended: at(table.isSuspended, row) === 1,
    isBuried: at(table.buriedOn, row) === today,
    flag: at(table.flag, row),
    tags: table.tags.filter((_, bit) => ((bits >>> bit) & 1) === 1),
    isAdded: at(table.addedDay, row) >= 0,
  };
}
