import { randomUUID } from "node:crypto";
import { join } from "node:path";
import type {
  EventDraft,
  EventPage,
  Heads,
  HostFailure,
  JournalCheck,
  JournalEvent,
  JournalStatus,
  ReadRequest,
  Reply,
} from "#electron/bridge/contract.ts";
import { laterClock, noClock } from "./clock.ts";
import { mintDevice, readDevice } from "./device.ts";
import { type DeviceFolder, openDeviceFolder } from "./device-folder.ts";
import { removeErased } from "./erase.ts";
import { headsOf, logsOf, readLogs } from "./event-logs.ts";
import { isMissing } from "./failure.ts";
import type { Files } from "./files.ts";
import { settleIncoming, stageIncoming } from "./incoming.ts";
import { maxSeq } from "./line.ts";
import { markFormat } from "./marker.ts";
import type { SequenceGap } from "./sequence-gaps.ts";
import { openTail, TailChanged } from "./tail.ts";
import { eachMissing, type IncomingSegment, type Union } from "./union.ts";
import { flushParent } from "./whole-file.ts";
import { openWriter, type Writer } from "./writer.ts";

/** A file of the journal, as far as it is acknowledged. */
export type JournalFile = {
  readonly device: string;
  readonly name: string;
  readonly number: number;
  readonly bytes: number;
  readonly sealed: boolean;
};

/** The whole journal at one moment: its files only ever grow, so they can be copied afterwards. */
export type JournalSnapshot = {
  readonly device: string;
  readonly heads: Heads;
  readonly events: number;
  readonly files: readonly JournalFile[];
};

/** A journal once it is open. Calls must not overlap and reject with the system's error. */
export type Store = {
  /** Null when events may be appended, else why not. */
  readonly readOnly: HostFailure | null;
  status(): Promise<JournalStatus>;
  append(draft: EventDraft): Promise<Reply<JournalEvent>>;
  read(request: ReadRequest): Promise<EventPage>;
  gaps(): Promise<readonly SequenceGap[]>;
  snapshot(): Promise<JournalSnapshot>;
  /** Reads every file. */
  check(): Promise<JournalCheck>;
  /** What `segments` have that is not here. */
  compare(segments: AsyncIterable<IncomingSegment>): Promise<Union>;
  /** Brings that in. The journal must be opened again before anything else is asked of it. */
  unite(segments: AsyncIterable<IncomingSegment>): Promise<Reply<Union>>;
  close(): Promise<void>;
};

export type StoreOptions = {
  readonly files: Files;
  /** The data folder; it exists. */
  readonly folder: string;
  readonly nowMs: () => number;
  readonly sealAtBytes: number;
  readonly readOnly: HostFailure | null;
};

