import type {
  EventPage,
  HostFailure,
  JournalCheck,
  JournalEvent,
  JournalStatus,
  Reply,
} from "#electron/bridge/contract.ts";
import { eraseEvents } from "./erase.ts";
import { hostFailure } from "./failure.ts";
import { type Files, nodeFiles } from "./files.ts";
import { acquireLock, type Lock } from "./lock.ts";
import { newerFormat } from "./marker.ts";
import { type Processes, systemProcesses } from "./processes.ts";
import { draftSchema, parseRequest, readRequestSchema } from "./requests.ts";
import type { SequenceGap } from "./sequence-gaps.ts";
import { type JournalSnapshot, openStore, type Store, type StoreOptions } from "./store.ts";
import { TailChanged } from "./tail.ts";
import type { IncomingSegment, Union } from "./union.ts";

/**
 * The study events of all devices in one data folder, of which this device's are written here. Every
 * call answers with a value; calls are carried out one after another in the order they were made.
 */
export type Journal = {
  status(): Promise<Reply<JournalStatus>>;
  /** Takes what the page sent, unchecked. Resolves with `ok` once the event is on the disk. */
  append(draft: unknown): Promise<Reply<JournalEvent>>;
  /** Takes what the page sent, unchecked: `{after, limit}`. */
  read(request: unknown): Promise<Reply<EventPage>>;
  /** Sequences missing between events. */
  gaps(): Promise<Reply<readonly SequenceGap[]>>;
  /** All files as they are now, for copying. */
  snapshot(): Promise<Reply<JournalSnapshot>>;
  /** Reads every file and says what is amiss. Changes nothing. */
  check(): Promise<Reply<JournalCheck>>;
  /** How much of `segments` is not here yet. */
  compare(segments: AsyncIterable<IncomingSegment>): Promise<Reply<Union>>;
  /** Takes in what is not here yet, whole or not at all. What is here stays as it is. */
  unite(segments: AsyncIterable<IncomingSegment>): Promise<Reply<Union>>;
  /** Deletes all events of all devices in this folder and goes on under a new device id. */
  erase(): Promise<Reply<null>>;
  /** Lets another process write. Calls after it fail. */
  close(): Promise<void>;
};

export type JournalOptions = {
  /** The data folder, absolute; made where it is missing. */
  readonly folder: string;
  readonly nowMs: () => number;
  readonly files?: Files;
  readonly processes?: Processes;
  readonly sealAtBytes?: number;
  /**
   * Told what is here before anything of it is written to: the moment for a copy ahead of an update.
   * It must not reject.
   */
  readonly beforeWriting?: (snapshot: JournalSnapshot) => Promise<void>;
};

/**
 * Opens the journal. It never rejects: what keeps it from being written (a full disk, a folder without
 * permission, another process) stands in its status and is answered to each append, and every call
 * tries again. What can be read is read in the meantime.
 */
