import {
  type CardInput,
  CLAMP_PARAMETERS,
  type FSRS,
  Rating as FsrsRating,
  State as FsrsState,
  fsrs,
  type Grade,
  W17_W18_Ceiling,
} from "ts-fsrs";
import { err, ok, type Result } from "#corpus/result.ts";
import type { MemoryModel } from "./exam-memory-model.ts";
import type { Due, Memory, Phase } from "./memory.ts";
import { type Rating, ratings } from "./rating.ts";
import { type StudyDay, studyDayOf, studyDayStartMs } from "./study-day.ts";
import type { ReviewedBody } from "./study-event.ts";

/**
 * The only file that knows ts-fsrs. It counts days by UTC date, which in Japan turns at 09:00, so it is
 * never shown real time: it gets a shifted clock on which a UTC date is a study day.
 */

export type ReviewedMemory = Extract<Memory, { state: "reviewed" }>;

export type ScheduleOptions = {
  /** The retrievability at which a card comes due, 0.70–0.99. */
  readonly desiredRetention: number;
  readonly learningStepsMin: readonly number[];
  readonly relearningStepsMin: readonly number[];
  readonly parameters: Parameters;
};

/** The 21 weights of FSRS-6, fitted to a student; null for the published ones. */
export type Parameters = readonly number[] | null;

/**
 * Anki's steps and FSRS's default retention. There is no fuzz yet: cards learnt on one day stay
 * together until the load is balanced on purpose, and the button shows exactly what will happen.
 */
const defaultScheduleOptions: ScheduleOptions = {
  desiredRetention: 0.9,
  learningStepsMin: [1, 10],
  relearningStepsMin: [10],
  parameters: null,
};

/** What pressing a button would do. */
export type AnswerPreview = {
  readonly interval: ReviewedBody["promised"];
  readonly phase: Phase;
  readonly step: number;
};

/** Why a review cannot take part in a memory. It is kept in the history and listed. */
export type ReviewRefusal = {
  readonly code: "memory-out-of-range" | "due-out-of-range";
  readonly params: { readonly detail: string };
};

/** The memory after a review. Only the review's own fields are used: no clock, no time zone. */
export function nextMemory(
  memory: Memory,
  review: ReviewedBody,
  parameters: Parameters = null,
): Result<ReviewedMemory, ReviewRefusal> {
  if (memory.state === "reviewed" && !isMemoryInRange(memory.stability, memory.difficulty)) {
    const detail = `stability ${memory.stability}, difficulty ${memory.difficulty}`;
    return err({ code: "memory-out-of-range", params: { detail } });
  }
  const due = dueAfter(review);
  if (!isDate(due) || !isDay(review.studyDay)) {
    return err({ code: "due-out-of-range", params: { detail: JSON.stringify(review.promised) } });
  }
  const before = memory.state === "new" ? null : memory;
  const elapsedDays = before === null ? 0 : elapsedStudyDays(before, review.studyDay);
  const grade = gradeOf[review.rating];
  const next = modelOf(parameters).next_state(before, elapsedDays, grade);
  const hasLapsed = before?.phase === "review" && review.rating === "again";
  return ok({
    state: "reviewed",
    phase: review.phase,
    step: review.step,
    stability: next.stability,
    difficulty: next.difficulty,
    due,
    lastReview: { atMs: review.atMs, studyDay: review.studyDay },
    reps: (before?.reps ?? 0) + 1,
    lapses: (before?.lapses ?? 0) + (hasLapsed ? 1 : 0),
  });
}

/** What each button promises at this moment. */
export function previewAnswers(
  memory: Memory,
  atMs: number,
  utcOffsetMin: number,
  options: ScheduleOptions = defaultScheduleOptions,
): Readonly<Record<Rating, AnswerPreview>> {
  const studyDay = studyDayOf(atMs, utcOffsetMin);
  const nowShiftedMs =
    startOfShiftedDayMs(studyDay) + atMs - studyDayStartMs(studyDay, utcOffsetMin);
  const record = schedulerFor(options).repeat(fsrsCard(memory, studyDay), new Date(nowShiftedMs));
  const preview = (rating: Rating): AnswerPreview => {
    const { card } = record[gradeOf[rating]];
    const minutes = (card.due.getTime() - nowShiftedMs) / 60_000;
    return {
      interval:
        card.scheduled_days > 0
          ? { unit: "days", days: card.scheduled_days }
          : { unit: "minutes", minutes },
      phase: phaseOf(card.state),
      step: card.learning_steps,
    };
  };
  const [again, hard, good, easy] = ratings;
  return {
    again: preview(again),
    hard: preview(hard),
    good: preview(good),
    easy: preview(easy),
  };
}

/** The probability, 0–1, that the card would be recalled on a study day. */
export function retrievability(
  memory: ReviewedMemory,
  studyDay: StudyDay,
  parameters: Parameters = null,
): number {
  return modelOf(parameters).forgetting_curve(elapsedStudyDays(memory, studyDay), memory.stability);
}

/** Days from a review that left this stability until the card is due. */
export function intervalDays(stability: number, options: ScheduleOptions): number {
  return schedulerFor(options).next_interval(stability, 0);
}

