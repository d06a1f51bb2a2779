import { randomUUID } from "node:crypto";
import { newTally, randomFrom, type Tally, tallyIds } from "#build/torture-row.ts";
import { folder, openOn } from "#electron/backup/testing/memory-collection.ts";
import type { JournalEvent } from "#electron/bridge/contract.ts";
import { encodeLine } from "#electron/journal/line.ts";
import { draftOf, readAll } from "#electron/journal/testing/drafts.ts";
import { type MemoryFiles, memoryFiles } from "#electron/journal/testing/memory-files.ts";

const names = [
  "1",
  "2",
  "3",
  "1.sync-conflict-20261122-040444-HMFBJ6P",
  "2 (conflicted copy)",
  "3-PC",
];

/**
 * Writes the events of three devices, one of them a cloned one, over files: in any order, some twice,
 * some torn, with rubbish between them. All that stand whole in some file must be read, each once.
 */
export async function spreadRounds(rounds: number, seed: number): Promise<Tally> {
  const random = randomFrom(seed);
  const tally = newTally();
  for (let round = 0; round < rounds; round += 1) {
    const files = memoryFiles();
    const written = new Set<string>();
    for (let device = 0; device < 3; device += 1) await spreadDevice(files, random, written);
    const collection = await openOn(files);
    const events = await readAll(collection.journal, 1 + Math.floor(random() * 20));
    tallyIds(
      tally,
      events.map(({ id }) => id),
      [...written],
    );
    const again = await readAll((await openOn(files)).journal, 1_000);
    if (JSON.stringify(again) !== JSON.stringify(events)) tally.partial += 1;
    tally.runs += 1;
  }
  return tally;
}

async function spreadDevice(files: MemoryFiles, random: () => number, written: Set<string>) {
  const device = randomUUID();
  const path = `${folder}/events/${device}`;
  await files.makeFolder(path);
  const event = (seq: number): JournalEvent => ({
    ...draftOf(seq),
    device,
    seq,
    clock: { ms: seq, counter: 0 },
  });
  const pool = Array.from({ length: 30 }, (_, index) => event(index + 1));
  // What a clone would have written under the same sequences.
  const clones = Array.from({ length: 6 }, (_, index) => event(20 + index));
  for (const name of names) {
    const parts: Buffer[] = [];
    for (let n = Math.floor(random() * 25); n > 0; n -= 1) {
      const from = random() < 0.15 ? clones : pool;
      const chosen = from[Math.floor(random() * from.length)] as JournalEvent;
      const line = encodeLine(chosen);
      if (random() < 0.1)
        parts.push(line.subarray(0, 1 + Math.floor(random() * 40)), Buffer.from("\n"));
      else {
        parts.push(line);
        written.add(chosen.id);
      }
    }
    if (random() < 0.3) parts.push(Buffer.from('{"id":"torn at the en'));
    const file = `${path}/${name}.jsonl`;
    await files.open(file, "create");
    files.overwrite(file, Buffer.concat(parts));
  }
}
