import type { Card } from "#corpus/card.ts";
import type { Clock } from "#renderer/domain/clock.ts";
import { createStudy, type RunningStudy } from "#renderer/domain/create-study.ts";
import type { DocumentsPort } from "#renderer/domain/documents-port.ts";
import type { JournalPort } from "#renderer/domain/journal-port.ts";
import type { ReadyState } from "#renderer/domain/study.ts";
import type { StudyDeps } from "#renderer/domain/study-deps.ts";
import type { SessionKeeper } from "#renderer/domain/study-session.ts";
import type { StudyStore } from "#renderer/domain/study-store.ts";
import type { Role, WriterLock } from "#renderer/domain/writer-lock.ts";
import { createInMemoryDocuments } from "./in-memory-documents.ts";
import { createInMemoryJournal } from "./in-memory-journal.ts";
import { createInMemorySessionKeeper } from "./in-memory-session-keeper.ts";
import { createInMemoryStore } from "./in-memory-store.ts";
import { type TestDecks, testCatalog, testDecks, testTexts } from "./test-cards.ts";

/** 2026-11-22 10:00 in Tokyo. */
export const testNowMs = Date.UTC(2026, 10, 22, 1, 0);

/** A clock that stands still until it is moved. */
export type TestClock = Clock & { advance(ms: number): void };

export function createTestClock(startMs = testNowMs, utcOffsetMin = 540): TestClock {
  let nowMs = startMs;
  return {
    nowMs: () => nowMs,
    utcOffsetMin: () => utcOffsetMin,
    advance(ms) {
      nowMs += ms;
    },
  };
}

/** A lock whose role the test decides. */
export type TestLock = WriterLock & { setRole(role: Role): void; tellOthers(): void };

export function createTestLock(first: Role = "writer"): TestLock {
  let role = first;
  const roleListeners = new Set<(role: Role) => void>();
  const newsListeners = new Set<() => void>();
  return {
    onRole(listener) {
      roleListeners.add(listener);
      listener(role);
      return () => roleListeners.delete(listener);
    },
    announce() {},
    onAnnounced(listener) {
      newsListeners.add(listener);
      return () => newsListeners.delete(listener);
    },
    setRole(next) {
      role = next;
      for (const listener of roleListeners) listener(next);
    },
    tellOthers() {
      for (const listener of newsListeners) listener();
    },
  };
}

let idCount = 0;

/** UUIDs that differ from one another and from nothing else. */
function newTestId(): string {
  idCount += 1;
  return `00000000-0000-4000-8000-${String(idCount).padStart(12, "0")}`;
}

export type TestStudyOptions = {
  readonly journal?: JournalPort;
  readonly store?: StudyStore;
  readonly sessions?: SessionKeeper;
  readonly decks?: TestDecks;
  /** Cards beside the decks. */
  readonly others?: readonly Card[];
  readonly catalog?: StudyDeps["catalog"];
  readonly texts?: StudyDeps["texts"];
  readonly documents?: DocumentsPort;
  readonly clock?: Clock;
  readonly lock?: WriterLock;
  readonly earlyFromEvents?: number;
};

/** A study that runs in memory: real domain code, no disk, no database, a clock that stands still. */
export function startTestStudy(options: TestStudyOptions = {}): RunningStudy {
  const decks = options.decks ?? testDecks(30);
  return createStudy({
    journal: options.journal ?? createInMemoryJournal(),
    store: options.store ?? createInMemoryStore(),
    sessions: options.sessions ?? createInMemorySessionKeeper(),
    catalog: options.catalog ?? testCatalog(decks, options.others),
    texts: options.texts ?? (() => testTexts(decks, options.others)),
    documents: options.documents ?? createInMemoryDocuments(),
    clock: options.clock ?? createTestClock(),
    newId: newTestId,
    lock: options.lock ?? createTestLock(),
    waits: { pause: async () => {}, beforeWriting: async () => {} },
    ...(options.earlyFromEvents === undefined ? {} : { earlyFromEvents: options.earlyFromEvents }),
  });
}

/** The state, where the test knows that it is ready. */
export function readyState(study: RunningStudy): ReadyState {
  const state = study.getState();
  if (state.status !== "ready") throw new Error(`The study is ${JSON.stringify(state)}.`);
  return state;
}
