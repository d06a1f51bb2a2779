import { join } from "node:path";
import type { Clock, JournalDamage, JournalEvent } from "#electron/bridge/contract.ts";
import { laterClock, noClock } from "./clock.ts";
import { isMissing } from "./failure.ts";
import type { Files } from "./files.ts";
import { folderDamage } from "./folder-damage.ts";
import { createSegmentReader, type SegmentReader } from "./read-segments.ts";
import {
  parseSegment,
  type Segment,
  type SegmentSummary,
  summaryFromEnd,
  trailerBytes,
} from "./segment.ts";
import { parseSegmentName, type SegmentName, segmentFile } from "./segment-name.ts";
import { gapsBetween, rangesOf, type SequenceGap, type SequenceRange } from "./sequence-gaps.ts";
import { type SideLog, sideLogs } from "./side-logs.ts";

/** A file of a device's folder as far as it is known. */
export type FoundSegment = SegmentName & { readonly summary: SegmentSummary };

/** The segments of one device, whoever writes them. Holds summaries and at most one segment's events. */
export type DeviceFolder = SegmentReader & {
  readonly device: string;
  /** Looks at the files again. Sealed segments are not read twice. */
  refresh(): Promise<void>;
  /** Looks for copies that are new since; the segments themselves are left to their writer. */
  refreshCopies(): Promise<void>;
  /** Every file, copies included. */
  files(): readonly FoundSegment[];
  /** The log itself, by sequence: files that do not overlap. */
  segments(): readonly SegmentSummary[];
  /** What stands beside the log. */
  sides(): readonly SideLog[];
  /** The highest sequence of the log, 0 for an empty folder. */
  head(): number;
  /** The highest sequence used under this device, be it beside the log. */
  usedHead(): number;
  /** Two different events have one sequence: something else has written under this device's name. */
  isForked(): boolean;
  latest(): Clock;
  damagedLines(): number;
  damage(): readonly JournalDamage[];
  gaps(): readonly SequenceGap[];
  load(name: string): Promise<Segment>;
  /** Those of `events`, of this device, that stand neither in the log nor beside it. */
  lacking(events: readonly JournalEvent[]): Promise<readonly JournalEvent[]>;
  /** The last event of the log; null for an empty one. */
  last(): Promise<JournalEvent | null>;
  /** What the writer has just put on disk. */
  note(summary: SegmentSummary): void;
};

