import { readdir, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { newTally, type Tally, tallyIds } from "#build/torture-row.ts";
import { createDexieStudyStore } from "#renderer/data/dexie-study-store.ts";
import { ratings } from "#renderer/domain/rating.ts";
import type { StudyStore } from "#renderer/domain/study-store.ts";
import { createInMemoryStore } from "#renderer/domain/testing/in-memory-store.ts";
import { createTestClock, createTestLock } from "#renderer/domain/testing/test-study.ts";
import { machine } from "./failing-database.ts";
import { type JournalOnDisk, journalOnDisk } from "./journal-on-disk.ts";
import { makeOlder } from "./old-databases.ts";
import { openTestPage, pictureOf, type TestPage } from "./test-page.ts";

const kinds = ["end cut off", "bytes spoilt", "file deleted", "cut off, and gone on"] as const;
type Kind = (typeof kinds)[number];

/** What comes at the same time; each has the working copy made anew from the journal. */
const updates = ["none", "other cards", "other rows"] as const;
type Update = (typeof updates)[number];

export type LostLines = Tally & {
  /** Events the journal had lost and got back. */
  readonly back: number;
};

/**
 * A study on real files whose working copy is whole, and a journal that loses lines: what was acknowledged is
 * in the journal again after a start and a check, the cards are the same, and nothing doubles when the file
 * that was damaged comes back whole.
 */
export async function loseLines(
  runs: number,
  random: () => number,
  lastMs: number,
): Promise<LostLines> {
  const tally = newTally();
  let back = 0;
  for (; tally.runs < runs && Date.now() < lastMs; tally.runs += 1) {
    const kind = kinds[tally.runs % kinds.length] ?? "end cut off";
    const update = updates[Math.floor(tally.runs / kinds.length) % updates.length] ?? "none";
    back += await loseOnce(kind, update, random, tally);
  }
  return { ...tally, back };
}

async function loseOnce(
  kind: Kind,
  update: Update,
  random: () => number,
  tally: Tally,
): Promise<number> {
  const journal = await journalOnDisk();
  const parts = machine();
  const clock = createTestClock();
  const acknowledged: string[] = [];
  let isUpdated = false;
  const opened = async (store: StudyStore): Promise<TestPage> => {
    const lock = createTestLock();
    const page = openTestPage({ journal: journal.port, store, lock, clock, isUpdated });
    await page.study.settled();
    return page;
  };
  const inDatabase = () => opened(createDexieStudyStore({ databaseName: "lost", parts }));
  const leave = async (page: TestPage) => {
    await page.study.settled();
    acknowledged.push(...page.acknowledged);
    page.die();
  };
  const answer = async ({ study }: TestPage, count: number) => {
    for (let n = 0; n < count; n += 1) {
      const state = study.getState();
      if (state.status !== "ready" || state.next.kind !== "card") break;
      await study.answer(state.next.card.id, ratings[Math.floor(random() * 4)] ?? "good", 2_000);
      clock.advance(30_000);
      study.tick();
    }
  };

  const first = await inDatabase();
  await answer(first, 12);
  await first.study.undo();
  const truth = pictureOf(first);
  await leave(first);
  await journal.shut();
  const file = await onlyFile(journal);
  const whole = await readFile(file);
  await spoil(file, whole, kind, random);
  await journal.reopen();
  const left = (await journal.events()).length;
  const lost = acknowledged.length - left;
  const isOn = kind === "cut off, and gone on";
  if (isOn) {
    const other = await opened(createInMemoryStore());
    await answer(other, 1 + Math.floor(random() * 14));
    await leave(other);
  }

  isUpdated = update === "other cards";
  if (update === "other rows") await makeOlder("lost", parts);
  for (const contents of [null, whole]) {
    if (contents !== null) {
      await journal.shut();
      await writeFile(file, contents);
      await journal.reopen();
    }
    const page = await inDatabase();
    const checked = await page.study.check(() => {});
    if (!checked.ok) tally.crashes += 1;
    if (!isOn && pictureOf(page) !== truth) tally.partial += 1;
    await leave(page);
    const found = (await journal.events()).map(({ id }) => id);
    tallyIds(tally, [...found], acknowledged);
    // What the page shows now is what the journal alone would give.
    const judge = await opened(createInMemoryStore());
    const again = await inDatabase();
    if (pictureOf(again) !== pictureOf(judge)) tally.partial += 1;
    await leave(judge);
    await leave(again);
  }
  await journal.shut();
  await journal.remove();
  return lost;
}

async function spoil(file: string, whole: Buffer, kind: Kind, random: () => number): Promise<void> {
  if (kind === "file deleted") await rm(file);
  else if (kind === "bytes spoilt") {
    const spoilt = Buffer.from(whole);
    const at = Math.floor(random() * (whole.length - 4));
    // No text has these, so that the line cannot be read, be it two.
    spoilt.fill(0xff, at, at + 4);
    await writeFile(file, spoilt);
  } else await truncate(file, Math.floor(random() * whole.length));
}

async function eventFiles({ folder }: JournalOnDisk): Promise<readonly string[]> {
  const entries = await readdir(join(folder, "events"), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(".jsonl"))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
}

async function onlyFile(journal: JournalOnDisk): Promise<string> {
  const [file, ...more] = await eventFiles(journal);
  if (file === undefined || more.length > 0) throw new Error("one file was expected");
  return file;
}
