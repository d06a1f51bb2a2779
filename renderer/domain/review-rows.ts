import { cardPhases } from "./card-table.ts";
import { at, type ColumnKinds, type Columns, type Row } from "./columns.ts";
import type { EventPosition } from "./event-order.ts";
import { ratings } from "./rating.ts";
import type { ReviewedBody } from "./study-event.ts";

/** The event of a review, as a row. */
export const eventColumns = {
  card: "u32",
  atMs: "f64",
  utcOffsetMin: "i16",
  studyDay: "i32",
  /** 1 again … 4 easy. */
  rating: "u8",
  tookMs: "u32",
  /** The promised interval: days, or minutes as a negative number. */
  promised: "f64",
  phase: "u8",
  step: "u8",
  /** See `flags`. */
  flags: "u8",
  // Where the event stands in the journal.
  id0: "u32",
  id1: "u32",
  id2: "u32",
  id3: "u32",
  device: "u16",
  seq: "f64",
  clockMs: "f64",
  clockCounter: "f64",
} as const satisfies ColumnKinds;

/** A review of the journal and what follows from it, as one row: a million of them take 90 MB. */
export const reviewColumns = {
  ...eventColumns,
  // What the fold found; made anew with the card's memory.
  /** See `outcomes`. */
  outcome: "u8",
  phaseBefore: "u8",
  elapsedDays: "i32",
  stabilityBefore: "f32",
  retrievability: "f32",
} as const satisfies ColumnKinds;

export type ReviewColumns = Columns<typeof reviewColumns>;
export type ReviewRow = Row<typeof reviewColumns>;

const flags = { quiz: 1, leechTag: 2, leechSuspend: 4 } as const;

/** Bits of the column `outcome`. */
export const outcomes = {
  /** Taken back. */
  masked: 1,
  /** Passed over by the memory, see `nextMemory`. */
  refused: 2,
  /** The same event stands in another row. */
  repeated: 4,
  /** In the totals of its day. */
  counted: 8,
} as const;

/** What a review met, as far as it takes part in a memory. */
export type ReviewMet = Pick<
  ReviewRow,
  "phaseBefore" | "elapsedDays" | "stabilityBefore" | "retrievability"
> & { readonly isRefused: boolean };

const mostDays = 2 ** 31 - 1;

/** The row of a review event; `card` and `device` are their numbers. */
export function reviewRow(
  event: EventPosition & { readonly id: string; readonly body: ReviewedBody },
  card: number,
  device: number,
): ReviewRow {
  const { body } = event;
  const [id0, id1, id2, id3] = idWords(event.id);
  return {
    card,
    atMs: body.atMs,
    utcOffsetMin: body.utcOffsetMin,
    studyDay: Math.max(-mostDays, Math.min(mostDays, body.studyDay)),
    rating: ratings.indexOf(body.rating) + 1,
    tookMs: Math.min(body.tookMs, 0xffffffff),
    promised: body.promised.unit === "days" ? body.promised.days : -body.promised.minutes,
    phase: cardPhases.indexOf(body.phase),
    step: Math.min(body.step, 255),
    flags:
      (body.via === "quiz" ? flags.quiz : 0) |
      (body.leech === "tag" ? flags.leechTag : 0) |
      (body.leech === "suspend" ? flags.leechSuspend : 0),
    id0,
    id1,
    id2,
    id3,
    device,
    seq: event.seq,
    clockMs: event.clock.ms,
    clockCounter: event.clock.counter,
    outcome: 0,
    phaseBefore: 0,
    elapsedDays: -1,
    stabilityBefore: 0,
    retrievability: Number.NaN,
  };
}

/** The event's body as it was, but for the action it may have been part of. */
export function reviewBodyAt(columns: ReviewColumns, row: number, cardId: string): ReviewedBody {
  const promised = at(columns.promised, row);
  const flag = at(columns.flags, row);
  const phase = cardPhases[at(columns.phase, row)] ?? "new";
  return {
    cardId,
    rating: ratings[at(columns.rating, row) - 1] ?? "again",
    atMs: at(columns.atMs, row),
    utcOffsetMin: at(columns.utcOffsetMin, row),
    studyDay: at(columns.studyDay, row),
    tookMs: at(columns.tookMs, row),
    promised:
      promised > 0 ? { unit: "days", days: promised } : { unit: "minutes", minutes: -promised },
    phase: phase === "new" ? "learning" : phase,
    step: at(columns.step, row),
    ...(flag & flags.quiz ? { via: "quiz" as const } : {}),
    ...(flag & flags.leechTag ? { leech: "tag" as const } : {}),
    ...(flag & flags.leechSuspend ? { leech: "suspend" as const } : {}),
  };
}

export function isViaQuiz(columns: ReviewColumns, row: number): boolean {
  return (at(columns.flags, row) & flags.quiz) !== 0;
}

/** Where the event stands in the journal; `devices` are their names by number. */
export function positionIn(
  columns: ReviewColumns,
  row: number,
  devices: readonly string[],
): EventPosition {
  return {
    device: devices[at(columns.device, row)] ?? "",
    seq: at(columns.seq, row),
    clock: { ms: at(columns.clockMs, row), counter: at(columns.clockCounter, row) },
  };
}

type Words = readonly [number, number, number, number];

/** A UUID as four numbers. */
export function idWords(id: string): Words {
  const hex = id.replaceAll("-", "");
  const word = (index: number): number => Number.parseInt(hex.slice(index * 8, index * 8 + 8), 16);
  return [word(0), word(1), word(2), word(3)];
}

export function wordsAt({ id0, id1, id2, id3 }: ReviewColumns, row: number): Words {
  return [at(id0, row), at(id1, row), at(id2, row), at(id3, row)];
}

export function idAt(columns: ReviewColumns, row: number): string {
  const hex = wordsAt(columns, row)
    .map((word) => word.toString(16).padStart(8, "0"))
    .join("");
  return [8, 12, 16, 20, 32]
    .map((end, index, ends) => hex.slice(index === 0 ? 0 : ends[index - 1], end))
    .join("-");
}
