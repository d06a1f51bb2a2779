import { type CardBook, createCardBook } from "./card-book.ts";
import type { ReviewedEvent } from "./card-history.ts";
import { compareEvents } from "./event-order.ts";
import type { Heads, JournalEvent } from "./journal-port.ts";
import { createLatestValues } from "./latest-values.ts";
import { isProvisional } from "./provisional-event.ts";
import { type InvalidEvent, readEvent } from "./read-event.ts";
import { defaultSettings, type Settings } from "./settings.ts";
import type { CardReport, Exam } from "./study.ts";
import type { StudyEvent } from "./study-event.ts";
import {
  type CardReportedEvent,
  type ExamPlannedEvent,
  emptySnapshot,
  type SettingChangedEvent,
  type StudySnapshot,
} from "./study-snapshot.ts";
import { createUndoMask } from "./undo-mask.ts";

/**
 * Study events → what the student did and knows. The result depends on the set of events alone, not on
 * the order or the portions in which they arrive. It is updated in place: one more event costs the
 * reviews of the card it touches, however large the collection is.
 */
export type StudyFold = {
  /** Takes in lines of the journal. Known ones are harmless, unknown kinds are passed over. */
  apply(lines: readonly JournalEvent[]): void;
  /** Takes in an answer that is not in the journal yet; see `provisional-event.ts`. */
  assume(review: ReviewedEvent): void;
  /** Forgets an assumed answer that the journal did not accept. */
  retract(review: ReviewedEvent): void;
  /** What is known of each card. */
  readonly cards: Pick<
    CardBook,
    "memoryOf" | "reviewsOf" | "cardIds" | "lastReview" | "hasReviews" | "cardsOn" | "streakDays"
  >;
  heads(): Heads;
  /** Differs whenever something else may follow from the events than did before. */
  revision(): number;
  settings(): Settings;
  /** The nearest first. */
  exams(): readonly Exam[];
  /** The latest first. */
  reports(): readonly CardReport[];
  /** Events of a known kind that could not be read. */
  invalid(): readonly InvalidEvent[];
  /** Everything, without what is only assumed. */
  snapshot(): StudySnapshot;
  /** What changed since this was last called, without what is only assumed. */
  takeChanges(): StudySnapshot;
};

