import { join } from "node:path";
import type { JournalEvent } from "#electron/bridge/contract.ts";
import { noClock } from "./clock.ts";
import type { DeviceFolder } from "./device-folder.ts";
import { isMissing } from "./failure.ts";
import type { Files, OpenFile } from "./files.ts";
import { encodeLine } from "./line.ts";
import { encodeTrailer, parseSegment, type SegmentSummary } from "./segment.ts";
import { segmentFile } from "./segment-name.ts";
import { writeAll } from "./whole-file.ts";

/** The end of this device's own log: the one place events are written. Calls must not overlap. */
export type Tail = {
  /**
   * Resolves once the event is on the disk. Rejects with the system's error; then nothing of it
   * remains, or it is removed before anything else is written.
   */
  append(event: JournalEvent): Promise<void>;
  close(): Promise<void>;
};

/**
 * The file is not as it was left: something else has cut it, removed it or written to it. Nothing was
 * written; what is on the disk must be read anew.
 */
export class TailChanged extends Error {
  readonly code = "ECHANGED";
}

export type TailPlace = {
  readonly files: Files;
  /** `events/<device>`. */
  readonly path: string;
  readonly folder: DeviceFolder;
  /** A segment is sealed before it grows beyond this. */
  readonly sealAtBytes: number;
};

/** Opens the end of the log, mending what a crash left there. */
export async function openTail(place: TailPlace): Promise<Tail> {
  const { files, path, folder } = place;
  const last = lastSegment(folder);
  /** Of what is acknowledged; while a write is under way or has failed, the file may be longer. */
  let segment =
    last === undefined || last.sealed || (last.events > 0 && !folder.segments().includes(last))
      ? emptySegment((last?.number ?? 0) + 1)
      : await mendEnd(place, last);
  let file: OpenFile | null = null;
  /** A write has failed, and what it left has not been removed yet. */
  let doubtful = false;

  const pathNow = () => join(path, segmentFile(segment.number));

  async function append(event: JournalEvent): Promise<void> {
    const line = encodeLine(event);
    if (doubtful) await takeBack();
    if (segment.bytes > 0 && segment.bytes + line.length > place.sealAtBytes) await seal();
    await write(line);
    segment = withEvent(segment, event, line.length);
    folder.note(segment);
  }

  async function write(bytes: Buffer): Promise<void> {
    // An open file can be written even when its name is gone, and nobody would find the event again;
    // and where there should be no file yet, another machine's may have arrived.
    if ((await sizeNow()) !== segment.bytes) throw new TailChanged();
    const open = file ?? (await openFile());
    try {
      await writeAll(open, bytes, segment.bytes);
      await open.flush();
    } catch (error) {
      doubtful = true;
      // At once, so that a crash now finds a clean end; if that fails too, before the next write.
      await takeBack().catch(() => {});
      throw error;
    }
  }

  async function sizeNow(): Promise<number> {
    try {
      return await files.size(pathNow());
    } catch (error) {
      if (isMissing(error)) return 0;
      throw error;
    }
  }

  async function openFile(): Promise<OpenFile> {
    const opened = await files.open(pathNow(), "write");
    try {
      // Without this a power cut could lose the name of a file whose contents were flushed.
      if (segment.bytes === 0) await files.flushFolder(path);
    } catch (error) {
      await opened.close().catch(() => {});
      throw error;
    }
    file = opened;
    return opened;
  }

  /** Cuts the file back to what was acknowledged: the page has been told that the rest was not stored. */
  async function takeBack(): Promise<void> {
    await release();
    if ((await sizeNow()) < segment.bytes) throw new TailChanged();
    const open = await openFile();
    await open.truncate(segment.bytes);
    await open.flush();
    doubtful = false;
  }

  async function seal(): Promise<void> {
    if ((await sizeNow()) !== segment.bytes) throw new TailChanged();
    const content = await files.read(pathNow());
    const trailer = encodeTrailer(segment.number, folder.device, content);
    await write(trailer);
    await release();
    const whole = Buffer.concat([content, trailer]);
    folder.note(parseSegment(segment.number, folder.device, whole).summary);
    segment = emptySegment(segment.number + 1);
  }

  /** Everything acknowledged has been flushed, so an error on closing loses nothing. */
  async function release(): Promise<void> {
    const open = file;
    file = null;
    await open?.close().catch(() => {});
  }

  return { append, close: release };
}

/** The file with the highest number, whether or not it is part of the log. */
function lastSegment(folder: DeviceFolder): SegmentSummary | undefined {
  return folder
    .files()
    .filter(({ isCopy }) => !isCopy)
    .map(({ summary }) => summary)
    .toSorted((a, b) => a.number - b.number)
    .at(-1);
}

/**
 * Ends a line that a crash cut off. Its bytes stay: a fragment becomes a line of its own that readers
 * pass over, and an event that lacked only its newline is an event. Nothing was promised for either,
 * but nothing is thrown away at a start.
 */
async function mendEnd(place: TailPlace, last: SegmentSummary): Promise<SegmentSummary> {
  const { files, path, folder } = place;
  const { unterminated, summary } = await folder.load(segmentFile(last.number));
  if (!unterminated) return summary;
  const file = await files.open(join(path, segmentFile(last.number)), "write");
  try {
    await writeAll(file, Buffer.from("\n"), summary.bytes);
    await file.flush();
  } finally {
    await file.close();
  }
  const mended = { ...summary, bytes: summary.bytes + 1 };
  folder.note(mended);
  return mended;
}

function emptySegment(number: number): SegmentSummary {
  const none = { firstSeq: 0, lastSeq: 0, events: 0, latest: noClock, bytes: 0 };
  const whole = { damagedLines: 0, unreadableLines: 0, clashes: 0, altered: false };
  return { number, ...none, ...whole, sealed: false };
}

function withEvent(segment: SegmentSummary, event: JournalEvent, length: number): SegmentSummary {
  return {
    ...segment,
    firstSeq: segment.firstSeq || event.seq,
    lastSeq: event.seq,
    events: segment.events + 1,
    latest: event.clock,
    bytes: segment.bytes + length,
  };
}
