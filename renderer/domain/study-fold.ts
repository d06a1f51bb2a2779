import { ok, type Result } from "#corpus/result.ts";
import type { CardCatalog } from "./card-catalog.ts";
import type { CardRows } from "./card-rows.ts";
import type { DayTotals } from "./day-totals.ts";
import type { Decided } from "./decisions.ts";
import { createFoldState, markEdited, placeImported, snapshotOf } from "./fold-state.ts";
import type { Heads, JournalEvent } from "./journal-port.ts";
import { createLateEvents, type LoadReviews } from "./late-events.ts";
import type { MockExam } from "./mock/mock-exams.ts";
import type { QuizAnswer } from "./quiz-log.ts";
import { type InvalidEvent, readEvent } from "./read-event.ts";
import { type RecentAction, redoable, undoableAction } from "./recent-actions.ts";
import type { FoldParts, RefusedReview } from "./refold.ts";
import type { EventKind, ReviewedBody } from "./study-event.ts";
import type { KeptEvent, StudySnapshot } from "./study-snapshot.ts";
import { createEventTaker } from "./take-events.ts";
import type { Placed, UndidEvent } from "./undo-mask.ts";

/**
 * Study events → what the student did and knows. The result depends on the set of events alone, not on
 * the order or the portions in which they arrive. The newest event costs one step on the rows it touches,
 * however large the collection is; any other waits for `settle`.
 */
export type StudyFold = {
  /** Takes in lines of the journal. Known ones are harmless, unknown kinds are passed over. */
  apply(lines: readonly JournalEvent[]): void;
  /** False where something waits for `settle`; until then the cards concerned are as they were. */
  isSettled(): boolean;
  /** Folds anew what was not the newest. `load` brings back the reviews, where they are needed. */
  settle<Failure>(
    load: LoadReviews<Failure>,
    pause: () => Promise<void>,
  ): Promise<Result<null, Failure>>;
  /** Takes in an answer that is not in the journal yet; see `provisional-event.ts`. */
  assume(id: string, body: ReviewedBody): void;
  /** Forgets an assumed answer that the journal did not accept. */
  retract(): void;
  readonly rows: CardRows;
  readonly days: DayTotals;
  /** Reviews, and what they are numbered by. */
  readonly parts: FoldParts;
  decided(): Decided;
  /** The quiz answers that count, in order; the same object as long as they are the same. */
  quizAnswers(): readonly QuizAnswer[];
  /** The mock exams that count, the latest first; the same object as long as they are the same. */
  mocks(): readonly MockExam[];
  /** The action whose events have this in common, taken back or not; null for one of long ago. */
  actionNamed(action: string): RecentAction | null;
  /** The action that can be taken back, and the undo that can be. */
  undoable(): RecentAction | null;
  redoable(): { readonly undo: UndidEvent; readonly action: RecentAction } | null;
  isMasked(event: Placed): boolean;
  /** Whether an event is known, as far back as reviews are in memory. */
  has(eventId: string): boolean;
  /** All events that are no answers. */
  kept(): ReadonlyMap<string, KeptEvent>;
  heads(): Heads;
  /** What stands up to these heads is not asked for any more, whether or not it was taken in. */
  passOver(heads: Heads): void;
  /** Differs whenever something else may follow from the events than did before. */
  revision(): number;
  /** Differs whenever another card, or another number of cards, may be due than before. */
  queueRevision(): number;
  /** The moment of the last answer, by the clock of then. */
  lastAnswerAtMs(): number | null;
  /** Events of a known kind that could not be read. */
  invalid(): readonly InvalidEvent[];
  /** Reviews that no memory could be made of. */
  refused(): readonly RefusedReview[];
  /** Everything, where all reviews are in memory. */
  snapshot(): StudySnapshot;
  /** Everything, and it counts as taken. */
  takeAll(): StudySnapshot;
  /** What changed since this was last called. Nothing may be assumed, or wait to be settled. */
  takeChanges(): StudySnapshot;
};

