import type { Lang } from "#corpus/bilingual.ts";
import type { Card } from "#corpus/card.ts";
import { cardId, factId } from "#corpus/id.ts";
import type { Clock } from "#renderer/domain/clock.ts";
import { createStudy, type RunningStudy } from "#renderer/domain/create-study.ts";
import type { Decks } from "#renderer/domain/deck.ts";
import type { JournalPort } from "#renderer/domain/journal-port.ts";
import type { ReadyState } from "#renderer/domain/study.ts";
import type { SessionKeeper } from "#renderer/domain/study-session.ts";
import type { StudyStore } from "#renderer/domain/study-store.ts";
import type { Role, WriterLock } from "#renderer/domain/writer-lock.ts";
import { createInMemoryJournal } from "./in-memory-journal.ts";
import { createInMemorySessionKeeper } from "./in-memory-session-keeper.ts";
import { createInMemoryStore } from "./in-memory-store.ts";

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

/** One card of a made-up document; `number` names the fact. */
export function testCard(
  number: number,
  lang: Lang = "ja",
  form: Card["form"] = "basic",
  gapId = "year",
): Card {
  const fact = factId("test-document", `fact-${String(number).padStart(4, "0")}`);
  return {
    id: cardId(fact, gapId, form, lang),
    factId: fact,
    gapId,
    form,
    lang,
    context: null,
    prompt: lang === "ja" ? `${number}番の年度は？` : `Which year has number ${number}?`,
    answer: lang === "ja" ? `${2000 + number}年度` : `FY${2000 + number}`,
    answerType: "fiscal-year",
    accept: [],
  };
}

export function testDecks(size: number): Decks {
  const numbers = Array.from({ length: size }, (_, index) => index + 1);
  return {
    ja: { cards: numbers.map((number) => testCard(number, "ja")) },
    en: { cards: numbers.map((number) => testCard(number, "en")) },
  };
}

export function cardsById(decks: Decks): ReadonlyMap<string, Card> {
  return new Map([...decks.ja.cards, ...decks.en.cards].map((card) => [card.id, card]));
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
  readonly decks?: Decks;
  readonly clock?: Clock;
  readonly lock?: WriterLock;
};

/** A study that runs in memory: real domain code, no disk, no database, a clock that stands still. */
export function startTestStudy(options: TestStudyOptions = {}): RunningStudy {
  const decks = options.decks ?? testDecks(30);
  return createStudy({
    journal: options.journal ?? createInMemoryJournal(),
    store: options.store ?? createInMemoryStore(),
    sessions: options.sessions ?? createInMemorySessionKeeper(),
    decks,
    cards: cardsById(decks),
    clock: options.clock ?? createTestClock(),
    newId: newTestId,
    lock: options.lock ?? createTestLock(),
  });
}

/** The state, where the test knows that it is ready. */
export function readyState(study: RunningStudy): ReadyState {
  const state = study.getState();
  if (state.status !== "ready") throw new Error(`The study is ${JSON.stringify(state)}.`);
  return state;
}
