import { createStudy, type RunningStudy } from "#renderer/domain/create-study.ts";
import type { JournalPort } from "#renderer/domain/journal-port.ts";
import type { StudyStore } from "#renderer/domain/study-store.ts";
import { createInMemoryDocuments } from "#renderer/domain/testing/in-memory-documents.ts";
import { createInMemorySessionKeeper } from "#renderer/domain/testing/in-memory-session-keeper.ts";
import { testCatalog, testDecks, testTexts } from "#renderer/domain/testing/test-cards.ts";
import type { TestClock } from "#renderer/domain/testing/test-study.ts";
import type { WriterLock } from "#renderer/domain/writer-lock.ts";

const decks = testDecks(400);
const catalog = testCatalog(decks);
const texts = testTexts(decks);
/** The same cards under other numbers, as after an update of the bundled texts. */
const updatedCatalog = testCatalog({
  ja: { cards: decks.ja.cards.toReversed() },
  en: { cards: decks.en.cards.toReversed() },
});

/** A page as `renderer/main.tsx` makes it, but for the screens, the clock and the seconds it waits. */
export type TestPage = {
  readonly study: RunningStudy;
  /** Ids of the events whose acknowledgement has reached the page. */
  readonly acknowledged: readonly string[];
  /** Ids of all events it has sent. */
  readonly sent: readonly string[];
  /** No further reply reaches it, and it sends nothing more. */
  die(): void;
};

export type TestPageDeps = {
  readonly journal: JournalPort;
  readonly store: StudyStore;
  readonly lock: WriterLock;
  readonly clock: TestClock;
  /** Whether it is the page of a later version of the app. */
  readonly isUpdated?: boolean;
  /** Between two writes of the projection. */
  readonly beforeWriting?: () => Promise<void>;
};

export function openTestPage({
  journal,
  store,
  lock,
  clock,
  isUpdated = false,
  beforeWriting,
}: TestPageDeps): TestPage {
  const acknowledged: string[] = [];
  const sent: string[] = [];
  let isDead = false;
  const never = new Promise<never>(() => {});
  const port: JournalPort = {
    journalStatus: () => journal.journalStatus(),
    restoreEvents: (request) => (isDead ? never : journal.restoreEvents(request)),
    checkJournal: () => journal.checkJournal(),
    readEvents: (request) => (isDead ? never : journal.readEvents(request)),
    async appendEvent(draft) {
      if (isDead) return never;
      sent.push(draft.id);
      const reply = await journal.appendEvent(draft);
      if (isDead) return never;
      if (reply.ok) acknowledged.push(reply.value.id);
      return reply;
    },
  };
  const study = createStudy({
    ...{ journal: port, store, lock, clock, catalog: isUpdated ? updatedCatalog : catalog },
    texts: () => texts,
    documents: createInMemoryDocuments(),
    sessions: createInMemorySessionKeeper(),
    newId: () => crypto.randomUUID(),
    waits: { pause: async () => {}, beforeWriting: beforeWriting ?? (async () => {}) },
  });
  return {
    study,
    acknowledged,
    sent,
    die() {
      isDead = true;
      study.close();
    },
  };
}

/** What a student would see of their cards; two pages with the same cards and memory give the same. */
export function pictureOf({ study }: TestPage): string {
  const state = study.getState();
  if (state.status !== "ready") return JSON.stringify(state);
  const { counts, today, streakDays, deck, settings, exams } = state;
  const memories = [...study.table().cardIds]
    .sort()
    .map((id) => study.memoryOf(id as Parameters<typeof study.memoryOf>[0]));
  return JSON.stringify({ counts, today, streakDays, deck, settings, exams, memories });
}