export async function openJournal(options: JournalOptions): Promise<Journal> {
  const { folder, nowMs, files = nodeFiles, processes = systemProcesses } = options;
  const sealAtBytes = options.sealAtBytes ?? 1024 * 1024;
  const place = (readOnly: HostFailure | null) =>
    ({ files, folder, nowMs, sealAtBytes, readOnly }) satisfies StoreOptions;
  let lock: Lock | null = null;
  let store: Store | null = null;
  let closed = false;
  let announced = options.beforeWriting === undefined;
  let queue: Promise<unknown> = Promise.resolve();

  function inTurn<T>(work: (open: Store) => Promise<Reply<T>>): Promise<Reply<T>> {
    const result = queue.then(async (): Promise<Reply<T>> => {
      if (closed) return { ok: false, error: { code: "disk-error", params: { detail: "closed" } } };
      try {
        return await attempt(work);
      } catch (error) {
        return { ok: false, error: hostFailure(error) };
      }
    });
    queue = result.catch(() => {});
    return result;
  }

  async function attempt<T>(work: (open: Store) => Promise<Reply<T>>): Promise<Reply<T>> {
    try {
      return await work(await opened());
    } catch (error) {
      if (!(error instanceof TailChanged)) throw error;
      await forget();
      return work(await opened());
    }
  }

  async function opened(): Promise<Store> {
    if (store !== null && isSettled(store)) return store;
    const problem = await whyReadOnly();
    if (store !== null && isSame(store.readOnly, problem)) return store;
    await forget();
    store = problem === null ? await openToWrite() : await openStore(place(problem));
    return store;
  }

  /** Takes the lock, unless the journal is a newer app's: that one must be able to open it. */
  async function whyReadOnly(): Promise<HostFailure | null> {
    try {
      await files.makeFolder(folder);
      const newer = await newerFormat(files, folder);
      if (newer !== null) return newer;
      if (!lock?.held) lock = await acquireLock(files, folder, processes);
      return lock.held ? null : { code: "journal-locked", params: { pid: lock.pid } };
    } catch (error) {
      return hostFailure(error);
    }
  }

  /** On a disk that is full or cannot be written, what is there can still be read. */
  async function openToWrite(): Promise<Store> {
    try {
      await announce();
      return await openStore(place(null));
    } catch (error) {
      return openStore(place(hostFailure(error)));
    }
  }

  async function announce(): Promise<void> {
    if (announced) return;
    const before = await openStore(place({ code: "disk-error", params: { detail: "not yet" } }));
    const snapshot = await before.snapshot();
    announced = true;
    await options.beforeWriting?.(snapshot);
  }

  async function forget(): Promise<void> {
    const old = store;
    store = null;
    await old?.close();
  }

  function close(): Promise<void> {
    const done = queue.then(async () => {
      closed = true;
      await forget();
      // A lock that cannot be removed is taken over once this process is gone.
      if (lock?.held) await lock.release().catch(() => {});
      lock = null;
    });
    queue = done;
    return done;
  }

  async function erase(open: Store): Promise<Reply<null>> {
    if (open.readOnly) return { ok: false, error: open.readOnly };
    await forget();
    await eraseEvents(files, folder);
    return { ok: true, value: null };
  }

  async function unite(
    open: Store,
    segments: AsyncIterable<IncomingSegment>,
  ): Promise<Reply<Union>> {
    try {
      return await open.unite(segments);
    } finally {
      // The files are moved to their places, and our own log is read anew, when it is opened again.
      await forget();
    }
  }

  const journal: Journal = {
    status: () => inTurn(async (open) => ({ ok: true, value: await open.status() })),
    append: async (draft) => {
      const parsed = parseRequest(draftSchema, draft);
      return parsed.ok ? inTurn((open) => open.append(parsed.value)) : parsed;
    },
    read: async (request) => {
      const parsed = parseRequest(readRequestSchema, request);
      if (!parsed.ok) return parsed;
      return inTurn(async (open) => ({ ok: true, value: await open.read(parsed.value) }));
    },
    gaps: () => inTurn(async (open) => ({ ok: true, value: await open.gaps() })),
    snapshot: () => inTurn(async (open) => ({ ok: true, value: await open.snapshot() })),
    check: () => inTurn(async (open) => ({ ok: true, value: await open.check() })),
    compare: (segments) =>
      inTurn(async (open) => ({ ok: true, value: await open.compare(segments) })),
    unite: async (segments) => {
      const united = await inTurn((open) => unite(open, segments));
      // Opening finishes it; should that fail, the next call tries again.
      if (united.ok) await journal.status();
      return united;
    },
    erase: () => inTurn(erase),
    close,
  };
  await journal.status();
  return journal;
}

/** Neither a lock nor a disk need stay as they are; a newer journal stays newer. */
function isSettled({ readOnly }: Store): boolean {
  return readOnly === null || readOnly.code === "journal-newer";
}

function isSame(a: HostFailure | null, b: HostFailure | null): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
