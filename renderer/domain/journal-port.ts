import type { Result } from "#corpus/result.ts";
import type { StudyProblem } from "./study-problem.ts";

/**
 * The journal as the domain needs it. The shell's bridge fits this shape; the domain does not know
 * whether a process, a server or a test stands behind it.
 */
export type JournalPort = {
  journalStatus(): Promise<Result<JournalStatus, StudyProblem>>;
  /** Resolves once the event is on disk. Idempotent by `id`: a repeated id returns what is stored. */
  appendEvent(draft: EventDraft): Promise<Result<JournalEvent, StudyProblem>>;
  readEvents(request: ReadRequest): Promise<Result<EventPage, StudyProblem>>;
  /**
   * Puts events back that the journal once gave and has lost, as they were; those that are there are
   * passed over. Resolves with how many were new.
   */
  restoreEvents(request: {
    readonly events: readonly JournalEvent[];
  }): Promise<Result<number, StudyProblem>>;
  /** Reads every file; changes nothing. */
  checkJournal(): Promise<Result<JournalCheck, StudyProblem>>;
};

/** The highest sequence known of each device. */
export type Heads = Readonly<Record<string, number>>;

export type JournalStatus = {
  readonly device: string;
  readonly heads: Heads;
  /** The id of each log's last event. */
  readonly headIds: Readonly<Record<string, string>>;
  /** Null when events may be appended, else why not. */
  readonly readOnly: StudyProblem | null;
};

export type EventDraft = {
  readonly id: string;
  readonly kind: string;
  readonly v: number;
  readonly body: unknown;
};

export type JournalEvent = EventDraft & {
  readonly device: string;
  readonly seq: number;
  readonly clock: { readonly ms: number; readonly counter: number };
};

/** At most `limit` events after the given heads; all of them, or those that are wanted. */
export type ReadRequest = {
  readonly after: Heads;
  readonly limit: number;
  readonly only?: EventFilter | undefined;
};

/**
 * All events of other kinds than `kind`, and those of that kind whose body has one of the given values
 * in a field of the given name. Others may be among what is found.
 */
export type EventFilter = {
  readonly kind: string;
  readonly having: Readonly<Record<string, readonly (string | number)[]>>;
};

/** By device, then sequence. */
export type EventPage = { readonly events: readonly JournalEvent[]; readonly more: boolean };

/** What reading every file of the journal found. */
export type JournalCheck = {
  readonly files: number;
  readonly events: number;
  readonly damage: readonly JournalDamage[];
};

/** Something in the journal's files that is not as it was written; see the bridge's contract. */
export type JournalDamage =
  | {
      readonly kind: "lines";
      readonly device: string;
      readonly file: string;
      readonly lines: number;
    }
  | { readonly kind: "altered"; readonly device: string; readonly file: string }
  | {
      readonly kind: "gap";
      readonly device: string;
      readonly after: number;
      readonly before: number;
    }
  | { readonly kind: "copy"; readonly device: string; readonly file: string }
  | { readonly kind: "fork"; readonly device: string };