/** A status names no more than this. */
const maxDamage = 200;
export const devicePattern = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Reads what is there; unless `readOnly`, makes what is missing and mends the end of our own log. */
export async function openStore(options: StoreOptions): Promise<Store> {
  const { files, folder, readOnly } = options;
  const eventsPath = join(folder, "events");
  const folders = new Map<string, DeviceFolder>();
  let latest = noClock;

  const device = (await readDevice(files, folder)) ?? (await newDevice(options));
  if (readOnly === null) {
    await removeErased(files, folder);
    await settleIncoming(files, folder);
    await markFormat(files, folder);
    await files.makeFolder(join(eventsPath, device));
    await files.flushFolder(eventsPath);
    await files.flushFolder(folder);
    await flushParent(files, folder);
  }
  await refresh(null);
  const found = folders.get(device);
  if (readOnly === null && found && (found.isForked() || found.usedHead() >= maxSeq)) {
    // Another computer writes under our name: what both wrote stays, and we take a new one.
    await mintDevice(files, folder);
    return openStore(options);
  }
  const writer = readOnly === null ? await openOwn() : null;

  async function openOwn(): Promise<Writer> {
    const path = join(eventsPath, device);
    const own = folders.get(device) ?? (await openDeviceFolder(files, path, device));
    folders.set(device, own);
    const tail = await openTail({ files, path, folder: own, sealAtBytes: options.sealAtBytes });
    return openWriter({ folder: own, tail, nowMs: options.nowMs, latest: () => latest });
  }

  /** Looks at the files of every device but `known`, whose state the writer keeps up itself. */
  async function refresh(known: string | null): Promise<void> {
    const present = (await listIfThere(files, eventsPath)).filter((name) =>
      devicePattern.test(name),
    );
    for (const name of folders.keys()) {
      if (!present.includes(name) && name !== known) folders.delete(name);
    }
    for (const name of present) {
      const found = folders.get(name);
      if (found === undefined) {
        folders.set(name, await openDeviceFolder(files, join(eventsPath, name), name));
      } else if (name !== known) await found.refresh();
      else await found.refreshCopies();
    }
    if (known !== null && folders.get(known)?.isForked()) throw new TailChanged();
    for (const one of folders.values()) latest = laterClock(latest, one.latest());
  }

  const byDevice = () => [...folders.values()].toSorted((a, b) => (a.device < b.device ? -1 : 1));
  const look = () => refresh(writer === null ? null : device);

  const logs = () => logsOf(byDevice());

  async function status(): Promise<JournalStatus> {
    await look();
    const filled = logs().filter(({ head }) => head > 0);
    const headIds: (readonly [string, string])[] = [];
    for (const { name, last } of filled) headIds.push([name, (await last())?.id ?? ""]);
    return {
      device,
      heads: headsOf(filled),
      headIds: Object.fromEntries(headIds),
      readOnly,
      damagedLines: byDevice().reduce((sum, one) => sum + one.damagedLines(), 0),
      damage: byDevice()
        .flatMap((one) => one.damage())
        .slice(0, maxDamage),
    };
  }

  async function snapshot(): Promise<JournalSnapshot> {
    await look();
    return {
      device,
      heads: headsOf(logs().filter(({ head }) => head > 0)),
      events: countEvents(byDevice()),
      files: byDevice().flatMap((one) =>
        one.files().map(({ name, number, summary }) => {
          const { bytes, sealed } = summary;
          return { device: one.device, name, number, bytes, sealed };
        }),
      ),
    };
  }

  async function check(): Promise<JournalCheck> {
    await look();
    let count = 0;
    for (const one of byDevice()) {
      for (const { name } of one.files()) {
        count += 1;
        await one.load(name);
      }
    }
    const damage = byDevice().flatMap((one) => one.damage());
    return { files: count, events: countEvents(byDevice()), damage };
  }

  async function unite(segments: AsyncIterable<IncomingSegment>): Promise<Reply<Union>> {
    if (writer === null) return { ok: false, error: refusal(readOnly) };
    const incoming = await stageIncoming(files, folder);
    try {
      await look();
      const union = await eachMissing(folders, segments, ({ device: of, number, bytes }) =>
        incoming.add(of, number, bytes),
      );
      await incoming.commit();
      return { ok: true, value: union };
    } catch (error) {
      await incoming.discard().catch(() => {});
      throw error;
    }
  }

  return {
    readOnly,
    status,
    append: async (draft) =>
      writer === null ? { ok: false, error: refusal(readOnly) } : writer.append(draft),
    read: async (request) => {
      await look();
      return readLogs(logs(), request);
    },
    gaps: async () => {
      await look();
      return byDevice().flatMap((one) => one.gaps());
    },
    snapshot,
    check,
    compare: async (segments) => {
      await look();
      return eachMissing(folders, segments, async () => {});
    },
    unite,
    close: async () => writer?.close(),
  };
}

function countEvents(folders: readonly DeviceFolder[]): number {
  const counts = folders.flatMap((one) => [
    ...one.segments().map(({ events }) => events),
    ...one.sides().map(({ events }) => events.length),
  ]);
  return counts.reduce((sum, count) => sum + count, 0);
}

/** Where nothing may be written, a name for this run alone will do: nothing is stored under it. */
async function newDevice({ files, folder, readOnly }: StoreOptions): Promise<string> {
  return readOnly === null ? mintDevice(files, folder) : randomUUID();
}

async function listIfThere(files: Files, path: string): Promise<readonly string[]> {
  try {
    return await files.list(path);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

function refusal(readOnly: HostFailure | null): HostFailure {
  if (readOnly === null) throw new Error("a store without a writer has a reason");
  return readOnly;
}
