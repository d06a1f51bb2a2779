import type { Card } from "#corpus/card.ts";
import type { Correction } from "#corpus/fact.ts";
import type { CardId } from "#corpus/id.ts";
import type { Memory } from "./memory.ts";
import type { Rating } from "./rating.ts";
import type { Settings } from "./settings.ts";
import type { StudyDay } from "./study-day.ts";
import type { CardReportedBody, SettingChangedBody } from "./study-event.ts";
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

export type Exam = { readonly id: string; readonly name: string; readonly date: string };

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
  readonly next: Next;
  readonly today: DaySummary;
  /** Study days in a row up to today or yesterday. */
  readonly streakDays: number;
  readonly canUndo: boolean;
  /** An answer is on its way to the disk; the next one waits for it. */
  readonly saving: boolean;
  /** What last went wrong and has not been dismissed. */
  readonly problem: StudyProblem | null;
  /** Cards in the deck in the chosen language, and how many have been seen. */
  readonly deck: { readonly total: number; readonly seen: number };
};

export type StudyState =
  | { readonly status: "starting"; readonly done: number; readonly total: number | null }
  | { readonly status: "failed"; readonly problem: StudyProblem }
  | ReadyState;

/**
 * The one object the interface talks to. It holds no React and no Dexie: state is read with
 * `getState`, changes are announced to subscribers, commands resolve when their event is on disk.
 */
export type Study = {
  getState(): StudyState;
  subscribe(listener: () => void): () => void;
  /** Whether the answer of the current card is shown; survives a reload. */
  isAnswerShown(cardId: CardId): boolean;
  showAnswer(cardId: CardId): void;
  answer(cardId: CardId, rating: Rating, tookMs: number): Promise<void>;
  /** Takes back the last answer of this collection, also after a restart. */
  undo(): Promise<void>;
  changeSetting(change: SettingChangedBody): Promise<void>;
  planExam(exam: Exam | null): Promise<void>;
  reportCard(report: CardReportedBody): Promise<void>;
  withdrawReport(reportId: string): Promise<void>;
  /** What is known of any card's memory now, as it is studied today. */
  memoryOf(cardId: string): Memory;
  dismissProblem(): void;
  /** Looks at the clock again: learning cards come due, the study day turns. */
  tick(): void;
};