/** `path` is the folder `events/<device>`; it must exist. */
export async function openDeviceFolder(
  files: Files,
  path: string,
  device: string,
): Promise<DeviceFolder> {
  const found = new Map<string, FoundSegment>();
  let loaded: { readonly name: string; readonly segment: Segment } | null = null;
  let main: SegmentSummary[] = [];
  let sides: readonly SideLog[] = [];
  let gaps: readonly SequenceGap[] = [];
  let isForked = false;

  async function refresh(): Promise<void> {
    let changed = await lookAround();
    for (const { name, summary } of found.values()) {
      if (!summary.sealed) changed = (await look(name)) || changed;
    }
    if (changed) await arrange();
  }

  async function refreshCopies(): Promise<void> {
    let changed = false;
    for (const name of await files.list(path)) {
      if (!found.has(name) && parseSegmentName(name)?.isCopy)
        changed = (await look(name)) || changed;
    }
    if (changed) await arrange();
  }

  /** Takes in new names and lets go of those that are gone. Did anything change? */
  async function lookAround(): Promise<boolean> {
    const present = new Set(await files.list(path));
    let changed = false;
    for (const name of [...found.keys()]) {
      if (!present.has(name)) changed = found.delete(name) || changed;
    }
    for (const name of present) {
      if (!found.has(name) && parseSegmentName(name)) changed = (await look(name)) || changed;
    }
    return changed;
  }

  async function look(name: string): Promise<boolean> {
    const parsed = parseSegmentName(name);
    if (parsed === null) return false;
    try {
      const { end, size } = await files.readEnd(join(path, name), trailerBytes);
      if (found.get(name)?.summary.bytes === size) return false;
      const summary = parsed.isCopy ? null : summaryFromEnd(parsed.number, device, end, size);
      // What a damaged line hides, an event under a sequence used before, only reading shows.
      if (summary === null || summary.damagedLines > 0) await read(parsed);
      else found.set(name, { ...parsed, summary });
      return true;
    } catch (error) {
      // Whatever moves files about may have taken it away again.
      if (isMissing(error)) return found.delete(name);
      throw error;
    }
  }

  /** Only as far as the writer has acknowledged, where it is this process. */
  async function load(name: string): Promise<Segment> {
    const known = found.get(name);
    if (loaded?.name === name && loaded.segment.summary === known?.summary) return loaded.segment;
    const parsed = known ?? parseSegmentName(name);
    if (!parsed) throw new Error(`${name} is no segment`);
    return read(parsed, known?.summary.bytes);
  }

  async function read(segment: SegmentName, length?: number): Promise<Segment> {
    const { name, number, isCopy } = segment;
    const bytes = await files.read(join(path, name));
    const whole = parseSegment(number, device, bytes.subarray(0, length));
    loaded = { name, segment: whole };
    found.set(name, { name, number, isCopy, summary: whole.summary });
    const at = main.findIndex((one) => one.number === number);
    if (!isCopy && at !== -1) main[at] = whole.summary;
    return whole;
  }

  /** Which files are the log, and what the others have beyond it. */
  async function arrange(): Promise<void> {
    const aside: FoundSegment[] = [];
    main = [];
    for (const one of inSequence()) {
      const { isCopy, summary } = one;
      const isNext = !isCopy && summary.events > 0 && summary.firstSeq > head();
      if (isNext) main.push(summary);
      if (summary.clashes > 0 || (!isNext && summary.events > 0)) aside.push(one);
    }
    isForked = false;
    const extras: JournalEvent[][] = [];
    for (const { name } of aside.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      const { events, clashing } = await load(name);
      const beyond = await beyondLog([...events, ...clashing]);
      isForked ||= beyond.hasClash;
      extras.push(beyond.events);
    }
    sides = sideLogs(device, extras);
    gaps = gapsBetween(device, await ranges());
  }

  // By what they hold and not by name, should renamed files stand among them.
  const inSequence = () =>
    [...found.values()].toSorted(
      (a, b) => a.summary.firstSeq - b.summary.firstSeq || a.number - b.number,
    );

  /** Those the log lacks; a clash is one whose sequence the log has given to another event. */
  async function beyondLog(events: readonly JournalEvent[]) {
    const lacked: JournalEvent[] = [];
    let hasClash = false;
    for (const event of events) {
      const segment = main.find((one) => one.firstSeq <= event.seq && event.seq <= one.lastSeq);
      const there = segment && (await load(segmentFile(segment.number))).events;
      const same = there && eventAt(there, event.seq);
      if (same !== undefined && same.id !== event.id) hasClash = true;
      if (same?.id !== event.id) lacked.push(event);
    }
    return { events: lacked, hasClash };
  }

  async function lacking(events: readonly JournalEvent[]): Promise<readonly JournalEvent[]> {
    const beside = new Set(
      sides.flatMap((side) => side.events.map(({ seq, id }) => `${seq} ${id}`)),
    );
    const beyond = await beyondLog(events);
    return beyond.events.filter(({ seq, id }) => !beside.has(`${seq} ${id}`));
  }

  async function ranges(): Promise<readonly SequenceRange[]> {
    const all: SequenceRange[] = [];
    for (const { number, firstSeq, lastSeq, events } of main) {
      if (events === 0) continue;
      if (events === lastSeq - firstSeq + 1) all.push([firstSeq, lastSeq]);
      else all.push(...rangesOf((await load(segmentFile(number))).events.map(({ seq }) => seq)));
    }
    return [...all, ...sides.flatMap(({ events }) => rangesOf(events.map(({ seq }) => seq)))];
  }

  const head = () => main.reduce((highest, one) => Math.max(highest, one.lastSeq), 0);

  const { readAfter, readWanted } = createSegmentReader({
    ...{ files, path, device },
    segments: () => main,
    load,
  });

  await refresh();
  return {
    device,
    refresh,
    refreshCopies,
    files: () => [...found.values()],
    segments: () => main,
    sides: () => sides,
    head,
    usedHead: () => Math.max(head(), ...sides.map(({ events }) => events.at(-1)?.seq ?? 0)),
    isForked: () => isForked,
    latest: () =>
      [...found.values()].reduce((latest, one) => laterClock(latest, one.summary.latest), noClock),
    damagedLines: () => [...found.values()].reduce((sum, one) => sum + one.summary.damagedLines, 0),
    damage: () => folderDamage(device, found.values(), gaps, isForked),
    gaps: () => gaps,
    load,
    lacking,
    last: async () => (await readAfter(head() - 1, 1))[0] ?? null,
    note: (summary) => {
      const name = segmentFile(summary.number);
      found.set(name, { name, number: summary.number, isCopy: false, summary });
      const at = main.findLastIndex(({ number }) => number === summary.number);
      if (at === -1) main.push(summary);
      else main[at] = summary;
    },
    readAfter,
    readWanted,
  };
}

/** By bisection: `events` ascend by sequence. */
function eventAt(events: readonly JournalEvent[], seq: number): JournalEvent | undefined {
  let low = 0;
  let high = events.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((events[middle] as JournalEvent).seq < seq) low = middle + 1;
    else high = middle;
  }
  return events[low]?.seq === seq ? events[low] : undefined;
}
