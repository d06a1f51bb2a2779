import type { Card } from "#corpus/card.ts";
import type { FactEditRefusal } from "#corpus/edit-fact.ts";
import type { Correction, Importance } from "#corpus/fact.ts";
import type { CardId } from "#corpus/id.ts";
import type { Result } from "#corpus/result.ts";
import type { CardMarks } from "./card-marks.ts";
import type { CardTable } from "./card-table.ts";
import type { CheckReport } from "./check-result.ts";
import type { FormerParameters } from "./former-parameters.ts";
import type { Imports } from "./imports.ts";
import type { Heads } from "./journal-port.ts";
import type { Memory, Phase } from "./memory.ts";
import type { MockExam } from "./mock/mock-exams.ts";
import type { MockAccept, MockDraft, MockEnd, MockGiven } from "./mock/mock-given.ts";
import type { AcceptGiven, QuizGiven, QuizOutcome } from "./quiz-given.ts";
import type { AcceptedAnswer, QuizAnswer } from "./quiz-log.ts";
import type { TouchedCard } from "./quiz-mapping.ts";
import type { Rating } from "./rating.ts";
import type { ReviewLog } from "./review-log.ts";
import type { ReviewLogMark, ReviewLogPart } from "./review-log-since.ts";
import type { Settings } from "./settings.ts";
import type { StudyDay } from "./study-day.ts";
import type { CardReportedBody, EventBody, EventKind, SettingChangedBody } from "./study-event.ts";
import type { StudyImports } from "./study-imports.ts";
import type { StudyProblem } from "./study-problem.ts";

export type Counts = { readonly new: number; readonly learning: number; readonly review: number };

/** An interval as a button shows it. */
export type Interval =
  | { readonly unit: "minutes"; readonly minutes: number }
  | { readonly unit: "days"; readonly days: number };

/** What the student does next, derived from state and time; nothing of it is stored. */
export type Next =
  | {
      readonly kind: "card";
      readonly card: Card;
      /** As it is studied today. */
      readonly memory: Memory;
      /** Why the card is back, where the answer learnt last time was wrong. */
      readonly corrected: Correction | null;
      /** The count this card belongs to (underlined). */
      readonly counted: keyof Counts;
      readonly intervals: Readonly<Record<Rating, Interval>>;
    }
  /** Nothing now, but a learning card comes due within the day. */
  | { readonly kind: "waiting"; readonly untilMs: number }
  /** Nothing more today. Null where no later day brings a card either. */
  | { readonly kind: "finished"; readonly nextDue: NextDue | null };

/** The next study day that has cards, and how many it will ask for if nothing is done until then. */
export type NextDue = { readonly studyDay: StudyDay; readonly cards: number };

/** What has been done on the current study day, undone answers left out. */
export type DaySummary = {
  readonly answered: number;
  readonly newCards: number;
  readonly again: number;
  readonly tookMs: number;
};

/** An empty list in the scope means all of them. */
export type ExamScope = {
  readonly documentIds: readonly string[];
  readonly topics: readonly string[];
  readonly maxImportance: Importance;
};

/** An exam on a calendar date (`YYYY-MM-DD`); `minutesPerDay` null follows the setting. */
export type Exam = {
  readonly id: string;
  readonly name: string;
  readonly date: string;
  readonly scope: ExamScope;
  readonly minutesPerDay: number | null;
};

/** What undo would take back, or redo bring back: one action of the student, of whatever size. */
export type Action = {
  readonly kind: Exclude<EventKind, "undid">;
  /** Cards it touched; 0 where it touched none. */
  readonly cards: number;
};

/** Texts a student changed; the originals stay in the corpus. */
export type Edits = {
  readonly cards: ReadonlyMap<string, CardEdit>;
  readonly facts: ReadonlyMap<string, FactEdit>;
  /** By fact. */
  readonly notes: ReadonlyMap<string, string>;
  /** When a card or a fact was last reworded, by its id, in milliseconds. */
  readonly atMs: ReadonlyMap<string, number>;
};
export type CardEdit = NonNullable<EventBody<"card-edited">["edit"]>;
export type FactEdit = NonNullable<EventBody<"fact-edited">["edit"]>;

/** One line of a card's history, undone answers left out. */
export type HistoryEntry =
  | {
      readonly kind: "review";
      readonly atMs: number;
      readonly studyDay: StudyDay;
      readonly rating: Rating;
      readonly tookMs: number;
      readonly interval: Interval;
      readonly phase: Phase;
      /** After the answer; null where FSRS refused it. */
      readonly memory: { readonly stability: number; readonly difficulty: number } | null;
      readonly via: "review" | "quiz";
    }
  | { readonly kind: "due-set"; readonly atMs: number; readonly studyDay: StudyDay }
  | { readonly kind: "reset"; readonly atMs: number };

