import type { Card } from "#corpus/card.ts";
import type { Clock } from "./clock.ts";
import type { Decks } from "./deck.ts";
import type { JournalPort } from "./journal-port.ts";
import type { SessionKeeper } from "./study-session.ts";
import type { StudyStore } from "./study-store.ts";
import type { WriterLock } from "./writer-lock.ts";

/** Everything the study of one collection needs from outside. */
export type StudyDeps = {
  readonly journal: JournalPort;
  readonly store: StudyStore;
  readonly sessions: SessionKeeper;
  readonly decks: Decks;
  /** All cards of the corpus by id, those outside the decks included. */
  readonly cards: ReadonlyMap<string, Card>;
  readonly clock: Clock;
  /** A new UUID. */
  readonly newId: () => string;
  readonly lock: WriterLock;
};