/** The numbers of the weights FSRS does not take as they are; from 0. */
export function weightsOutOfRange(parameters: Parameters): readonly number[] {
  const ranges = CLAMP_PARAMETERS(W17_W18_Ceiling, true);
  return (parameters ?? []).flatMap((weight, index) => {
    const [least = 0, most = 0] = ranges[index] ?? [];
    return weight >= least && weight <= most ? [] : [index];
  });
}

/** Whether FSRS can go on from this memory; outside of it ts-fsrs throws or computes nonsense. */
export function isMemoryInRange(stability: number, difficulty: number): boolean {
  return stability >= 0.001 && stability <= 36_500 && difficulty >= 1 && difficulty <= 10;
}

/** FSRS as plain numbers, for the exam plan, which looks at every card on every day until the exam. */
export function memoryModel(options: ScheduleOptions): MemoryModel {
  const model = modelOf(options.parameters);
  const scheduler = schedulerFor(options);
  return {
    retrievabilityAt: (stability, elapsedDays) => model.forgetting_curve(elapsedDays, stability),
    intervalDays: (stability) => scheduler.next_interval(stability, 0),
    first: (grade) => model.next_state(null, 0, grade as Grade),
    // A journal may hold what ts-fsrs throws on; the plan then sees the memory at the edge of its range.
    next: ({ stability, difficulty }, elapsedDays, grade) =>
      model.next_state(
        {
          stability: Math.min(Math.max(stability, 0.001), 36_500),
          difficulty: Math.min(Math.max(difficulty, 1), 10),
        },
        elapsedDays,
        grade as Grade,
      ),
  };
}

const gradeOf: Readonly<Record<Rating, Grade>> = {
  again: FsrsRating.Again,
  hard: FsrsRating.Hard,
  good: FsrsRating.Good,
  easy: FsrsRating.Easy,
};

const stateOf: Readonly<Record<Phase, FsrsState>> = {
  learning: FsrsState.Learning,
  review: FsrsState.Review,
  relearning: FsrsState.Relearning,
};

function phaseOf(state: FsrsState): Phase {
  if (state === FsrsState.Review) return "review";
  return state === FsrsState.Relearning ? "relearning" : "learning";
}

const dayMs = 86_400_000;

function startOfShiftedDayMs(studyDay: StudyDay): number {
  return studyDay * dayMs;
}

/**
 * Steps and retention take no part in what is remembered, so that changing them changes no memory;
 * ts-fsrs would fit two of the weights to the number of relearning steps.
 */
let model: { readonly parameters: Parameters; readonly scheduler: FSRS } | null = null;

function modelOf(parameters: Parameters): FSRS {
  if (model === null || model.parameters !== parameters) {
    const scheduler = schedulerFor({ ...defaultScheduleOptions, parameters });
    model = { parameters, scheduler };
  }
  return model.scheduler;
}

/** Never negative: a clock that was set back must not make FSRS throw or shorten a memory. */
function elapsedStudyDays(memory: ReviewedMemory, studyDay: StudyDay): number {
  return Math.max(0, studyDay - memory.lastReview.studyDay);
}

function dueAfter(review: ReviewedBody): Due {
  return review.promised.unit === "days"
    ? { unit: "day", studyDay: review.studyDay + review.promised.days }
    : { unit: "time", atMs: review.atMs + review.promised.minutes * 60_000 };
}

/** What a Date can hold; a due date beyond it could not be shown, and ts-fsrs would throw on it. */
function isDate(due: Due): boolean {
  const atMs = due.unit === "day" ? due.studyDay * dayMs : due.atMs;
  return Math.abs(atMs) <= 8.64e15 - 2 * dayMs;
}

/** Whether cards can come due on a study day. */
export function isDay(studyDay: StudyDay): boolean {
  return isDate({ unit: "day", studyDay });
}

function fsrsCard(memory: Memory, studyDay: StudyDay): CardInput {
  const shared = { due: 0, elapsed_days: 0, scheduled_days: 0 };
  if (memory.state === "new") {
    return {
      ...shared,
      stability: 0,
      difficulty: 0,
      learning_steps: 0,
      reps: 0,
      lapses: 0,
      state: FsrsState.New,
    };
  }
  return {
    ...shared,
    stability: memory.stability,
    difficulty: memory.difficulty,
    learning_steps: memory.step,
    reps: memory.reps,
    lapses: memory.lapses,
    state: stateOf[memory.phase],
    last_review: new Date(startOfShiftedDayMs(Math.min(memory.lastReview.studyDay, studyDay))),
  };
}

/** Building a scheduler costs more than using it, and options are few and shared. */
const schedulers = new WeakMap<ScheduleOptions, FSRS>();

function schedulerFor(options: ScheduleOptions): FSRS {
  const known = schedulers.get(options);
  if (known !== undefined) return known;
  const scheduler = fsrs({
    request_retention: options.desiredRetention,
    learning_steps: options.learningStepsMin.map((minutes) => `${minutes}m` as const),
    relearning_steps: options.relearningStepsMin.map((minutes) => `${minutes}m` as const),
    enable_fuzz: false,
    enable_short_term: true,
    ...(options.parameters === null ? {} : { w: options.parameters }),
  });
  schedulers.set(options, scheduler);
  return scheduler;
}
