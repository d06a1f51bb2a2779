import { join } from "node:path";
import type { Clock, JournalEvent } from "#electron/bridge/contract.ts";
import { laterClock, noClock } from "./clock.ts";
import type { Files } from "./files.ts";
import {
  parseSegment,
  type Segment,
  type SegmentSummary,
  summaryFromEnd,
  trailerBytes,
} from "./segment.ts";

/** Sequences that are missing between two events of one device: a file has not arrived or is damaged. */
export type SequenceGap = {
  readonly device: string;
  readonly after: number;
  readonly before: number;
};

/** The segments of one device, whoever writes them. Holds summaries and at most one segment's events. */
export type DeviceFolder = {
  readonly device: string;
  /** Looks at the files again. Sealed segments are not read twice. */
  refresh(): Promise<void>;
  /** By number. */
  segments(): readonly SegmentSummary[];
  /** The highest sequence, 0 for an empty folder. */
  head(): number;
  latest(): Clock;
  damagedLines(): number;
  load(number: number): Promise<Segment>;
  /** What the writer has just put on disk. */
  note(summary: SegmentSummary): void;
  /** Events after `seq`, ascending: at most `limit`, and no more than some megabytes. */
  readAfter(seq: number, limit: number): Promise<readonly JournalEvent[]>;
  /** Reads everything to find them. */
  gaps(): Promise<readonly SequenceGap[]>;
};

/** So that a page of large events does not fill the memory of both sides. */
const maxReadBytes = 8 * 1024 * 1024;

export function segmentFile(number: number): string {
  return `${number}.jsonl`;
}

/** `path` is the folder `events/<device>`; it must exist. */
export async function openDeviceFolder(
  files: Files,
  path: string,
  device: string,
): Promise<DeviceFolder> {
  const summaries = new Map<number, SegmentSummary>();
  let loaded: Segment | null = null;

  async function refresh(): Promise<void> {
    const present = (await files.list(path)).flatMap(segmentNumber);
    for (const number of summaries.keys()) if (!present.includes(number)) summaries.delete(number);
    for (const number of present) {
      const known = summaries.get(number);
      if (known?.sealed) continue;
      const { end, size } = await files.readEnd(join(path, segmentFile(number)), trailerBytes);
      if (known?.bytes === size) continue;
      const summary = summaryFromEnd(number, device, end, size);
      if (summary === null) await read(number);
      else summaries.set(number, summary);
    }
  }

  /** Only as far as the writer has acknowledged, where it is this process. */
  async function load(number: number): Promise<Segment> {
    const known = summaries.get(number);
    if (loaded && loaded.summary === known) return loaded;
    return read(number, known?.bytes);
  }

  async function read(number: number, length?: number): Promise<Segment> {
    const bytes = await files.read(join(path, segmentFile(number)));
    loaded = parseSegment(number, device, bytes.subarray(0, length));
    summaries.set(number, loaded.summary);
    return loaded;
  }

  const segments = () => [...summaries.values()].toSorted((a, b) => a.number - b.number);
  // By what they hold and not by name, should copies or renamed files stand among them.
  const inSequence = () =>
    [...summaries.values()].toSorted((a, b) => a.firstSeq - b.firstSeq || a.number - b.number);

  async function readAfter(seq: number, limit: number): Promise<readonly JournalEvent[]> {
    const events: JournalEvent[] = [];
    let last = seq;
    let bytesRead = 0;
    for (const { number, lastSeq, bytes } of inSequence()) {
      if (lastSeq <= last) continue;
      if (events.length > 0 && bytesRead + bytes > maxReadBytes) return events;
      bytesRead += bytes;
      for (const event of (await load(number)).events) {
        if (event.seq <= last) continue;
        events.push(event);
        last = event.seq;
        if (events.length === limit) return events;
      }
    }
    return events;
  }

  async function gaps(): Promise<readonly SequenceGap[]> {
    const found: SequenceGap[] = [];
    let last = 0;
    for (const { number } of inSequence()) {
      for (const { seq } of (await load(number)).events) {
        if (seq > last + 1) found.push({ device, after: last, before: seq });
        last = Math.max(last, seq);
      }
    }
    return found;
  }

  await refresh();
  return {
    device,
    refresh,
    segments,
    head: () => Math.max(0, ...segments().map((segment) => segment.lastSeq)),
    latest: () => segments().reduce((latest, one) => laterClock(latest, one.latest), noClock),
    damagedLines: () => segments().reduce((sum, segment) => sum + segment.damagedLines, 0),
    load,
    note: (summary) => {
      summaries.set(summary.number, summary);
    },
    readAfter,
    gaps,
  };
}

function segmentNumber(name: string): readonly number[] {
  const match = /^([1-9][0-9]{0,8})\.jsonl$/.exec(name);
  return match ? [Number(match[1])] : [];
}
