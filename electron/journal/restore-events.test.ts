import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { JournalEvent } from "#electron/bridge/contract.ts";
import { encodeLine } from "./line.ts";
import { restoreEvents } from "./restore-events.ts";
import { draftOf, readAll, unwrap } from "./testing/drafts.ts";
import { memoryFiles } from "./testing/memory-files.ts";
import { filled, folder, open } from "./testing/memory-journal.ts";

/** A journal of five answers whose first file then lacks what `keep` takes away. */
async function damaged(keep: (lines: Buffer[]) => readonly Buffer[]) {
  const files = memoryFiles();
  const writing = await open(files, { sealAtBytes: 10_000 });
  const events: JournalEvent[] = [];
  for (let n = 0; n < 5; n += 1) events.push(unwrap(await writing.append(draftOf(n))));
  const { device } = unwrap(await writing.status());
  await writing.close();
  const file = `${folder}/events/${device}/1.jsonl`;
  const whole = await files.read(file);
  files.overwrite(file, Buffer.concat(keep(events.map(encodeLine))));
  return { files, events, device, file, whole, journal: await open(files) };
}

const cuts: Readonly<Record<string, (lines: Buffer[]) => readonly Buffer[]>> = {
  "the last lines are gone": (lines) => lines.slice(0, 3),
  "the last line is cut off": (lines) => [
    ...lines.slice(0, 4),
    (lines[4] as Buffer).subarray(0, 20),
  ],
  "bytes of the last line have changed": (lines) => [
    ...lines.slice(0, 4),
    Buffer.from((lines[4] as Buffer).toString().replace('"kind"', '"kinx"')),
  ],
  "a line in the middle is gone": (lines) => lines.filter((_, index) => index !== 2),
  "nothing is left": () => [],
};

describe.each(Object.entries(cuts))("where %s", (_, keep) => {
  test("events come back as they were, and doing it twice changes nothing", async () => {
    const { events, device, journal } = await damaged(keep);
    const before = await readAll(journal);
    const lacking = events.filter(({ id }) => !before.some((event) => event.id === id));
    expect(unwrap(await restoreEvents(journal, events))).toBe(lacking.length);
    expect(unwrap(await restoreEvents(journal, events))).toBe(0);
    const after = (await readAll(journal)).toSorted((a, b) => a.seq - b.seq);
    expect(after.map((event) => ({ ...event, device }))).toEqual(events);
    expect(unwrap(await journal.append(draftOf(9)))).toMatchObject({ device, seq: 6 });
  });

  test("the damaged file may come back whole: nothing doubles, and the log goes on", async () => {
    const { files, events, file, whole, journal } = await damaged(keep);
    unwrap(await restoreEvents(journal, events));
    const next = unwrap(await journal.append(draftOf(9)));
    await journal.close();
    files.overwrite(file, whole);
    const again = await open(files);
    const last = unwrap(await again.append(draftOf(10)));
    const ids = (await readAll(again)).map(({ id }) => id).sort();
    expect(ids).toEqual([...events, next, last].map(({ id }) => id).sort());
  });
});

test("where the log has gone on under the same numbers, both stay", async () => {
  const { events, device, journal } = await damaged((lines) => lines.slice(0, 3));
  const other = unwrap(await journal.append(draftOf(9)));
  expect(other.seq).toBe(4);
  expect(unwrap(await restoreEvents(journal, events))).toBe(2);
  const ids = (await readAll(journal)).map(({ id }) => id).sort();
  expect(ids).toEqual([...events, other].map(({ id }) => id).sort());
  // One device, two events under one number: this computer goes on under a new name.
  expect(unwrap(await journal.append(draftOf(10))).device).not.toBe(device);
});

test("events that stood beside a log come back to the device they are of", async () => {
  const { files } = await filled(2);
  const journal = await open(files);
  const device = randomUUID();
  const event = {
    ...draftOf(1),
    device: `${device}~0123456789ab`,
    seq: 1,
    clock: { ms: 1, counter: 0 },
  };
  expect(unwrap(await restoreEvents(journal, [event]))).toBe(1);
  expect((await readAll(journal)).find(({ id }) => id === event.id)).toMatchObject({ device });
});
