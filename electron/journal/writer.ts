import type { Clock, EventDraft, JournalEvent, Reply } from "#electron/bridge/contract.ts";
import { laterClock, nextClock } from "./clock.ts";
import type { DeviceFolder } from "./device-folder.ts";
import { refused } from "./requests.ts";
import { segmentFile } from "./segment-name.ts";
import type { Tail } from "./tail.ts";

/** Gives events their sequence and clock and puts them on the disk. Calls must not overlap. */
export type Writer = {
  /** Rejects with the system's error; the same draft may then be given again. */
  append(draft: EventDraft): Promise<Reply<JournalEvent>>;
  close(): Promise<void>;
};

/**
 * How many of this device's last events are recognised by id. A page has at most one unacknowledged
 * event, so a retry is of the last few; ten thousand cost about a megabyte. Readers must unite by id in
 * any case, since the files of several devices are merged.
 */
const rememberedIds = 10_000;

export type WriterDeps = {
  readonly folder: DeviceFolder;
  readonly tail: Tail;
  readonly nowMs: () => number;
  /** The latest clock seen of any device. */
  readonly latest: () => Clock;
};

export async function openWriter(deps: WriterDeps): Promise<Writer> {
  const { folder, tail } = deps;
  const seqById = await recentIds(folder);
  // Behind everything that was ever written under this device's name, wherever it now stands.
  let head = folder.usedHead();
  let latest = folder.latest();

  async function append(draft: EventDraft): Promise<Reply<JournalEvent>> {
    const known = seqById.get(draft.id);
    if (known !== undefined) return original(folder, known, draft);
    const seq = head + 1;
    const clock = nextClock(laterClock(latest, deps.latest()), deps.nowMs());
    const event: JournalEvent = { ...draft, device: folder.device, seq, clock };
    await tail.append(event);
    head = seq;
    latest = clock;
    remember(seqById, draft.id, seq);
    return { ok: true, value: event };
  }

  return { append, close: tail.close };
}

async function original(
  folder: DeviceFolder,
  seq: number,
  draft: EventDraft,
): Promise<Reply<JournalEvent>> {
  const [event] = await folder.readAfter(seq - 1, 1);
  return event !== undefined && event.id === draft.id && contentOf(event) === contentOf(draft)
    ? { ok: true, value: event }
    : { ok: false, error: refused("another event has this id") };
}

function contentOf({ kind, v, body }: EventDraft): string {
  return JSON.stringify([kind, v, body]);
}

async function recentIds(folder: DeviceFolder): Promise<Map<string, number>> {
  const newestFirst: (readonly [string, number])[] = [];
  for (const { number } of folder.segments().toReversed()) {
    if (newestFirst.length >= rememberedIds) break;
    const { events } = await folder.load(segmentFile(number));
    newestFirst.push(...events.map(({ id, seq }) => [id, seq] as const).toReversed());
  }
  return new Map(newestFirst.toReversed());
}

function remember(seqById: Map<string, number>, id: string, seq: number): void {
  seqById.set(id, seq);
  const [oldest] = seqById.keys();
  if (seqById.size > rememberedIds && oldest !== undefined) seqById.delete(oldest);
}
