import { readHabits } from "#renderer/domain/exam-habits.ts";
import { outlook } from "#renderer/domain/exam-outlook.ts";
import { predictScore } from "#renderer/domain/exam-score.ts";
import { corrected, type Moment, readTrackRecord } from "#renderer/domain/exam-track-record.ts";
import { belief, type Known, takeCourse } from "./course.ts";
import { planInput, planned, preparations } from "./policies.ts";
import { makeStudent, type Student } from "./student.ts";

/** When a score is predicted, as days before the exam of a course of so many days. */
export const moments = {
  "first day": (days: number) => days,
  "a quarter in": (days: number) => days - Math.round(days / 4),
  "half-way": (days: number) => days - Math.round(days / 2),
  "a week before": () => 7,
  "the eve": () => 1,
  "on the day": () => 0,
} as const;
export type MomentName = keyof typeof moments;
export const momentNames = Object.keys(moments) as readonly MomentName[];

export type Prediction = {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  /** What the student was told: whether it fits. */
  readonly fit: string;
};

/** What one way to prepare came to; scores and shares 0–1. */
export type Outcome = {
  readonly preparation: string;
  readonly score: number;
  readonly scoreLater: number;
  readonly minutes: number;
  /** The longest day, and that by minutes promised. */
  readonly peakMinutes: number;
  readonly peakShare: number;
  readonly unseenShare: number;
};

export type StudentResult = {
  readonly student: Student;
  readonly outcomes: readonly Outcome[];
  readonly predictions: Readonly<Partial<Record<MomentName, Prediction>>>;
  /** By card seen: the probability predicted on the morning of the exam, and whether it was recalled. */
  readonly cards: readonly { readonly predicted: number; readonly recalled: boolean }[];
};

/** Puts one student through every preparation; the same seed gives the same result. */
export function compareFor(seed: number): StudentResult {
  const student = makeStudent(seed);
  const predictions: Partial<Record<MomentName, Prediction>> = {};
  let cards: StudentResult["cards"] = [];
  const outcomes = preparations.map((preparation): Outcome => {
    const isPlan = preparation === planned;
    const course = takeCourse(
      student,
      preparation.policy,
      isPlan ? (known) => predictOn(known, predictions) : undefined,
      preparation.minutesOn?.(student),
    );
    if (isPlan) {
      const seen = momentsOnTheDay(course.known);
      const record = readTrackRecord(course.known.log);
      predictions["on the day"] = {
        ...predictScore(seen, record, student.cards, 0),
        fit: predictions["the eve"]?.fit ?? "",
      };
      cards = seen.flatMap((moment, card) =>
        moment === null
          ? []
          : [{ predicted: corrected(record, moment), recalled: course.recalled[card] === true }],
      );
    }
    const minutes = course.days.map(({ tookMs }) => tookMs / 60_000);
    return {
      preparation: preparation.name,
      score: course.score,
      scoreLater: course.scoreLater,
      minutes: minutes.reduce((total, day) => total + day, 0),
      peakMinutes: Math.max(...minutes),
      peakShare: Math.max(...minutes) / student.minutesPerDay,
      unseenShare: course.unseen / student.cards,
    };
  });
  return { student, outcomes, predictions, cards };
}

function predictOn(known: Known, into: Partial<Record<MomentName, Prediction>>): void {
  for (const name of momentNames) {
    const daysBefore = moments[name](known.examDay);
    if (daysBefore === 0 || known.examDay - daysBefore !== known.day) continue;
    const input = {
      ...planInput(known),
      habits: readHabits(known.log),
      record: readTrackRecord(known.log),
      steps: { learning: 2, relearning: 1 },
    };
    const exam = outlook(input).exams[0];
    if (exam !== undefined) into[name] = { ...exam.score, fit: exam.fit.kind };
  }
}

function momentsOnTheDay({ columns, examDay }: Known): readonly (Moment | null)[] {
  return Array.from(columns.phase, (phase, row): Moment | null => {
    if (phase === 0) return null;
    const stability = columns.stability[row] as number;
    const elapsedDays = examDay - (columns.lastDay[row] as number);
    return {
      stability,
      elapsedDays,
      retrievability: belief.retrievabilityAt(stability, elapsedDays),
    };
  });
}