/** What a student notes down about cards, and which changes nothing of when they come. */
const besideTheQueue: ReadonlySet<EventKind> = new Set<EventKind>([
  "cards-flagged",
  "cards-tagged",
  "note-written",
  "card-reported",
  "quiz-answered",
  "answer-accepted",
  "mock-started",
  "mock-answered",
  "mock-finished",
]);

/** A fold of the events a snapshot stands for; of none by default. `device` is this one. */
export function createStudyFold(
  catalog: CardCatalog,
  device: string,
  from: StudySnapshot | null = null,
): StudyFold {
  const state = createFoldState(catalog, device, from);
  const { parts, mask } = state;
  const { rows, history } = parts;
  const late = createLateEvents(state);
  const taker = createEventTaker(state, late);
  /** Reviews that were there from the start: not in memory, they are known by their sequence. */
  const headsAtStart = from?.summary.heads ?? {};
  let revision = 0;
  let queueRevision = 0;

  function changed(isQueueConcerned: boolean): void {
    revision += 1;
    if (isQueueConcerned) queueRevision += 1;
  }

  function applyLine(line: JournalEvent): void {
    if (line.seq <= (headsAtStart[line.device] ?? 0)) return;
    if (line.seq > (state.heads.get(line.device)?.seq ?? 0)) {
      state.heads.set(line.device, { seq: line.seq, id: line.id });
    }
    const read = readEvent(line);
    if (read.status === "known" && taker.take(read.event)) {
      changed(!besideTheQueue.has(read.event.kind));
    }
    if (read.status === "invalid" && !state.invalid.has(line.id)) {
      state.invalid.set(line.id, read.invalid);
      changed(false);
    }
  }

  function allRows(): readonly number[] {
    return Array.from({ length: rows.table.length }, (_, row) => row);
  }

  function snapshot(): StudySnapshot {
    return snapshotOf(state, allRows(), history.allChunks(), 0);
  }

  function takeChanges(): StudySnapshot {
    const firstEvent = state.eventsTaken;
    state.eventsTaken = state.kept.size;
    return snapshotOf(state, rows.takeChanged(), history.takeChanged(), firstEvent);
  }

  return {
    apply(lines) {
      // Others came before it: the assumed answer is no longer the next one.
      const [first] = lines;
      if (first !== undefined && !taker.isAssumed(first.id) && taker.retract()) changed(true);
      for (const line of lines) applyLine(line);
      // Once for all of them: a page of the journal may add thousands of facts.
      if (placeImported(state)) {
        markEdited(state);
        changed(true);
      }
    },
    isSettled: () => late.isEmpty(),
    async settle(load, pause) {
      if (late.isEmpty()) return ok(null);
      const settled = await late.settle(load, pause);
      changed(true);
      return settled;
    },
    assume(id, body) {
      taker.assume(id, body);
      changed(true);
    },
    retract() {
      if (taker.retract()) changed(true);
    },
    rows,
    days: parts.days,
    parts,
    decided: () => state.decisions.decided(),
    quizAnswers: () => state.decisions.quizAnswers(),
    mocks: () => state.decisions.mocks(),
    actionNamed: (action) => state.recent.actions.find((each) => each.action === action) ?? null,
    undoable: () => undoableAction(state.recent, (event) => mask.isMasked(event)),
    redoable: () => redoable(state.recent, (event) => mask.isMasked(event)),
    isMasked: (event) => mask.isMasked(event),
    has: (eventId) => state.kept.has(eventId) || history.find(eventId) !== null,
    kept: () => state.kept,
    heads: () => Object.fromEntries([...state.heads].map(([log, { seq }]) => [log, seq])),
    passOver(heads) {
      for (const [from, seq] of Object.entries(heads)) {
        if (seq > (state.heads.get(from)?.seq ?? 0)) state.heads.set(from, { seq, id: "" });
      }
    },
    revision: () => revision,
    queueRevision: () => queueRevision,
    lastAnswerAtMs: () => state.lastAnswer?.atMs ?? null,
    invalid: () => [...state.invalid.values()],
    refused: () => [...parts.refused.values()],
    snapshot,
    takeAll() {
      state.eventsTaken = state.kept.size;
      rows.takeChanged();
      history.forgetChanges();
      return snapshot();
    },
    takeChanges,
  };
}
