import { newTally, randomFrom, type Tally, tallyIds } from "#build/torture-row.ts";
import { createDexieStudyStore } from "#renderer/data/dexie-study-store.ts";
import { ratings } from "#renderer/domain/rating.ts";
import { createInMemoryJournal } from "#renderer/domain/testing/in-memory-journal.ts";
import { createInMemoryStore } from "#renderer/domain/testing/in-memory-store.ts";
import { createTestClock, createTestLock } from "#renderer/domain/testing/test-study.ts";
import { machine, withFailingDatabase } from "./failing-database.ts";
import { openTestPage, pictureOf } from "./test-page.ts";

const errors = ["QuotaExceededError", "UnknownError", "AbortError", "DataError"] as const;
const answersPerRun = 12;

/**
 * Answers while the database begins to fail at a call of chance, once or for ever. The answers go on, a
 * message says so, and the next start on a healthy database has everything. `failed` counts the runs in
 * which the failure was reached.
 */
export async function failingStores(
  runs: number,
  seed: number,
  lastMs: number,
): Promise<Tally & { readonly failed: number }> {
  const random = randomFrom(seed);
  const tally = newTally();
  let failed = 0;
  // An IndexedDB that cannot be opened makes Dexie warn; here that is all it does.
  const { warn } = console;
  console.warn = () => {};
  try {
    for (; tally.runs < runs && Date.now() < lastMs; tally.runs += 1) {
      if (await failOnce(random, tally)) failed += 1;
    }
  } finally {
    console.warn = warn;
  }
  return { ...tally, failed };
}

async function failOnce(random: () => number, tally: Tally): Promise<boolean> {
  const parts = machine();
  const journal = createInMemoryJournal();
  const clock = createTestClock();
  const open = () => {
    const store = createDexieStudyStore({ databaseName: "quota", parts });
    return openTestPage({ journal, store, lock: createTestLock(), clock });
  };
  const first = open();
  await first.study.settled();
  first.die();

  const from = 1 + Math.floor(random() * 90);
  const error = errors[Math.floor(random() * errors.length)] ?? "UnknownError";
  const isForEver = random() < 0.5;
  let reached = false;
  let isSaid = false;
  const page = { acknowledged: [] as readonly string[], sent: [] as readonly string[] };
  await withFailingDatabase(
    (call) => {
      if (call < from || (call > from && !isForEver)) return null;
      reached = true;
      return error;
    },
    async () => {
      const failing = open();
      await failing.study.settled();
      for (let n = 0; n < answersPerRun; n += 1) {
        const state = failing.study.getState();
        if (state.status !== "ready" || state.next.kind !== "card") {
          tally.crashes += 1;
          break;
        }
        await failing.study.answer(
          state.next.card.id,
          ratings[Math.floor(random() * 4)] ?? "good",
          2_000,
        );
        await failing.study.settled();
        clock.advance(9_000);
        failing.study.tick();
      }
      if (failing.acknowledged.length !== answersPerRun) tally.lost += 1;
      const state = failing.study.getState();
      const said = state.status === "ready" ? state.problem?.code : state.status;
      isSaid = said === "database-unusable";
      if (isSaid && !reached) tally.crashes += 1;
      page.acknowledged = failing.acknowledged;
      page.sent = failing.sent;
      failing.die();
    },
  );

  // Silence is right where the database was thrown away and has everything again.
  const left = createDexieStudyStore({ databaseName: "quota", parts });
  const stored = await left.load();
  left.close();
  const heads =
    stored.ok && stored.value.kind === "found" ? stored.value.snapshot.summary.heads : {};
  const isWhole = heads["device-a"] === journal.events.length;
  if (reached && !isSaid && !isWhole) tally.crashes += 1;

  const again = open();
  await again.study.settled();
  const state = again.study.getState();
  if (state.status !== "ready" || state.problem !== null) tally.crashes += 1;
  const store = createInMemoryStore();
  const truth = openTestPage({ journal, store, lock: createTestLock(), clock });
  await truth.study.settled();
  if (pictureOf(again) !== pictureOf(truth)) tally.partial += 1;
  again.die();
  const ids = journal.events.map(({ id }) => id);
  tallyIds(tally, ids, page.acknowledged, new Set(page.sent));
  return reached;
}
