import { topics } from "#corpus/vocabulary.ts";
import { type CardTable, noEvent, notBuried, notPlanned } from "#renderer/domain/card-table.ts";
import type { ReviewLog } from "#renderer/domain/review-log.ts";
import type { StudyDay } from "#renderer/domain/study-day.ts";
import { createFsrs6, type Fsrs6, type Fsrs6Memory, fsrs6Defaults } from "./fsrs6.ts";
import { seededRandom } from "./seeded-random.ts";

/** A student who is scheduled by the default parameters and remembers by their own. */
export type SyntheticStudent = {
  readonly seed: number;
  readonly cards: number;
  readonly newPerDay: number;
  /** Study days until today; answers fall on each of them. */
  readonly days: number;
  /** The last of these days is the day before. */
  readonly today: StudyDay;
  /** What the memory really follows. */
  readonly truth?: readonly number[];
  /** What the probability of recall is multiplied with, by row: a topic that does not stick. */
  readonly recallFactor?: (row: number) => number;
  /** Overrides the memory: the probability of recall is this, whatever happened before. */
  readonly coin?: number;
};

export type SyntheticStudy = { readonly log: ReviewLog; readonly table: CardTable };

const syntheticDocuments = 5;
export const syntheticTopics = 12;

type Sitting = {
  readonly scheduled: Fsrs6Memory;
  readonly true: Fsrs6Memory;
  readonly lastDay: StudyDay;
};

/** Always the same study for the same student. Answers fall between 20:00 and midnight in Tokyo. */
export function syntheticStudy(student: SyntheticStudent): SyntheticStudy {
  const random = seededRandom(student.seed);
  const scheduler = createFsrs6();
  const truth = createFsrs6(student.truth ?? fsrs6Defaults);
  const rows = rowsOf(student.cards);
  const cards: (Sitting | null)[] = Array.from({ length: student.cards }, () => null);
  const due = new Map<StudyDay, number[]>();
  const log = createLogColumns();
  const begin = student.today - student.days;
  let introduced = 0;
  for (let day = begin; day < student.today; day += 1) {
    let atMs = day * 86_400_000 + 11 * 3_600_000;
    const today = due.get(day) ?? [];
    due.delete(day);
    const fresh = Math.min(student.newPerDay, student.cards - introduced);
    for (let count = 0; count < fresh; count += 1) today.push(introduced + count);
    introduced += fresh;
    for (const row of today) {
      atMs += 5_000;
      const answered = answerAll(row, day, atMs);
      const interval = Math.min(36_500, Math.max(1, Math.round(answered.scheduled.stability)));
      cards[row] = answered;
      rows.dueDay[row] = day + interval;
      due.set(day + interval, [...(due.get(day + interval) ?? []), row]);
    }
  }
  return { log: log.done(rows.table.cardIds), table: rows.table };

  /** The answers of one card on one day: until it is remembered, steps within the day included. */
  function answerAll(row: number, day: StudyDay, atMs: number): Sitting {
    let sitting = cards[row] ?? null;
    const isNew = sitting === null;
    const elapsedDays = sitting === null ? -1 : day - sitting.lastDay;
    let rating = rate(sitting === null ? 0.75 : recallOf(row, sitting, elapsedDays));
    let phaseBefore = isNew ? 0 : 2;
    let elapsed = elapsedDays;
    for (let step = 0; ; step += 1) {
      const isLast = rating > 1 && (step > 0 || !isNew || rating === 4);
      const before = sitting;
      sitting = answered(sitting, Math.max(0, elapsed), rating, day);
      log.push({
        card: row,
        atMs: atMs + step * 600_000,
        studyDay: day,
        rating,
        tookMs: 2_000 + Math.floor(random() * 10_000),
        phaseBefore,
        elapsedDays: elapsed,
        stabilityBefore: before?.scheduled.stability ?? 0,
        retrievability:
          before === null ? Number.NaN : scheduler.recall(elapsed, before.scheduled.stability),
        intervalDays: isLast ? Math.max(1, Math.round(sitting.scheduled.stability)) : 10 / 1_440,
      });
      rows.answered(row, day, atMs, sitting.scheduled, phaseBefore === 2 && rating === 1);
      if (isLast) return sitting;
      phaseBefore = isNew ? 1 : 3;
      elapsed = 0;
      rating = 3;
    }
  }

  function answered(
    before: Sitting | null,
    elapsedDays: number,
    rating: number,
    lastDay: StudyDay,
  ): Sitting {
    const after = (model: Fsrs6, memory: Fsrs6Memory | null) =>
      model.next(memory, elapsedDays, rating);
    return {
      scheduled: after(scheduler, before?.scheduled ?? null),
      true: after(truth, before?.true ?? null),
      lastDay,
    };
  }

  function recallOf(row: number, sitting: Sitting, elapsedDays: number): number {
    const recall = student.coin ?? truth.recall(elapsedDays, sitting.true.stability);
    return recall * (student.recallFactor?.(row) ?? 1);
  }

  /** Again where it is not recalled; else Hard, Good or Easy in usual shares. */
  function rate(recall: number): number {
    if (random() >= recall) return 1;
    const draw = random();
    return draw < 0.12 ? 2 : draw < 0.9 ? 3 : 4;
  }
}

