import { planStudyDay } from "#renderer/domain/exam-days.ts";
import { readHabits } from "#renderer/domain/exam-habits.ts";
import { outlook } from "#renderer/domain/exam-outlook.ts";
import { measurePace } from "#renderer/domain/exam-pace.ts";
import { readTrackRecord } from "#renderer/domain/exam-track-record.ts";
import { defaultParameters, fsrs6 } from "#renderer/domain/simulation/fsrs-6.ts";
import { createLog } from "#renderer/domain/simulation/growing-log.ts";
import { randomFrom } from "#renderer/domain/simulation/random.ts";

/*
 * npm run simulate:speed
 * How long the plan takes: today's queue, and one look ahead (a step of a slider). Medians of 15, in time of
 * the processor, which a busy machine does not change.
 */
const today = 1_000;
const model = fsrs6(defaultParameters);

console.table(
  [1_000, 10_000, 100_000].flatMap((cards) =>
    [30, 84, 365].map((daysLeft) => {
      const given = collection(cards, daysLeft);
      return {
        cards,
        daysLeft,
        "today's queue, ms": median(() => planStudyDay(given)),
        "look ahead, ms": median(() => outlook(given)),
      };
    }),
  ),
);
const log = reviews(1_000_000);
console.table({
  "track record from 1,000,000 reviews, ms": median(() => readTrackRecord(log)),
  "habits from 1,000,000 reviews, ms": median(() => readHabits(log)),
});

/** Half of it seen, with stabilities from a day to a year. */
function collection(cards: number, daysLeft: number) {
  const random = randomFrom(1);
  const numbers = (of: (row: number) => number) =>
    Array.from({ length: cards }, (_, row) => of(row));
  const isSeen = (row: number) => row % 2 === 0;
  const stability = numbers((row) => (isSeen(row) ? Math.exp(random.between(0, 6)) : 0));
  const lastDay = numbers((row) =>
    isSeen(row) ? today - Math.ceil(random.next() * (stability[row] as number)) : -1,
  );
  return {
    columns: {
      phase: Uint8Array.from(numbers((row) => (isSeen(row) ? 2 : 0))),
      stability: Float64Array.from(stability),
      difficulty: Float64Array.from(numbers(() => random.between(3, 9))),
      lastDay: Int32Array.from(lastDay),
      firstDay: Int32Array.from(lastDay),
      dueDay: Int32Array.from(
        numbers((row) => (lastDay[row] as number) + Math.round(stability[row] as number)),
      ),
      buriedOn: new Int32Array(cards).fill(-1),
    },
    length: cards,
    exams: [
      {
        id: "exam",
        examDay: today + daysLeft,
        rows: numbers((row) => row),
        ownBudgetS: null,
      },
    ],
    sharedBudgetS: (cards / 20) * 60,
    today,
    habits: readHabits(createLog()),
    model,
    pace: measurePace([], today, 1_200),
    record: readTrackRecord(createLog()),
    steps: { learning: 2, relearning: 1 },
  };
}

function reviews(count: number) {
  const random = randomFrom(2);
  const grown = createLog();
  for (let row = 0; row < count; row++) {
    const stabilityBefore = Math.exp(random.between(0, 5));
    const elapsedDays = Math.ceil(stabilityBefore);
    const retrievability = model.retrievabilityAt(stabilityBefore, elapsedDays);
    grown.append({
      rating: random.next() < retrievability ? 3 : 1,
      phaseBefore: 2,
      elapsedDays,
      stabilityBefore,
      retrievability,
      isRefused: 0,
    });
  }
  return grown;
}

function median(run: () => unknown): number {
  const times = Array.from({ length: 15 }, () => {
    const start = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1_000;
  });
  return Number((times.sort((a, b) => a - b)[7] as number).toFixed(1));
}
