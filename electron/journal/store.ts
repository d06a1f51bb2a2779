import { randomUUID } from "node:crypto";
import { dirname, join } from "node:path";
import type {
  EventDraft,
  EventPage,
  Heads,
  HostFailure,
  JournalEvent,
  JournalStatus,
  Reply,
} from "#electron/bridge/contract.ts";
import { laterClock, noClock } from "./clock.ts";
import { mintDevice, readDevice } from "./device.ts";
import { type DeviceFolder, openDeviceFolder, type SequenceGap } from "./device-folder.ts";
import { isMissing, systemCode } from "./failure.ts";
import type { Files } from "./files.ts";
import { markFormat } from "./marker.ts";
import { openTail } from "./tail.ts";
import { openWriter, type Writer } from "./writer.ts";

/** A journal once it is open. Calls must not overlap and reject with the system's error. */
export type Store = {
  /** Null when events may be appended, else why not. */
  readonly readOnly: HostFailure | null;
  status(): Promise<JournalStatus>;
  append(draft: EventDraft): Promise<Reply<JournalEvent>>;
  read(request: { readonly after: Heads; readonly limit: number }): Promise<EventPage>;
  gaps(): Promise<readonly SequenceGap[]>;
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

const erasedPrefix = "erased-";
const devicePattern = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Reads what is there; unless `readOnly`, makes what is missing and mends the end of our own log. */
export async function openStore(options: StoreOptions): Promise<Store> {
  const { files, folder, readOnly } = options;
  const eventsPath = join(folder, "events");
  const folders = new Map<string, DeviceFolder>();
  let latest = noClock;

  const device = (await readDevice(files, folder)) ?? (await newDevice(options));
  if (readOnly === null) {
    await removeErased(files, folder);
    await markFormat(files, folder);
    await files.makeFolder(join(eventsPath, device));
    await files.flushFolder(eventsPath);
    await files.flushFolder(folder);
    await flushParent(files, folder);
  }
  await refresh(null);
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
    }
    for (const one of folders.values()) latest = laterClock(latest, one.latest());
  }

  const byDevice = () => [...folders.values()].toSorted((a, b) => (a.device < b.device ? -1 : 1));
  const look = () => refresh(writer === null ? null : device);

  async function status(): Promise<JournalStatus> {
    await look();
    const heads = byDevice().map((one) => [one.device, one.head()] as const);
    return {
      device,
      heads: Object.fromEntries(heads.filter(([, head]) => head > 0)),
      readOnly,
      damagedLines: byDevice().reduce((sum, one) => sum + one.damagedLines(), 0),
    };
  }

  async function read(request: { readonly after: Heads; readonly limit: number }) {
    await look();
    const events: JournalEvent[] = [];
    let more = false;
    for (const one of byDevice()) {
      const after = request.after[one.device] ?? 0;
      const room = request.limit - events.length;
      const found = room > 0 ? await one.readAfter(after, room) : [];
      events.push(...found);
      more ||= (found.at(-1)?.seq ?? after) < one.head();
    }
    return { events, more };
  }

  return {
    readOnly,
    status,
    append: async (draft) =>
      writer === null ? { ok: false, error: refusal(readOnly) } : writer.append(draft),
    read,
    gaps: async () => {
      await look();
      return (await Promise.all(byDevice().map((one) => one.gaps()))).flat();
    },
    close: async () => writer?.close(),
  };
}

/**
 * Deletes the events of all devices. The new device id comes first, since sequences begin at 1 again
 * and a copy of the old files may stand elsewhere; one rename then decides.
 */
export async function eraseEvents(files: Files, folder: string): Promise<void> {
  await mintDevice(files, folder);
  await files.rename(join(folder, "events"), join(folder, `${erasedPrefix}${randomUUID()}`));
  await files.flushFolder(folder);
  await removeErased(files, folder);
}

async function removeErased(files: Files, folder: string): Promise<void> {
  for (const name of await files.list(folder)) {
    if (name.startsWith(erasedPrefix)) await files.remove(join(folder, name));
  }
}

/** The data folder may be new as well. Its parent is not ours: where it may not be read, it was there. */
async function flushParent(files: Files, folder: string): Promise<void> {
  try {
    await files.flushFolder(dirname(folder));
  } catch (error) {
    if (!["EACCES", "EPERM"].includes(systemCode(error) ?? "")) throw error;
  }
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
