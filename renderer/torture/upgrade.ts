import { createHash } from "node:crypto";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { newTally, randomFrom, type Tally } from "#build/torture-row.ts";
import { createDexieStudyStore } from "#renderer/data/dexie-study-store.ts";
import type { IndexedDbParts } from "#renderer/data/study-database.ts";
import type { JournalPort } from "#renderer/domain/journal-port.ts";
import { ratings } from "#renderer/domain/rating.ts";
import {
  createInMemoryJournal,
  type InMemoryJournal,
} from "#renderer/domain/testing/in-memory-journal.ts";
import { createInMemoryStore } from "#renderer/domain/testing/in-memory-store.ts";
import {
  createTestClock,
  createTestLock,
  type TestClock,
} from "#renderer/domain/testing/test-study.ts";
import { machine, withFailingDatabase } from "./failing-database.ts";
import { journalOnDisk } from "./journal-on-disk.ts";
import { dumpOf, leaveOldDatabase, makeNewer, type OldShape } from "./old-databases.ts";
import { openTestPage, pictureOf, type TestPage } from "./test-page.ts";

const databaseName = "upgrade";

/** A journal with some answers and an undo in it. */
async function someStudy(): Promise<{
  readonly journal: InMemoryJournal;
  readonly clock: TestClock;
}> {
  const journal = createInMemoryJournal();
  const clock = createTestClock();
  const page = openTestPage({
    journal,
    store: createInMemoryStore(),
    lock: createTestLock(),
    clock,
  });
  await page.study.settled();
  await answer(page, clock, 25);
  await page.study.undo();
  page.die();
  return { journal, clock };
}

async function answer({ study }: TestPage, clock: TestClock, times: number): Promise<void> {
  for (let n = 0; n < times; n += 1) {
    const state = study.getState();
    if (state.status !== "ready" || state.next.kind !== "card") return;
    await study.answer(state.next.card.id, ratings[n % 4] ?? "good", 3_000);
    clock.advance(n % 8 === 7 ? 26 * 3_600_000 : 20_000);
    study.tick();
  }
}

function openOn(parts: IndexedDbParts, journal: JournalPort, clock: TestClock): TestPage {
  const store = createDexieStudyStore({ databaseName, parts });
  return openTestPage({ journal, store, lock: createTestLock(), clock });
}

/**
 * A database of an earlier shape is opened, and the process dies at one of the calls it makes: at every
 * one, or at some of chance. The next start has the cards and memories that the journal gives.
 */
export async function upgradeKilled(
  shape: OldShape,
  points: number | "every",
  seed: number,
): Promise<Tally & { readonly calls: number }> {
  const tally = newTally();
  const random = randomFrom(seed + shape);
  const { journal, clock } = await someStudy();
  const judge = openTestPage({
    journal,
    store: createInMemoryStore(),
    lock: createTestLock(),
    clock,
  });
  await judge.study.settled();
  const truth = pictureOf(judge);
  const heads = { "device-a": journal.events.length };
  const cardIds = judge.study.table().cardIds.slice(0, 30);

  /** Dies at the call; 0 lets it live. Returns the calls that were made. */
  const upgrade = async (dieAt: number): Promise<number> => {
    const parts = machine();
    await leaveOldDatabase(databaseName, parts, shape, cardIds, heads);
    const calls = await withFailingDatabase(
      (call) => (dieAt > 0 && call >= dieAt ? "AbortError" : null),
      async () => {
        const page = openOn(parts, journal, clock);
        await page.study.settled();
        // The journal alone carries on where the database does not.
        if (pictureOf(page) !== truth) tally.partial += 1;
        page.die();
      },
    );
    const again = openOn(parts, journal, clock);
    await again.study.settled();
    if (pictureOf(again) !== truth) tally.partial += 1;
    const state = again.study.getState();
    if (state.status !== "ready" || state.problem !== null) tally.crashes += 1;
    again.die();
    // What was made anew is stored, and in the shape of this version.
    const stored = createDexieStudyStore({ databaseName, parts });
    const loaded = await stored.load();
    stored.close();
    if (!loaded.ok || loaded.value.kind !== "found") tally.partial += 1;
    tally.runs += 1;
    return calls;
  };

  const { warn } = console;
  console.warn = () => {};
  try {
    const calls = await upgrade(0);
    const chosen =
      points === "every"
        ? Array.from({ length: calls }, (_, index) => index + 1)
        : Array.from({ length: points }, () => 1 + Math.floor(random() * calls));
    for (const call of chosen) await upgrade(call);
    return { ...tally, calls };
  } finally {
    console.warn = warn;
  }
}

/** A projection of a version to come: it is not touched, nothing is appended, and the student is told. */
export async function newerDatabase(): Promise<Tally> {
  const tally = { ...newTally(), runs: 1 };
  const { journal, clock } = await someStudy();
  const parts = machine();
  const first = openOn(parts, journal, clock);
  await first.study.settled();
  first.die();
  await makeNewer(databaseName, parts, 99);
  const before = await dumpOf(databaseName, parts);
  const written = journal.events.length;
  const older = openOn(parts, journal, clock);
  await older.study.settled();
  const state = older.study.getState();
  if (state.status !== "failed" || state.problem.code !== "database-newer") tally.crashes += 1;
  await answer(older, clock, 3);
  older.die();
  if ((await dumpOf(databaseName, parts)) !== before) tally.partial += 1;
  if (journal.events.length !== written) tally.partial += 1;
  return tally;
}

/** A journal of a format to come, on the disk: every byte of the folder stays, and the student is told. */
export async function newerJournal(): Promise<Tally> {
  const tally = { ...newTally(), runs: 1 };
  const clock = createTestClock();
  const journal = await journalOnDisk();
  const page = openTestPage({
    ...{ journal: journal.port, store: createInMemoryStore(), lock: createTestLock(), clock },
  });
  await page.study.settled();
  await answer(page, clock, 12);
  page.die();
  await journal.shut();
  await writeFile(join(journal.folder, "journal.json"), '{"format":2}\n');
  const before = await hashOf(journal.folder);
  await journal.reopen();
  const older = openTestPage({
    ...{ journal: journal.port, store: createInMemoryStore(), lock: createTestLock(), clock },
  });
  await older.study.settled();
  const state = older.study.getState();
  if (state.status !== "failed" || state.problem.code !== "journal-newer") tally.crashes += 1;
  const refused = await journal.port.appendEvent({
    ...{ id: crypto.randomUUID(), kind: "reviewed", v: 1, body: {} },
  });
  if (refused.ok) tally.partial += 1;
  older.die();
  await journal.shut();
  if ((await hashOf(journal.folder)) !== before) tally.partial += 1;
  await journal.remove();
  return tally;
}

/** Names and contents of all files below a folder. */
async function hashOf(folder: string): Promise<string> {
  const hash = createHash("sha256");
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).toSorted();
  for (const path of paths) hash.update(`${path}\n`).update(await readFile(path));
  return hash.digest("hex");
}
