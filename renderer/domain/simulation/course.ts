import type { MemoryColumns } from "#renderer/domain/exam-day.ts";
import type { Grade, MemoryModel, MemoryState } from "#renderer/domain/exam-memory-model.ts";
import type { StudiedDay } from "#renderer/domain/exam-pace.ts";
import { defaultParameters, fsrs6 } from "./fsrs-6.ts";
import { createLog, type GrowingLog } from "./growing-log.ts";
import { randomFrom } from "./random.ts";
import { type Student, trueRecall } from "./student.ts";

/** What the app believes, at FSRS's default parameters. */
export const belief: MemoryModel = fsrs6(defaultParameters);

/** What the app knows on a day: its columns, its log, and what was promised. */
export type Known = {
  readonly columns: MemoryColumns;
  readonly log: GrowingLog;
  /** The days before. */
  readonly days: readonly StudiedDay[];
  readonly day: number;
  readonly examDay: number;
  readonly minutesPerDay: number;
};

/** The rows to be asked on a day, in order. Evaluated once, as the day's queue. */
export type Policy = (known: Known) => readonly number[];

export type Course = {
  /** The share of cards recalled when all are asked on the day of the exam. */
  readonly score: number;
  /** The same asked 30 days later, without any study between. */
  readonly scoreLater: number;
  readonly days: readonly StudiedDay[];
  readonly unseen: number;
  /** By card, whether it was recalled on the day; what the app knew that morning. */
  readonly recalled: readonly boolean[];
  readonly known: Known;
};

export type Checkpoint = (known: Known) => void;

export function takeCourse(
  student: Student,
  policy: Policy,
  checkpoint: Checkpoint = () => {},
  minutesOn: readonly number[] = student.minutesOn,
): Course {
  const n = student.cards;
  const columns = {
    phase: new Uint8Array(n),
    stability: new Float64Array(n),
    difficulty: new Float64Array(n),
    lastDay: new Int32Array(n).fill(-1),
    firstDay: new Int32Array(n).fill(-1),
    dueDay: new Int32Array(n),
    buriedOn: new Int32Array(n).fill(-1),
  };
  const truth: (MemoryState | null)[] = Array.from({ length: n }, () => null);
  const draws = Array.from({ length: n }, (_, card) => randomFrom(student.seed * 65_537 + card));
  const log = createLog();
  const days: StudiedDay[] = [];
  const examDay = student.days;
  for (let day = 0; day < examDay; day++) {
    const known = {
      columns,
      log,
      days: days.filter(({ tookMs }) => tookMs > 0),
      day,
      examDay,
      minutesPerDay: student.minutesPerDay,
    };
    checkpoint(known);
    const limitS = (minutesOn[day] as number) * 60;
    let seconds = 0;
    let fresh = 0;
    let reviews = 0;
    if (limitS > 0) {
      for (const card of policy(known)) {
        if (seconds >= limitS) break;
        if (columns.phase[card] === 0) fresh += 1;
        else reviews += 1;
        seconds += answerCard(card, day);
      }
    }
    days.push({ studyDay: day, newCards: fresh, reviews, tookMs: seconds * 1000 });
  }
  let [score, scoreLater, unseen] = [0, 0, 0];
  const recalled: boolean[] = [];
  for (let card = 0; card < n; card++) {
    const memory = truth[card];
    const draw = randomFrom(student.seed * 31_337 + card).next();
    if (memory == null) unseen += 1;
    const p = (at: number) =>
      memory == null
        ? 0
        : trueRecall(student, memory.stability, card, at - (columns.lastDay[card] as number));
    const isRecalled = draw < p(examDay);
    if (isRecalled) score += 1;
    recalled.push(isRecalled);
    scoreLater += p(examDay + 30);
  }
  return {
    score: score / n,
    scoreLater: scoreLater / n,
    days,
    unseen,
    recalled,
    known: {
      columns,
      log,
      days,
      day: examDay,
      examDay,
      minutesPerDay: student.minutesPerDay,
    },
  };

  /** Asks a card until it leaves its steps; the seconds it took. */
  function answerCard(card: number, day: number): number {
    const draw = draws[card] as (typeof draws)[number];
    const isNew = columns.phase[card] === 0;
    const before = truth[card];
    const elapsed = isNew ? 0 : day - (columns.lastDay[card] as number);
    const isKnown =
      before == null
        ? draw.next() < student.knownShare
        : draw.next() < trueRecall(student, before.stability, card, elapsed);
    const share = draw.next();
    const grade: Grade = !isKnown
      ? 1
      : share < student.hardShare
        ? 2
        : share > 1 - student.easyShare
          ? 4
          : 3;
    let seconds = answer(card, day, grade, elapsed);
    // Anki's steps: 1 and 10 minutes for a new card, 10 for a lapse.
    let steps = isNew ? (grade === 4 ? 0 : grade === 3 ? 1 : 2) : grade === 1 ? 1 : 0;
    while (steps > 0) {
      const passes = draw.next() < 0.9;
      seconds += answer(card, day, passes ? 3 : 1, 0);
      steps = passes ? steps - 1 : isNew ? 2 : 1;
    }
    columns.phase[card] = 2;
    columns.dueDay[card] = day + belief.intervalDays(columns.stability[card] as number);
    return seconds;
  }

  function answer(card: number, day: number, grade: Grade, elapsed: number): number {
    const draw = draws[card] as (typeof draws)[number];
    const seconds =
      student.secondsPerAnswer *
      Math.exp(0.4 * draw.normal()) *
      (columns.phase[card] === 0 ? 1.5 : 1);
    const isFirst = columns.firstDay[card] === -1;
    const believed = isFirst
      ? null
      : {
          stability: columns.stability[card] as number,
          difficulty: columns.difficulty[card] as number,
        };
    log.append({
      rating: grade,
      phaseBefore: columns.phase[card] as number,
      elapsedDays: isFirst ? -1 : elapsed,
      stabilityBefore: believed?.stability ?? 0,
      retrievability:
        believed === null ? Number.NaN : belief.retrievabilityAt(believed.stability, elapsed),
      isRefused: 0,
    });
    const after = believed === null ? belief.first(grade) : belief.next(believed, elapsed, grade);
    columns.stability[card] = after.stability;
    columns.difficulty[card] = after.difficulty;
    const real = truth[card];
    truth[card] =
      real == null ? student.memory.first(grade) : student.memory.next(real, elapsed, grade);
    columns.lastDay[card] = day;
    if (isFirst) {
      columns.firstDay[card] = day;
      columns.phase[card] = 1;
    } else if (elapsed > 0 && grade === 1) columns.phase[card] = 3;
    return seconds;
  }
}
