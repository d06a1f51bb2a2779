import type { CardCatalog } from "./card-catalog.ts";
import type { CardTexts } from "./card-texts.ts";
import type { Clock } from "./clock.ts";
import type { DocumentsPort } from "./documents-port.ts";
import type { Imports } from "./imports.ts";
import type { JournalPort } from "./journal-port.ts";
import type { SessionKeeper } from "./study-session.ts";
import type { StudyStore } from "./study-store.ts";
import type { WriterLock } from "./writer-lock.ts";

/** Everything the study of one collection needs from outside. */
export type StudyDeps = {
  readonly journal: JournalPort;
  readonly store: StudyStore;
  readonly sessions: SessionKeeper;
  readonly catalog: CardCatalog;
  /** Of bundled cards and of those that the student has imported. */
  readonly texts: (imports: Imports) => CardTexts;
  /** Files of the student's own. */
  readonly documents: DocumentsPort;
  readonly clock: Clock;
  /** A new UUID. */
  readonly newId: () => string;
  readonly lock: WriterLock;
  readonly waits: Waits;
  /** Events in a journal from which on a few cards are offered while it is read anew. */
  readonly earlyFromEvents?: number;
};

/** Moments in which the page can do something else. */
export type Waits = {
  /** Between two slices of a long computation. */
  pause(): Promise<void>;
  /** Before the projection is written, so that several changes are written at once. */
  beforeWriting(): Promise<void>;
};
