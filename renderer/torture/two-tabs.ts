import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { newTally, randomFrom, type Tally, tallyIds } from "#build/torture-row.ts";
import { createDexieStudyStore } from "#renderer/data/dexie-study-store.ts";
import { ratings } from "#renderer/domain/rating.ts";
import { createInMemoryStore } from "#renderer/domain/testing/in-memory-store.ts";
import { createTestClock, createTestLock } from "#renderer/domain/testing/test-study.ts";
import { browser } from "#renderer/platform/test-browser.ts";
import { createWriterLock, type Tab } from "#renderer/platform/writer-lock.ts";
import { journalOnDisk } from "./journal-on-disk.ts";
import { openTestPage, pictureOf, type TestPage } from "./test-page.ts";

const dayMs = 86_400_000;
/** A tab is closed after so many answers, more or less, in the middle of whatever it does. */
const answersPerTab = 50;

export type TwoTabs = Tally & { readonly answers: number; readonly takenOver: number };

/**
 * Two tabs of one browser over one journal on the disk and one database. Both are answered in turns of
 * chance, sometimes at the same moment, and now and then one is closed and another opened. `hasLocks`
 * false is a browser of before 2022, in which each tab believes that it is alone.
 */
export async function answerInTwoTabs(
  answers: number,
  seed: number,
  hasLocks: boolean,
  lastMs: number,
): Promise<TwoTabs> {
  const random = randomFrom(seed);
  const tally = newTally();
  const journal = await journalOnDisk();
  const parts = { indexedDB: new IDBFactory(), IDBKeyRange };
  const clock = createTestClock();
  const tabsOf = browser();
  const acknowledged: string[] = [];
  const sent = new Set<string>();
  let opened = 0;
  let takenOver = 0;

  async function open(): Promise<TestPage & { readonly number: number }> {
    opened += 1;
    const tab: Tab = tabsOf.open(opened);
    const page = openTestPage({
      journal: journal.port,
      store: createDexieStudyStore({ databaseName: "tabs", parts }),
      lock: createWriterLock(hasLocks ? tab : { ...tab, locks: undefined }),
      clock,
      // Several answers are one write, as in the app.
      beforeWriting: () => new Promise((resolve) => setTimeout(resolve, 20)),
    });
    await page.study.settled();
    return { ...page, number: opened };
  }

  function shut(page: TestPage & { readonly number: number }): void {
    page.die();
    tabsOf.close(page.number);
    acknowledged.push(...page.acknowledged);
    for (const id of page.sent) sent.add(id);
  }

  /** Presses a button of the card a tab shows; not waited for. */
  function press({ study }: TestPage): Promise<void> {
    const state = study.getState();
    if (state.status !== "ready" || state.next.kind !== "card") return Promise.resolve();
    const rating = ratings[Math.floor(random() * 4)] ?? "good";
    return study.answer(state.next.card.id, rating, 3_000);
  }

  const isDone = ({ study }: TestPage): boolean => {
    const state = study.getState();
    return state.status === "ready" && state.next.kind !== "card";
  };

  const tabs = [await open(), await open()] as [
    Awaited<ReturnType<typeof open>>,
    Awaited<ReturnType<typeof open>>,
  ];
  await tabs[0].study.changeSetting({ key: "newPerDay", value: 200 });
  const count = () =>
    acknowledged.length + tabs[0].acknowledged.length + tabs[1].acknowledged.length;
  while (count() < answers && Date.now() < lastMs) {
    const [first, second] = random() < 0.5 ? tabs : [tabs[1], tabs[0]];
    const pressed = [press(first), ...(random() < 0.4 ? [press(second)] : [])];
    if (random() < 1 / answersPerTab) {
      const index = random() < 0.5 ? 0 : 1;
      shut(tabs[index]);
      tabs[index] = await open();
      takenOver += 1;
    } else {
      await Promise.all(pressed);
    }
    clock.advance(5_000);
    if (tabs.every(isDone)) clock.advance(dayMs / 2);
    for (const { study } of tabs) study.tick();
    for (const { study } of tabs) {
      const state = study.getState();
      if (state.status !== "ready" || state.problem !== null) {
        tally.crashes += 1;
        console.error(state.status, "problem" in state ? state.problem : null);
        study.getState().status === "ready" && study.dismissProblem();
      }
    }
  }
  // Both have heard of everything; then a third, from the database they left, and one from the journal alone.
  for (const { study } of tabs) await study.settled();
  for (const { study } of tabs) study.tick();
  const pictures = tabs.map(pictureOf);
  for (const tab of tabs) shut(tab);
  const third = await open();
  pictures.push(pictureOf(third));
  shut(third);
  const store = createInMemoryStore();
  const anew = openTestPage({ journal: journal.port, store, lock: createTestLock(), clock });
  await anew.study.settled();
  const truth = pictureOf(anew);
  tally.partial += pictures.filter((picture) => picture !== truth).length;
  const events = await journal.events();
  tallyIds(
    tally,
    events.map(({ id }) => id),
    acknowledged,
    sent,
  );
  if (hasLocks) tally.duplicated += answersTwice(events.map(({ body }) => body));
  await journal.shut();
  await journal.remove();
  return { ...tally, runs: events.length, answers: acknowledged.length, takenOver };
}

/** With one writer, no card is answered twice at one moment. */
function answersTwice(bodies: readonly unknown[]): number {
  const moments = bodies.flatMap((body) =>
    typeof body === "object" && body !== null && "cardId" in body && "atMs" in body
      ? [`${body.cardId} ${body.atMs}`]
      : [],
  );
  return moments.length - new Set(moments).size;
}
