import { dirname } from "node:path";
import { describe, expect, test } from "vitest";
import type { EventDraft, JournalEvent } from "#electron/bridge/contract.ts";
import type { Files } from "./files.ts";
import { openJournal } from "./journal.ts";
import { draftOf, readAll, unwrap } from "./testing/drafts.ts";
import { type Fault, withFaults } from "./testing/faults.ts";
import { memoryFiles } from "./testing/memory-files.ts";

const folder = "/data/communique";
/** Small, so that a dozen events are sealed into several segments. */
const sealAtBytes = 700;
/** Every case starts the journal a hundred times. */
const timeout = 60_000;
const drafts = Array.from({ length: 12 }, (_, n) => draftOf(n));

/** The parent of the data folder has long been there. */
async function emptyDisk() {
  const disk = memoryFiles();
  await disk.makeFolder(dirname(folder));
  await disk.flushFolder("/");
  return disk;
}

/** Appends all drafts, each at most three times, and says which were acknowledged. */
async function appendAll(files: Files): Promise<readonly JournalEvent[]> {
  const journal = await openJournal({ folder, nowMs: () => 1000, files, sealAtBytes });
  const acknowledged: JournalEvent[] = [];
  for (const draft of drafts) {
    for (let attempt = 0; attempt < 3; attempt += 1) {
      const reply = await journal.append(draft);
      if (!reply.ok) continue;
      acknowledged.push(reply.value);
      break;
    }
  }
  await journal.close();
  return acknowledged;
}

/** What the next start finds. */
async function readBack(files: Files): Promise<readonly JournalEvent[]> {
  const journal = await openJournal({ folder, nowMs: () => 1000, files, sealAtBytes });
  const events = await readAll(journal, 5);
  unwrap(await journal.append(draftOf(99)));
  const withOneMore = await readAll(journal, 5);
  expect(withOneMore.slice(0, -1)).toEqual(events);
  expect(unwrap(await journal.gaps())).toEqual([]);
  await journal.close();
  return events;
}

function expectWhole(events: readonly JournalEvent[]): void {
  expect(events.map((event) => event.seq)).toEqual(events.map((_, index) => index + 1));
  const order = events.map(({ id }) => drafts.findIndex((draft: EventDraft) => draft.id === id));
  expect(order).toEqual(order.toSorted((a, b) => a - b));
  expect(new Set(order).size).toBe(events.length);
  for (const [index, { id, kind, v, body }] of events.entries()) {
    expect({ id, kind, v, body }).toEqual(drafts[order[index] as number]);
  }
}

/** Runs `once` for call 1, 2, 3 … until a run ends without having reached the call. */
async function forEachCall(once: (call: number, reached: () => void) => Promise<void>) {
  for (let call = 1; ; call += 1) {
    let reached = false;
    await once(call, () => {
      reached = true;
    });
    if (!reached) return call - 1;
  }
}

const faults: readonly Fault[] = [
  { when: "before", code: "ENOSPC" },
  { when: "after", code: "EIO" },
  { when: "half", code: "ENOSPC" },
];

describe("when one call of the file system fails", () => {
  test.for(faults)(
    "($when) every event is stored by a retry, once and whole",
    { timeout },
    async (fault) => {
      const calls = await forEachCall(async (call, reached) => {
        const disk = await emptyDisk();
        const faulty = withFaults(disk, (made) => {
          if (made !== call) return null;
          reached();
          return fault;
        });
        const acknowledged = await appendAll(faulty);
        expect(acknowledged.map(({ id }) => id)).toEqual(drafts.map(({ id }) => id));
        const events = await readBack(disk);
        expectWhole(events);
        expect(events).toEqual(acknowledged);
      });
      expect(calls).toBeGreaterThan(60);
    },
  );
});

describe("when everything fails from one call on", () => {
  test.for(
    faults.flatMap((fault) => [
      { ...fault, ending: "the process dies" as const },
      { ...fault, ending: "the power goes" as const },
    ]),
  )(
    "($when, and $ending) what was acknowledged is there, whole and in order",
    { timeout },
    async (fault) => {
      const calls = await forEachCall(async (call, reached) => {
        const disk = await emptyDisk();
        const faulty = withFaults(disk, (made) => {
          if (made < call) return null;
          reached();
          return made === call ? fault : { when: "before", code: "EIO" };
        });
        const acknowledged = await appendAll(faulty);
        if (fault.ending === "the power goes") disk.cutPower();
        const events = await readBack(disk);
        expectWhole(events);
        expect(events.slice(0, acknowledged.length)).toEqual(acknowledged);
        // At most the event that was under way is there as well.
        expect(events.length - acknowledged.length).toBeLessThanOrEqual(1);
      });
      expect(calls).toBeGreaterThan(60);
    },
  );
});