/** A fold of the events a snapshot stands for; of none by default. */
export function createStudyFold(from: StudySnapshot = emptySnapshot): StudyFold {
  const known = new Map<string, StudyEvent>();
  const invalid = new Map(from.invalid.map((line) => [line.id, line]));
  const heads = new Map(Object.entries(from.heads));
  const mask = createUndoMask();
  const isMasked = (event: StudyEvent) => mask.isMasked(event);
  const cards = createCardBook(isMasked);
  const settings = createLatestValues<SettingChangedEvent>(({ body }) => body.key, isMasked);
  const exams = createLatestValues<ExamPlannedEvent>(({ body }) => body.examId, isMasked);
  const reports = createLatestValues<CardReportedEvent>(({ id }) => id, isMasked);
  let undoCount = 0;
  let revision = 0;
  /** What `takeChanges` has yet to hand out, besides cards. */
  let changed: (StudyEvent | InvalidEvent)[] = [];

  for (const event of [...from.undos, ...from.settings, ...from.exams, ...from.reports]) add(event);
  for (const history of from.cards) {
    for (const review of history.reviews) known.set(review.id, review);
    cards.restore(history);
  }
  changed = [];

  function add(event: StudyEvent): void {
    known.set(event.id, event);
    switch (event.kind) {
      case "reviewed":
        // The card book keeps its own account of what has changed.
        cards.add(event);
        return;
      case "undid":
        undoCount += 1;
        mask.add(event);
        break;
      case "setting-changed":
        settings.add(event);
        break;
      case "exam-planned":
        exams.add(event);
        break;
      case "card-reported":
        reports.add(event);
        break;
    }
    changed.push(event);
  }

  function remove(event: StudyEvent): void {
    known.delete(event.id);
    switch (event.kind) {
      case "reviewed":
        cards.remove(event);
        break;
      case "undid":
        undoCount -= 1;
        mask.remove(event);
        break;
      case "setting-changed":
        settings.remove(event);
        break;
      case "exam-planned":
        exams.remove(event);
        break;
      case "card-reported":
        reports.remove(event);
        break;
    }
  }

  /** Takes in one event and notes the cards whose memory it changes. */
  function take(event: StudyEvent, touched: Set<string>): void {
    const same = known.get(event.id);
    if (same !== undefined) {
      // One id twice: the earlier position wins, so that the order of arrival does not matter. An
      // assumed answer has the last position of all and makes way for the journal's.
      if (compareEvents(same, event) <= 0) return;
      noteTouched(same, touched);
      remove(same);
    }
    add(event);
    noteTouched(event, touched);
    if (!isConfirmed(same, event)) revision += 1;
  }

  /** A review touches its own card; an undo the card at the end of what it takes back, if known. */
  function noteTouched(event: StudyEvent, touched: Set<string>): void {
    if (event.kind === "reviewed") touched.add(event.body.cardId);
    if (event.kind !== "undid") return;
    const target = known.get(event.body.eventId);
    if (target !== undefined && compareEvents(target, event) < 0) noteTouched(target, touched);
  }

  function refold(touched: ReadonlySet<string>): void {
    for (const cardId of touched) cards.refold(cardId);
  }

  function contents(
    events: readonly (StudyEvent | InvalidEvent)[],
    histories: StudySnapshot["cards"],
  ): StudySnapshot {
    const isKind =
      <K extends StudyEvent["kind"]>(kind: K) =>
      (event: StudyEvent | InvalidEvent): event is Extract<StudyEvent, { kind: K }> =>
        "clock" in event && event.kind === kind;
    return {
      heads: Object.fromEntries(heads),
      cards: histories,
      undos: events.filter(isKind("undid")),
      settings: events.filter(isKind("setting-changed")),
      exams: events.filter(isKind("exam-planned")),
      reports: events.filter(isKind("card-reported")),
      invalid: events.filter((event): event is InvalidEvent => "detail" in event),
      census: { ...cards.census(), undos: undoCount },
    };
  }

  return {
    apply(lines) {
      const touched = new Set<string>();
      for (const line of lines) {
        heads.set(line.device, Math.max(line.seq, heads.get(line.device) ?? 0));
        const read = readEvent(line);
        if (read.status === "known") take(read.event, touched);
        if (read.status === "invalid" && !invalid.has(line.id)) {
          invalid.set(line.id, read.invalid);
          changed.push(read.invalid);
        }
      }
      refold(touched);
    },
    assume(review) {
      const touched = new Set<string>();
      take(review, touched);
      refold(touched);
    },
    retract(review) {
      // The journal may have answered in the meantime; only what is still assumed is taken out.
      if (known.get(review.id) !== review) return;
      remove(review);
      cards.refold(review.body.cardId);
      revision += 1;
    },
    cards,
    heads: () => Object.fromEntries(heads),
    revision: () => revision,
    settings: () => ({
      ...defaultSettings,
      ...Object.fromEntries(settings.latest().map(({ body }) => [body.key, body.value])),
    }),
    exams: () =>
      exams
        .latest()
        .flatMap(({ body }) => (body.exam === null ? [] : [{ id: body.examId, ...body.exam }]))
        .sort((a, b) => (a.date + a.id < b.date + b.id ? -1 : 1)),
    reports: () =>
      reports
        .latest()
        .toSorted((a, b) => compareEvents(b, a))
        .map(({ id, clock, body }) => ({ id, atMs: clock.ms, ...body })),
    invalid: () => [...invalid.values()],
    snapshot: () => contents([...known.values(), ...invalid.values()], cards.histories()),
    takeChanges() {
      const events = changed;
      changed = [];
      return contents(events, cards.takeChanged());
    },
  };
}

/** The journal has taken an assumed answer as it was given: nothing new follows from it. */
function isConfirmed(assumed: StudyEvent | undefined, event: StudyEvent): boolean {
  return (
    assumed !== undefined &&
    isProvisional(assumed) &&
    JSON.stringify(assumed.body) === JSON.stringify(event.body)
  );
}
