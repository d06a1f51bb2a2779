import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { JournalEvent } from "#electron/bridge/contract.ts";
import { encodeLine } from "./line.ts";
import { draftOf, readAll, unwrap } from "./testing/drafts.ts";
import { type MemoryFiles, memoryFiles } from "./testing/memory-files.ts";
import { filled, folder, open } from "./testing/memory-journal.ts";

/** A log as another device would leave it here. */
async function plant(files: MemoryFiles, events: readonly JournalEvent[], extra = "") {
  const path = `${folder}/events/${events[0]?.device}`;
  await files.makeFolder(path);
  await files.open(`${path}/1.jsonl`, "create");
  files.overwrite(
    `${path}/1.jsonl`,
    Buffer.concat([...events.map(encodeLine), Buffer.from(extra)]),
  );
}

function foreign(seqs: readonly number[], change: Partial<JournalEvent> = {}) {
  const device = randomUUID();
  return seqs.map(
    (seq): JournalEvent => ({
      ...draftOf(seq),
      device,
      seq,
      clock: { ms: seq, counter: 0 },
      ...change,
    }),
  );
}

describe("logs of other devices", () => {
  test("are merged, with kinds, versions and fields that are unknown here", async () => {
    const { files, events } = await filled(3);
    const future = foreign([1, 2], { kind: "dreamt", v: 7, body: { x: [1] } });
    await plant(files, future);
    const journal = await open(files);
    const all = await readAll(journal, 2);
    expect(all).toHaveLength(5);
    expect(all).toEqual(expect.arrayContaining([...events, ...future]));
    expect(unwrap(await journal.status()).heads).toMatchObject({ [future[0]?.device ?? ""]: 2 });
  });

  test("that arrive later are found, and the clock goes on from theirs", async () => {
    const files = memoryFiles();
    const journal = await open(files);
    unwrap(await journal.append(draftOf(1)));
    const ahead = { ms: 9_999_999_999_999, counter: 70_000 };
    await plant(files, foreign([1], { clock: ahead }));
    expect(await readAll(journal)).toHaveLength(2);
    const next = unwrap(await journal.append(draftOf(2)));
    expect(next.clock).toEqual({ ms: ahead.ms, counter: ahead.counter + 1 });
  });

  test("may be torn, damaged or have gaps, which is counted and passed over", async () => {
    const files = memoryFiles();
    const events = foreign([1, 2, 5]);
    await plant(files, events, 'garbage\n\0\0\0\n\xff\n{"id":"cut of');
    const journal = await open(files);
    expect(await readAll(journal, 1)).toEqual(events);
    expect(unwrap(await journal.status()).damagedLines).toBe(4);
    expect(unwrap(await journal.gaps())).toEqual([
      { device: events[0]?.device, after: 2, before: 5 },
    ]);
  });

  test("may repeat and shuffle their lines", async () => {
    const files = memoryFiles();
    const events = foreign([1, 2, 3]);
    await plant(files, [...events.toReversed(), ...events]);
    expect(await readAll(await open(files), 1)).toEqual(events);
  });
});

describe("the clock", () => {
  test("never runs backwards, whatever the system's clock does", async () => {
    const files = memoryFiles();
    const tenYearsAhead = 1_000 + 10 * 365 * 86_400_000;
    const times = [1_000, tenYearsAhead, 2_000, Number.NaN, -5, 3_000.7, tenYearsAhead + 1];
    const clocks = [];
    for (const nowMs of times) {
      const journal = await open(files, { nowMs: () => nowMs });
      clocks.push(unwrap(await journal.append(draftOf(1))).clock);
      await journal.close();
    }
    expect(clocks).toEqual([
      { ms: 1_000, counter: 0 },
      { ms: tenYearsAhead, counter: 0 },
      { ms: tenYearsAhead, counter: 1 },
      { ms: tenYearsAhead, counter: 2 },
      { ms: tenYearsAhead, counter: 3 },
      { ms: tenYearsAhead, counter: 4 },
      { ms: tenYearsAhead + 1, counter: 0 },
    ]);
  });
});
