import type { CardTable } from "./card-table.ts";
import { type ColumnKinds, createColumns } from "./columns.ts";
import type { ReviewLog } from "./review-log.ts";
import type { Settings } from "./settings.ts";
import type { StudyDay } from "./study-day.ts";

/** The columns of the review log that statistics read; row `i` of each is one answer. */
export type ProgressLog = Pick<
  ReviewLog,
  | "length"
  | "card"
  | "atMs"
  | "utcOffsetMin"
  | "studyDay"
  | "rating"
  | "tookMs"
  | "phaseBefore"
  | "elapsedDays"
  | "retrievability"
  | "intervalDays"
  | "isRefused"
> & {
  /** Row of each card the column `card` speaks of in the table of cards; -1 for a card that is gone. */
  readonly rowOfCard: Int32Array;
};

/** The columns of the table of cards that statistics read; row `i` of each is one card. */
export type ProgressCards = Pick<
  CardTable,
  | "length"
  | "phase"
  | "stability"
  | "difficulty"
  | "dueDay"
  | "lastDay"
  | "lapses"
  | "isSuspended"
  | "addedDay"
  | "document"
  | "topic"
  | "lang"
  | "deckOrder"
> & { readonly documentCount: number };

/** What is looked at. Empty lists mean all. */
export type ProgressScope = {
  /** Indices into the table's `documentIds`. */
  readonly documents: readonly number[];
  /** Indices into the corpus's `topics`. */
  readonly topics: readonly number[];
};

export type ProgressQuestion = {
  readonly today: StudyDay;
  /** Answers from this study day on; null for all there are. Cards are shown as they are today. */
  readonly fromDay: StudyDay | null;
  readonly scope: ProgressScope;
  /** Cards of another language are not asked, so they are not forecast. */
  readonly cardLang: Settings["cardLang"];
  /** Which forms of a gap are offered: the best one, or all of them. */
  readonly deckForms: Settings["deckForms"];
};

/** What FSRS expects to be recalled, 0–1, so many study days after a review that left this stability. */
export type Recall = (elapsedDays: number, stability: number) => number;

/** The log's columns that statistics read (35 bytes an answer). They are the log's own, not copies. */
export function progressLog(log: ReviewLog, table: CardTable): ProgressLog {
  const { length } = log;
  return {
    length,
    card: log.card,
    atMs: log.atMs,
    utcOffsetMin: log.utcOffsetMin,
    studyDay: log.studyDay,
    rating: log.rating,
    tookMs: log.tookMs,
    phaseBefore: log.phaseBefore,
    elapsedDays: log.elapsedDays,
    retrievability: log.retrievability,
    intervalDays: log.intervalDays,
    isRefused: log.isRefused,
    rowOfCard: rowsOfCards(log, table),
  };
}

/** The first `from` rows of one log and all of another, as columns of their own. */
export function joinedProgressLog(
  before: ProgressLog,
  from: number,
  after: ProgressLog,
): ProgressLog {
  const length = from + after.length;
  const joined = createColumns(progressLogColumns, length);
  for (const name of Object.keys(progressLogColumns) as (keyof typeof progressLogColumns)[]) {
    joined[name].set(before[name].subarray(0, from));
    joined[name].set(after[name], from);
  }
  return { length, ...joined, rowOfCard: after.rowOfCard };
}

const progressLogColumns = {
  card: "u32",
  atMs: "f64",
  utcOffsetMin: "i16",
  studyDay: "i32",
  rating: "u8",
  tookMs: "u32",
  phaseBefore: "u8",
  elapsedDays: "i32",
  retrievability: "f32",
  intervalDays: "f32",
  isRefused: "u8",
} as const satisfies ColumnKinds;

function rowsOfCards({ cardIds }: ReviewLog, table: CardTable): Int32Array {
  if (cardIds === table.cardIds) return Int32Array.from(cardIds, (_, row) => row);
  return Int32Array.from(cardIds, (cardId) => table.rowOf(cardId));
}

/** Copies of the cards' columns: the table itself changes in place while the student goes on. */
export function progressCards(table: CardTable): ProgressCards {
  const { length } = table;
  return {
    length,
    phase: table.phase.slice(0, length),
    stability: table.stability.slice(0, length),
    difficulty: table.difficulty.slice(0, length),
    dueDay: table.dueDay.slice(0, length),
    lastDay: table.lastDay.slice(0, length),
    lapses: table.lapses.slice(0, length),
    isSuspended: table.isSuspended.slice(0, length),
    addedDay: table.addedDay.slice(0, length),
    document: table.document.slice(0, length),
    topic: table.topic.slice(0, length),
    lang: table.lang.slice(0, length),
    deckOrder: table.deckOrder.slice(0, length),
    documentCount: table.documentIds.length,
  };
}