type LogRow = {
  readonly [Column in Exclude<
    keyof ReviewLog,
    "length" | "cardIds" | "utcOffsetMin" | "isRefused"
  >]: number;
};

function createLogColumns() {
  const rows: LogRow[] = [];
  return {
    push(row: LogRow): void {
      rows.push(row);
    },
    done(cardIds: readonly string[]): ReviewLog {
      rows.sort((a, b) => a.atMs - b.atMs);
      return {
        length: rows.length,
        cardIds,
        card: Uint32Array.from(rows, (row) => row.card),
        atMs: Float64Array.from(rows, (row) => row.atMs),
        utcOffsetMin: new Int16Array(rows.length).fill(540),
        studyDay: Int32Array.from(rows, (row) => row.studyDay),
        rating: Uint8Array.from(rows, (row) => row.rating),
        tookMs: Uint32Array.from(rows, (row) => row.tookMs),
        phaseBefore: Uint8Array.from(rows, (row) => row.phaseBefore),
        elapsedDays: Int32Array.from(rows, (row) => row.elapsedDays),
        stabilityBefore: Float32Array.from(rows, (row) => row.stabilityBefore),
        retrievability: Float32Array.from(rows, (row) => row.retrievability),
        intervalDays: Float32Array.from(rows, (row) => row.intervalDays),
        isRefused: new Uint8Array(rows.length),
      };
    },
  };
}

/** A table of cards spread over documents and topics, and the columns that answers change. */
function rowsOf(count: number) {
  const cardIds = Array.from({ length: count }, (_, row) => `synthetic/fact-${row}/gap/basic/ja`);
  const rowOfId = new Map(cardIds.map((cardId, row) => [cardId, row]));
  const phase = new Uint8Array(count);
  const stability = new Float64Array(count);
  const difficulty = new Float64Array(count);
  const dueDay = new Int32Array(count);
  const lastAtMs = new Float64Array(count);
  const lastDay = new Int32Array(count).fill(-1);
  const firstDay = new Int32Array(count).fill(-1);
  const reps = new Uint16Array(count);
  const lapses = new Uint16Array(count);
  const each = (value: (row: number) => number) =>
    Array.from({ length: count }, (_, row) => value(row));
  const table: CardTable = {
    ...{ length: count, revision: 1, cardIds, phase, stability, difficulty, dueDay },
    ...{ lastAtMs, lastDay, firstDay, reps, lapses },
    rowOf: (cardId) => rowOfId.get(cardId) ?? -1,
    step: new Uint8Array(count),
    dueAtMs: new Float64Array(count).fill(Number.NaN),
    isSuspended: new Uint8Array(count),
    buriedOn: new Int32Array(count).fill(notBuried),
    flag: new Uint8Array(count),
    tagBits: new Uint32Array(count),
    tags: [],
    plannedDay: new Int32Array(count).fill(notPlanned),
    addedDay: new Int32Array(count).fill(-1),
    isEdited: new Uint8Array(count),
    gap: Uint32Array.from(each((row) => row)),
    fact: Uint32Array.from(each((row) => row)),
    document: Uint16Array.from(each((row) => row % syntheticDocuments)),
    documentIds: Array.from({ length: syntheticDocuments }, (_, index) => `document-${index}`),
    event: new Uint16Array(count).fill(noEvent),
    eventIds: [],
    topic: Uint8Array.from(each((row) => row % Math.min(syntheticTopics, topics.length))),
    kind: new Uint8Array(count),
    form: new Uint8Array(count),
    lang: new Uint8Array(count),
    importance: new Uint8Array(count).fill(1),
    deckOrder: Uint32Array.from(each((row) => row)),
  };
  return {
    table,
    dueDay,
    answered(row: number, day: StudyDay, atMs: number, memory: Fsrs6Memory, hasLapsed: boolean) {
      phase[row] = 2;
      stability[row] = memory.stability;
      difficulty[row] = memory.difficulty;
      lastAtMs[row] = atMs;
      lastDay[row] = day;
      if (firstDay[row] === -1) firstDay[row] = day;
      reps[row] = (reps[row] ?? 0) + 1;
      if (hasLapsed) lapses[row] = (lapses[row] ?? 0) + 1;
    },
  };
}
