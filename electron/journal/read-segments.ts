import { join } from "node:path";
import type { JournalEvent } from "#electron/bridge/contract.ts";
import type { Files } from "./files.ts";
import { isEventWanted, type LineFilter } from "./line-filter.ts";
import { eventsWhere, type Segment, type SegmentSummary } from "./segment.ts";
import { segmentFile } from "./segment-name.ts";

/** A device's log as far as reading on in it needs to know. */
export type SegmentPlace = {
  readonly files: Files;
  /** `events/<device>`. */
  readonly path: string;
  readonly device: string;
  /** By sequence. */
  segments(): readonly SegmentSummary[];
  load(name: string): Promise<Segment>;
};

/** Reads on in a log, file by file. */
export type SegmentReader = {
  /** Events of the log after `seq`, ascending: at most `limit`, and no more than some megabytes. */
  readAfter(seq: number, limit: number): Promise<readonly JournalEvent[]>;
  /** The same of the events whose lines are wanted, however much has to be looked through. */
  readWanted(seq: number, limit: number, isWanted: LineFilter): Promise<readonly JournalEvent[]>;
};

/** So that a page of large events does not fill the memory of both sides. */
const maxReadBytes = 8 * 1024 * 1024;

export function createSegmentReader(place: SegmentPlace): SegmentReader {
  async function readAfter(seq: number, limit: number): Promise<readonly JournalEvent[]> {
    const events: JournalEvent[] = [];
    let last = seq;
    let bytesRead = 0;
    for (const { number, lastSeq, bytes } of [...place.segments()]) {
      if (lastSeq <= last) continue;
      if (events.length > 0 && bytesRead + bytes > maxReadBytes) return events;
      bytesRead += bytes;
      for (const event of (await place.load(segmentFile(number))).events) {
        if (event.seq <= last) continue;
        events.push(event);
        last = event.seq;
        if (events.length === limit) return events;
      }
    }
    return events;
  }

  async function readWanted(
    seq: number,
    limit: number,
    isWanted: LineFilter,
  ): Promise<readonly JournalEvent[]> {
    const events: JournalEvent[] = [];
    let last = seq;
    const left = place.segments().filter((summary) => summary.lastSeq > seq);
    // The next file is read while one is looked through.
    let reading = readAhead(left[0]);
    for (const [index, summary] of left.entries()) {
      const bytes = await reading;
      reading = readAhead(left[index + 1]);
      for (const event of await wantedIn(summary, bytes, isWanted)) {
        if (event.seq <= last) continue;
        events.push(event);
        last = event.seq;
        if (events.length === limit) {
          // Nobody waits for it any more.
          reading.catch(() => {});
          return events;
        }
      }
    }
    return events;
  }

  /** Null where the segment has to be read in the usual way. */
  async function readAhead(summary: SegmentSummary | undefined): Promise<Buffer | null> {
    if (summary === undefined || !summary.sealed || summary.damagedLines > 0) return null;
    return place.files.read(join(place.path, segmentFile(summary.number)));
  }

  /** A segment in which something is amiss is read as a whole, since its lines then depend on each other. */
  async function wantedIn(
    summary: SegmentSummary,
    bytes: Buffer | null,
    isWanted: LineFilter,
  ): Promise<readonly JournalEvent[]> {
    if (bytes !== null) return eventsWhere(bytes, place.device, isWanted);
    const { events } = await place.load(segmentFile(summary.number));
    return events.filter((event) => isEventWanted(isWanted, event));
  }

  return { readAfter, readWanted };
}