/** An event or a review that is kept and takes no part in anything. */
export type UnusableEvent = {
  readonly id: string;
  readonly kind: string;
  /** Null where it is about no card, or cannot be read that far. */
  readonly cardId: string | null;
  readonly reason: "unreadable" | "memory-out-of-range" | "due-out-of-range";
  /** For a report to the makers, in no particular language. */
  readonly detail: string;
};

/** The clock is far from where it was at the last answer; nothing is lost by it. */
export type ClockJump = {
  readonly direction: "back" | "forward";
  readonly lastAnswerAtMs: number;
};

/** A card a student finds wrong, with what they wrote; `atMs` is the moment of writing. */
export type CardReport = {
  readonly id: string;
  readonly cardId: string;
  readonly note: string;
  readonly atMs: number;
};

export type ReadyState = {
  readonly status: "ready";
  /** `follower`: another tab writes; this one shows what it does and answers nothing. */
  readonly role: "writer" | "follower";
  readonly settings: Settings;
  readonly exams: readonly Exam[];
  /** The latest first. */
  readonly reports: readonly CardReport[];
  readonly counts: Counts;
  /** How many of these cards the exams ahead ask for; null where none lies ahead. */
  readonly forExams: Pick<Counts, "new" | "review"> | null;
  /** Whether today's limits keep reviews back: raising them gives more. */
  readonly hasMoreReviews: boolean;
  readonly next: Next;
  readonly today: DaySummary;
  /** Study days in a row up to today or yesterday. */
  readonly streakDays: number;
  /** The last action that can be taken back, and the one that can be brought back; null where none. */
  readonly undoable: Action | null;
  readonly redoable: Action | null;
  readonly edits: Edits;
  /** The same object as long as nothing of it changes. */
  readonly imports: Imports;
  /** FSRS parameters in use; null for the defaults. */
  readonly parameters: readonly number[] | null;
  /** Typed answers the student counts as right, the latest first. */
  readonly accepted: readonly AcceptedAnswer[];
  /** Mock exams, running and ended, the latest first. */
  readonly mocks: readonly MockExam[];
  /** How many quiz answers count; `Study.quizAnswers` has them. */
  readonly quizAnswers: number;
  /** What was in use before, each once, the one left last first. */
  readonly formerParameters: readonly FormerParameters[];
  readonly unusable: readonly UnusableEvent[];
  /** Null where the clock is plausible. */
  readonly clockJump: ClockJump | null;
  /** An answer is on its way to the disk; the next one waits for it. */
  readonly saving: boolean;
  /** What last went wrong and has not been dismissed. */
  readonly problem: StudyProblem | null;
  /** Cards in the deck in the chosen language, and how many have been seen. */
  readonly deck: { readonly total: number; readonly seen: number };
  /**
   * Null once the whole record is known. Until then events read, of all: the card in `next` is exact, and
   * can be answered, but nothing may be said of the others, hence no counts and no totals.
   */
  readonly reading: { readonly done: number; readonly total: number } | null;
};

export type StudyState =
  | { readonly status: "starting"; readonly done: number; readonly total: number | null }
  | { readonly status: "failed"; readonly problem: StudyProblem }
  | ReadyState;

/**
 * The one object the interface talks to. It holds no React and no Dexie: state is read with
 * `getState`, changes are announced to subscribers, commands resolve when their event is on disk.
 */
