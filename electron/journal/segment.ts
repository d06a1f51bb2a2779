import { createHash } from "node:crypto";
import { z } from "zod";
import type { Clock, JournalEvent } from "#electron/bridge/contract.ts";
import { laterClock, noClock } from "./clock.ts";
import { clockSchema, eventOf } from "./line.ts";
import type { LineFilter } from "./line-filter.ts";
import { parseJson } from "./whole-file.ts";

/** What is known of a segment without holding its events. */
export type SegmentSummary = {
  readonly number: number;
  /** 0 when it holds no event. */
  readonly firstSeq: number;
  readonly lastSeq: number;
  readonly events: number;
  /** Lines that are neither an event nor a trailer; kept in the file and passed over. */
  readonly damagedLines: number;
  /** Of those, lines that hold no event at all. */
  readonly unreadableLines: number;
  /** Of those, events whose sequence an earlier line has taken for another event. */
  readonly clashes: number;
  /** The contents do not fit the hash they were sealed with; known once the segment was read whole. */
  readonly altered: boolean;
  readonly latest: Clock;
  /** Has its trailer, and so is never written again. */
  readonly sealed: boolean;
  /** Length of the file as far as it was read. */
  readonly bytes: number;
};

/** A segment read whole. */
export type Segment = {
  readonly summary: SegmentSummary;
  /** Ascending by sequence, each sequence once. */
  readonly events: readonly JournalEvent[];
  /** Other events under a sequence that `events` has already; ascending. */
  readonly clashing: readonly JournalEvent[];
  /** The last line lacks its newline: a write was cut off, or is under way. */
  readonly unterminated: boolean;
};

/** The last line of a sealed segment. It repeats the summary, so that a start need not read the rest. */
const trailerSchema = z.object({
  sealed: z.object({
    segment: z.int().positive(),
    device: z.string(),
    events: z.int().nonnegative(),
    damagedLines: z.int().nonnegative(),
    firstSeq: z.int().nonnegative(),
    lastSeq: z.int().nonnegative(),
    latest: clockSchema,
    /** Length of everything before the trailer, which the hash covers. */
    bytes: z.int().nonnegative(),
    sha256: z.string(),
  }),
});
type Trailer = z.infer<typeof trailerSchema>["sealed"];

const trailerStart = '{"sealed":';
/** More than a trailer is ever long. */
export const trailerBytes = 1024;

/** The trailer line that seals `content`, newline included. */
export function encodeTrailer(number: number, device: string, content: Buffer): Buffer {
  const { summary } = parseSegment(number, device, content);
  const { events, damagedLines, firstSeq, lastSeq, latest } = summary;
  const sealed: Trailer = {
    segment: number,
    device,
    events,
    damagedLines,
    firstSeq,
    lastSeq,
    latest,
    bytes: content.length,
    sha256: sha256(content),
  };
  return Buffer.from(`${JSON.stringify({ sealed })}\n`);
}

/**
 * The summary of a sealed segment from the end of its file alone; null when the end is not a trailer
 * that fits, in which case the file must be read whole.
 */
export function summaryFromEnd(
  number: number,
  device: string,
  end: Buffer,
  size: number,
): SegmentSummary | null {
  const text = end.toString("utf8");
  const line = text.slice(text.lastIndexOf("\n", text.length - 2) + 1);
  const trailer = parseTrailer(line);
  if (trailer === null || trailer.segment !== number || trailer.device !== device) return null;
  if (trailer.bytes + Buffer.byteLength(line) !== size) return null;
  const { events, damagedLines, firstSeq, lastSeq, latest } = trailer;
  const known = { number, events, damagedLines, firstSeq, lastSeq, latest, bytes: size };
  return { ...known, unreadableLines: damagedLines, clashes: 0, altered: false, sealed: true };
}

/** Reads a segment, whatever state it is in: what is no event is counted and passed over. */
export function parseSegment(number: number, device: string, bytes: Buffer): Segment {
  const found: JournalEvent[] = [];
  let unreadableLines = 0;
  let trailer: Trailer | null = null;
  let trailerAt = 0;
  let at = 0;
  while (at < bytes.length) {
    const newline = bytes.indexOf(10, at);
    const end = newline === -1 ? bytes.length : newline;
    const text = decode(bytes.subarray(at, end));
    const event = text === null ? null : eventOf(parseJson(text), device);
    trailer = null;
    if (event !== null) found.push(event);
    else if (text?.startsWith(trailerStart)) {
      // A trailer cut off half-way is written again when the segment is sealed after all.
      trailer = parseTrailer(text);
      trailerAt = at;
    } else unreadableLines += 1;
    at = end + 1;
  }
  const { events, clashing } = inSequence(found);
  let damagedLines = unreadableLines + clashing.length;
  const altered = trailer !== null && !covers(trailer, bytes.subarray(0, trailerAt));
  if (trailer !== null && altered) {
    // The hash says that something was altered, even where every line still reads as an event.
    damagedLines = Math.max(damagedLines, trailer.damagedLines + 1);
  }
  const summary: SegmentSummary = {
    number,
    firstSeq: events[0]?.seq ?? 0,
    lastSeq: events.at(-1)?.seq ?? 0,
    events: events.length,
    damagedLines,
    unreadableLines,
    clashes: clashing.length,
    altered,
    latest: [...events, ...clashing].reduce(
      (latest, event) => laterClock(latest, event.clock),
      noClock,
    ),
    sealed: trailer !== null,
    bytes: bytes.length,
  };
  return { summary, events, clashing, unterminated: bytes.length > 0 && bytes.at(-1) !== 10 };
}

/**
 * The events of a segment, known to be whole, whose lines are wanted; ascending by sequence. Lines are
 * judged as Latin-1 text, which costs a tenth of reading them.
 */
export function eventsWhere(
  bytes: Buffer,
  device: string,
  isWanted: LineFilter,
): readonly JournalEvent[] {
  const text = bytes.toString("latin1");
  const isWantedAt = isWanted(text);
  const found: JournalEvent[] = [];
  let at = 0;
  while (at < bytes.length) {
    const newline = text.indexOf("\n", at);
    const end = newline === -1 ? bytes.length : newline;
    if (isWantedAt(at, end)) {
      const line = decode(bytes.subarray(at, end));
      const event = line === null ? null : eventOf(parseJson(line), device);
      if (event !== null) found.push(event);
    }
    at = end + 1;
  }
  return inSequence(found).events;
}

/** By sequence, repeated lines once. Of two different events of one sequence the first counts. */
function inSequence(found: readonly JournalEvent[]) {
  const events: JournalEvent[] = [];
  const clashing: JournalEvent[] = [];
  for (const event of found.toSorted((a, b) => a.seq - b.seq)) {
    const last = events.at(-1);
    if (last?.seq !== event.seq) events.push(event);
    else if (last.id !== event.id && !clashing.some(({ id }) => id === event.id))
      clashing.push(event);
  }
  return { events, clashing };
}

function parseTrailer(line: string): Trailer | null {
  const parsed = trailerSchema.safeParse(parseJson(line));
  return parsed.success ? parsed.data.sealed : null;
}

function covers(trailer: Trailer, content: Buffer): boolean {
  return trailer.bytes === content.length && trailer.sha256 === sha256(content);
}

/** Fatal, since a replaced character would turn a damaged line into a different event. */
const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

function decode(bytes: Buffer): string | null {
  try {
    return decoder.decode(bytes);
  } catch {
    return null;
  }
}

function sha256(bytes: Buffer): string {
  return createHash("sha256").update(bytes).digest("hex");
}
