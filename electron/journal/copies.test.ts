import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { JournalEvent } from "#electron/bridge/contract.ts";
import { nextClock } from "./clock.ts";
import { encodeLine } from "./line.ts";
import { draftOf, readAll, unwrap } from "./testing/drafts.ts";
import { type MemoryFiles, memoryFiles } from "./testing/memory-files.ts";
import { filled, folder, open } from "./testing/memory-journal.ts";

async function plant(files: MemoryFiles, path: string, events: readonly JournalEvent[]) {
  await files.makeFolder(path.slice(0, path.lastIndexOf("/")));
  await files.open(path, "write");
  files.overwrite(path, Buffer.concat(events.map(encodeLine)));
}

function eventsOf(device: string, seqs: readonly number[]): JournalEvent[] {
  return seqs.map((seq) => ({ ...draftOf(seq), device, seq, clock: { ms: seq, counter: 0 } }));
}

const idsOf = (events: readonly { readonly id: string }[]) => events.map(({ id }) => id).sort();

const conflictNames = [
  "1.sync-conflict-20261122-040444-HMFBJ6P.jsonl",
  "1 (PC-07's conflicted copy 2026-11-22).jsonl",
  "1 (conflicted copy 2026-11-22 040444).jsonl",
  "1-DESKTOP-ABC.jsonl",
  "1 (1).jsonl",
];

describe("files that were set aside by a program for synchronising", () => {
  test.for(conflictNames)("%s is read as well, each event once", async (name) => {
    const { files, events, device, path } = await filled(3);
    const more = eventsOf(device, [4, 5]);
    await plant(files, `${path}/${name}`, [...events, ...more]);
    const journal = await open(files);
    expect(idsOf(await readAll(journal, 1))).toEqual(idsOf([...events, ...more]));
    const { damage } = unwrap(await journal.status());
    expect(damage).toEqual([{ kind: "copy", device, file: name }]);
    // They are ours and clash with nothing: our own sequence goes on behind them.
    const next = unwrap(await journal.append(draftOf(9)));
    expect(next).toMatchObject({ device, seq: 6 });
    expect(unwrap(await journal.gaps())).toEqual([]);
  });

  test("fill a gap, also when they arrive while the app runs", async () => {
    const files = memoryFiles();
    const journal = await open(files);
    const device = randomUUID();
    const [one, two, three] = eventsOf(device, [1, 2, 3]) as [
      JournalEvent,
      JournalEvent,
      JournalEvent,
    ];
    await plant(files, `${folder}/events/${device}/1.jsonl`, [one, three]);
    const heads = unwrap(await journal.status()).heads;
    expect(unwrap(await journal.status()).damage).toEqual([
      { kind: "gap", device, after: 1, before: 3 },
    ]);
    await plant(files, `${folder}/events/${device}/1 (conflicted copy).jsonl`, [one, two]);
    // Whoever has read up to the old heads finds what came late.
    const late = unwrap(await journal.read({ after: heads, limit: 10 })).events;
    expect(idsOf(late)).toEqual([two.id]);
    expect(unwrap(await journal.gaps())).toEqual([]);
  });
});

describe("one device id on two computers", () => {
  test("is noticed: the events of both stay, and ours go on under a new id", async () => {
    const { files, events, device, path } = await filled(3);
    const theirs = eventsOf(device, [3, 4, 5]);
    await plant(files, `${path}/1.sync-conflict-x.jsonl`, [...events.slice(0, 2), ...theirs]);
    const journal = await open(files);
    const status = unwrap(await journal.status());
    expect(status.device).not.toBe(device);
    expect(status.damage).toContainEqual({ kind: "fork", device });
    const next = unwrap(await journal.append(draftOf(9)));
    expect(next).toMatchObject({ device: status.device, seq: 1 });
    const all = await readAll(journal, 2);
    expect(idsOf(all)).toEqual(idsOf([...events, ...theirs, next]));
    await journal.close();
    const again = await open(files);
    expect(unwrap(await again.status()).device).toBe(status.device);
    expect(await readAll(again, 2)).toEqual(all);
  });

  test("is noticed while the app runs", async () => {
    const files = memoryFiles();
    const journal = await open(files);
    const first = unwrap(await journal.append(draftOf(1)));
    const [theirs] = eventsOf(first.device, [1]) as [JournalEvent];
    await plant(files, `${folder}/events/${first.device}/1 (1).jsonl`, [theirs]);
    expect(idsOf(await readAll(journal))).toEqual(idsOf([first, theirs]));
    const next = unwrap(await journal.append(draftOf(2)));
    expect(next.device).not.toBe(first.device);
    expect(idsOf(await readAll(journal))).toEqual(idsOf([first, theirs, next]));
  });

  test("never has the other's next file overwritten", async () => {
    const files = memoryFiles();
    const journal = await open(files);
    const mine: JournalEvent[] = [];
    for (let n = 0; n < 3; n += 1) mine.push(unwrap(await journal.append(draftOf(n))));
    const { device } = unwrap(await journal.status());
    const theirs = eventsOf(device, [3, 4]);
    await plant(files, `${folder}/events/${device}/2.jsonl`, theirs);
    for (let n = 0; n < 9; n += 1) mine.push(unwrap(await journal.append(draftOf(n))));
    expect(idsOf(await readAll(journal))).toEqual(idsOf([...mine, ...theirs]));
  });

  test("gives two logs with equal heads different ids of their last events", async () => {
    const { files, device, path } = await filled(3);
    const before = unwrap(await (await open(files)).status());
    await plant(files, `${path}/1.jsonl`, eventsOf(device, [1, 2, 3]));
    const after = unwrap(await (await open(files)).status());
    expect(after.heads).toEqual(before.heads);
    expect(after.headIds).not.toEqual(before.headIds);
  });
});