export type Study = StudyImports & {
  getState(): StudyState;
  subscribe(listener: () => void): () => void;
  /** Whether the answer of the current card is shown; survives a reload. */
  isAnswerShown(cardId: CardId): boolean;
  showAnswer(cardId: CardId): void;
  answer(cardId: CardId, rating: Rating, tookMs: number): Promise<void>;
  /** Takes back the last action, whatever it was; also after a restart, and at least 30 of them. */
  undo(): Promise<void>;
  /** Brings back what undo took back last, as long as nothing else was done since. */
  redo(): Promise<void>;
  changeSetting(change: SettingChangedBody): Promise<void>;
  /** Plans an exam, or changes the one with the same id. */
  planExam(exam: Exam): Promise<void>;
  removeExam(examId: string): Promise<void>;
  suspend(cardIds: readonly string[], isSuspended: boolean): Promise<void>;
  /** Until the next study day. */
  bury(cardIds: readonly string[], isBuried: boolean): Promise<void>;
  flag(cardIds: readonly string[], flag: number): Promise<void>;
  tag(cardIds: readonly string[], tag: string, isTagged: boolean): Promise<void>;
  /** Puts cards into play that are in no deck, or takes them out of play again. */
  addToDeck(cardIds: readonly string[], isAdded: boolean): Promise<void>;
  /** Days from today; each card gets a day of the range, spread evenly and reproducibly. */
  setDue(
    cardIds: readonly string[],
    days: { readonly from: number; readonly to: number },
  ): Promise<void>;
  reset(cardIds: readonly string[]): Promise<void>;
  /** Records an answer and what follows for the cards, once for each `action`; null where it was not stored. */
  answerQuiz(answer: QuizGiven): Promise<QuizOutcome | null>;
  /** Counts an answer as right from now on, and the one that was given as well, in the place of `instead`. */
  acceptAnswer(accept: AcceptGiven): Promise<QuizOutcome | null>;
  /** The text is wrong again, in reports of mock exams too; quiz answers it was counted for stay as they are. */
  withdrawAccepted(accepted: Omit<AcceptedAnswer, "atMs">): Promise<void>;
  /** Begins an exam: from here its clock runs. False where it could not be stored; so it is for the next two. */
  startMock(draft: MockDraft): Promise<boolean>;
  /** What stands at one item now; written only where it is something else than before. */
  answerMock(answer: MockGiven): Promise<boolean>;
  /** Ends an exam, with what follows for the cards. The same `action` again records nothing twice. */
  finishMock(end: MockEnd): Promise<boolean>;
  /**
   * Counts a written answer of an exam as right, there and from now on; what the exam did to cards stays. False
   * where it could not be stored, or is nothing that can be accepted.
   */
  acceptMock(accept: MockAccept): Promise<boolean>;
  /** Of the cards a quiz item names, the one of each gap that an answer is about, and when it comes. */
  touchedBy(cardIds: readonly string[]): readonly TouchedCard[];
  /** All quiz answers that count, in order; the same object as long as they are the same. */
  quizAnswers(): readonly QuizAnswer[];
  /** Facts the student is weak in now; see `quiz-weakness.ts`. */
  weakFacts(): ReadonlySet<string>;
  /** More of today than the limits allow. */
  raiseLimits(more: { readonly newCards: number; readonly reviews: number }): Promise<void>;
  editCard(cardId: string, edit: CardEdit | null): Promise<void>;
  /** Refused where the markup is bad or a gap is lost: the old statement stays. */
  editFact(factId: string, edit: FactEdit | null): Promise<Result<null, FactEditRefusal>>;
  /** An empty text takes the note away. */
  writeNote(factId: string, text: string): Promise<void>;
  adoptParameters(body: EventBody<"parameters-adopted">): Promise<void>;
  /** Sets the due dates of all cards in review to what the parameters and retention in use ask for. */
  reschedule(): Promise<void>;
  /** How many events that count now, by kind, going back to these heads would take back. */
  whatWouldRewind(heads: Heads): Promise<ReadonlyMap<EventKind, number>>;
  /** Takes everything back that came after these heads. Can itself be taken back. */
  rewindTo(heads: Heads): Promise<void>;
  /** All cards as columns; changes in place, see `revision`. */
  table(): CardTable;
  marksOf(cardId: string): CardMarks;
  /** A card as the student has it, with their edits; null for one that has left the corpus. */
  cardOf(cardId: string): Card | null;
  /** The latest first. */
  historyOf(cardId: string): Promise<readonly HistoryEntry[]>;
  reviewLog(): Promise<ReviewLog>;
  /** The end of the log from where it is another one than that of the mark; all of it without one. */
  reviewLogSince(mark: ReviewLogMark | null): Promise<ReviewLogPart>;
  /** All of it for somebody who may ask later as well; null, and nothing is made anew, where the store cannot give it. */
  reviewLogAhead(): Promise<ReviewLogPart | null>;
  reportCard(report: CardReportedBody): Promise<void>;
  withdrawReport(reportId: string): Promise<void>;
  /** What is known of any card's memory now, as it is studied today. */
  memoryOf(cardId: string): Memory;
  /**
   * Holds journal, working copy and what follows from them against each other. Never changes the journal;
   * a working copy that is wrong is made anew from it. `onProgress` gets events read, of all.
   */
  check(
    onProgress: (done: number, total: number) => void,
  ): Promise<Result<CheckReport, StudyProblem>>;
  dismissProblem(): void;
  /** Looks at the clock again: learning cards come due, the study day turns. */
  tick(): void;
};
