import type { ReviewLog } from "./review-log.ts";

/** The columns of the review log that parameters are fitted to. */
export type OptimiserLog = Pick<
  ReviewLog,
  "length" | "card" | "studyDay" | "rating" | "elapsedDays" | "isRefused"
>;

/**
 * The reviews card by card: history `h` is the rows from `start[h]` up to `start[h + 1]`, in the order of
 * the log. A reset begins a new history, and answers FSRS refused are left out: a memory is made of neither.
 */
export type ReviewHistories = {
  readonly start: Uint32Array;
  /** 1–4. */
  readonly rating: Uint8Array;
  /** Study days since the row before; 0 for the first. */
  readonly elapsedDays: Uint32Array;
  /**
   * For a review on a later day than the one before, which alone says something of forgetting: its place
   * among all of these in the order of the log. `notUsable` for the others.
   */
  readonly usableAt: Uint32Array;
  /** How many usable reviews there are. */
  readonly usable: number;
};

export const notUsable = 0xffffffff;

/** Copies of the columns, whose buffers may be handed to a Worker. */
export function optimiserLog(log: ReviewLog): OptimiserLog {
  const { length } = log;
  return {
    length,
    card: log.card.slice(0, length),
    studyDay: log.studyDay.slice(0, length),
    rating: log.rating.slice(0, length),
    elapsedDays: log.elapsedDays.slice(0, length),
    isRefused: log.isRefused.slice(0, length),
  };
}

export function reviewHistories(log: OptimiserLog): ReviewHistories {
  const rows = rowsByCard(log);
  const start: number[] = [];
  const rating = new Uint8Array(rows.length);
  const elapsedDays = new Uint32Array(rows.length);
  const usableAt = new Uint32Array(rows.length).fill(notUsable);
  const placeOfRow = new Uint32Array(log.length);
  let card = -1;
  for (const [place, row] of rows.entries()) {
    const isFirst = log.card[row] !== card || (log.elapsedDays[row] ?? -1) < 0;
    card = log.card[row] ?? 0;
    if (isFirst) start.push(place);
    const before = rows[place - 1] ?? row;
    const days = isFirst ? 0 : (log.studyDay[row] ?? 0) - (log.studyDay[before] ?? 0);
    rating[place] = log.rating[row] ?? 1;
    elapsedDays[place] = Math.max(0, days);
    placeOfRow[row] = place;
  }
  let usable = 0;
  for (let row = 0; row < log.length; row += 1) {
    const place = placeOfRow[row] ?? 0;
    if (rows[place] !== row || elapsedDays[place] === 0) continue;
    usableAt[place] = usable;
    usable += 1;
  }
  start.push(rows.length);
  return { start: Uint32Array.from(start), rating, elapsedDays, usableAt, usable };
}

/** The rows that take part, card after card, each card's in the order of the log (a counting sort). */
function rowsByCard(log: OptimiserLog): Uint32Array {
  let cards = 0;
  for (let row = 0; row < log.length; row += 1) cards = Math.max(cards, (log.card[row] ?? 0) + 1);
  const next = new Uint32Array(cards + 1);
  let kept = 0;
  for (let row = 0; row < log.length; row += 1) {
    if (log.isRefused[row] === 1) continue;
    const after = (log.card[row] ?? 0) + 1;
    next[after] = (next[after] ?? 0) + 1;
    kept += 1;
  }
  for (let card = 1; card <= cards; card += 1)
    next[card] = (next[card] ?? 0) + (next[card - 1] ?? 0);
  const rows = new Uint32Array(kept);
  for (let row = 0; row < log.length; row += 1) {
    if (log.isRefused[row] === 1) continue;
    const card = log.card[row] ?? 0;
    const place = next[card] ?? 0;
    rows[place] = row;
    next[card] = place + 1;
  }
  return rows;
}