test("however the lines of a log are spread, torn, doubled and shuffled over files, the union is read", async () => {
  const device = randomUUID();
  const pool = [...eventsOf(device, [1, 2, 3, 4, 5, 6, 7, 8]), ...eventsOf(device, [3, 4, 5, 9])];
  const file = fc.array(fc.integer({ min: 0, max: pool.length - 1 }), { maxLength: 14 });
  await fc.assert(
    fc.asyncProperty(
      fc.dictionary(fc.constantFrom("1", "2", "3", "1 (1)", "2.x", "3-PC"), file),
      fc.integer({ min: 1, max: 5 }),
      async (spread, limit) => {
        const files = memoryFiles();
        const expected = new Set<string>();
        for (const [name, indexes] of Object.entries(spread)) {
          const path = `${folder}/events/${device}/${name}.jsonl`;
          const events = indexes.map((index) => pool[index] as JournalEvent);
          await plant(files, path, events);
          const torn = Buffer.from('{"id":"torn');
          files.overwrite(path, Buffer.concat([await files.read(path), torn]));
          for (const { id } of events) expected.add(id);
        }
        const journal = await open(files);
        const all = await readAll(journal, limit);
        expect(new Set(all.map(({ id }) => id))).toEqual(expected);
        // Each log by itself ascends, which is what reading on from a head relies on.
        for (const log of new Set(all.map((event) => event.device))) {
          const seqs = all.filter((event) => event.device === log).map(({ seq }) => seq);
          expect(seqs).toEqual([...new Set(seqs)].toSorted((a, b) => a - b));
        }
        expect(await readAll(await open(files), 1)).toEqual(all);
      },
    ),
    { numRuns: 200 },
  );
});

describe("a union with files from elsewhere", () => {
  async function* segments(source: MemoryFiles, device: string) {
    const path = `${folder}/events/${device}`;
    for (const name of await source.list(path)) {
      yield {
        device,
        number: Number.parseInt(name, 10),
        bytes: await source.read(`${path}/${name}`),
      };
    }
  }

  test("brings a lost log back, and our own sequence goes on behind it", async () => {
    const { files, events, device, path } = await filled(20);
    const lost = memoryFiles();
    await lost.makeFolder(folder);
    await lost.open(`${folder}/device.json`, "write");
    lost.overwrite(`${folder}/device.json`, await files.read(`${folder}/device.json`));
    const journal = await open(lost);
    expect(unwrap(await journal.status()).device).toBe(device);
    expect(unwrap(await journal.compare(segments(files, device)))).toMatchObject({ newEvents: 20 });
    expect(await readAll(journal)).toEqual([]);
    unwrap(await journal.unite(segments(files, device)));
    expect(await readAll(journal)).toEqual(events);
    expect((await lost.list(path)).toSorted()).toEqual((await files.list(path)).toSorted());
    expect(unwrap(await journal.append(draftOf(1))).seq).toBe(21);
    // Once more brings nothing.
    expect(unwrap(await journal.unite(segments(files, device)))).toEqual({
      newEvents: 0,
      newFiles: 0,
    });
  });

  test("never shortens or overwrites: what both have and what each has alone is there", async () => {
    const { files, device, events } = await filled(3);
    const older = memoryFiles();
    await plant(older, `${folder}/events/${device}/1.jsonl`, events.slice(0, 2));
    const journal = await open(files);
    expect(unwrap(await journal.unite(segments(older, device))).newEvents).toBe(0);
    expect(await readAll(journal)).toEqual(events);

    const longer = eventsOf(device, [4, 5]);
    await plant(older, `${folder}/events/${device}/1.jsonl`, [...events, ...longer]);
    expect(unwrap(await journal.unite(segments(older, device))).newEvents).toBe(2);
    expect(idsOf(await readAll(journal))).toEqual(idsOf([...events, ...longer]));
    expect(unwrap(await journal.append(draftOf(1)))).toMatchObject({ device, seq: 6 });
  });
});

test("the clock goes on for ten million events after a start ten years ahead", () => {
  const aheadMs = 1_000 + 10 * 365 * 86_400_000;
  let clock = nextClock({ ms: 0, counter: 0 }, aheadMs);
  for (let n = 0; n < 10_000_000; n += 1) {
    const next = nextClock(clock, 1_000);
    if (next.ms !== clock.ms || next.counter !== clock.counter + 1) throw new Error(`at ${n}`);
    clock = next;
  }
  expect(clock).toEqual({ ms: aheadMs, counter: 10_000_000 });
});

test("a file made to exhaust sequences and clock stops nothing", async () => {
  const { files, events, device, path } = await filled(2);
  const clock = { ms: 8_640_000_000_000_000, counter: 2 ** 52 };
  const last = { ...draftOf(1), device, seq: 2 ** 52, clock };
  await plant(files, `${path}/7.jsonl`, [last]);
  const journal = await open(files);
  const added: JournalEvent[] = [];
  for (let n = 0; n < 3; n += 1) added.push(unwrap(await journal.append(draftOf(n))));
  await journal.close();
  expect(idsOf(await readAll(await open(files)))).toEqual(idsOf([...events, last, ...added]));
});
