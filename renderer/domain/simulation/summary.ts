import { type MomentName, momentNames, type Outcome, type StudentResult } from "./compare.ts";
import { curves } from "./student.ts";

/** One line of a table, with its cells as they are printed. */
export type Table = {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
};

/** All tables of a run, means over the students; shares as per cent. */
export function summarise(results: readonly StudentResult[]): readonly Table[] {
  return [
    preparationTable(results),
    strataTable(results),
    predictionTable(results),
    fitTable(results),
    calibrationTable(results),
  ];
}

function preparationTable(results: readonly StudentResult[]): Table {
  const names = results[0]?.outcomes.map(({ preparation }) => preparation) ?? [];
  return {
    title: "Ways to prepare",
    head: [
      "",
      "score",
      "30 days later",
      "minutes in all",
      "longest day, min",
      "longest day / promised",
      "cards never seen",
    ],
    rows: names.map((name) => {
      const outcomes = results.map((result) => outcomeOf(result, name));
      return [
        name,
        percent(mean(outcomes.map(({ score }) => score))),
        percent(mean(outcomes.map(({ scoreLater }) => scoreLater))),
        mean(outcomes.map(({ minutes }) => minutes)).toFixed(0),
        mean(outcomes.map(({ peakMinutes }) => peakMinutes)).toFixed(0),
        mean(outcomes.map(({ peakShare }) => peakShare)).toFixed(2),
        percent(mean(outcomes.map(({ unseenShare }) => unseenShare))),
      ];
    }),
  };
}

type Stratum = { readonly name: string; readonly has: (result: StudentResult) => boolean };

/** Answers' worth of promised time per card, from too little to plenty. */
function answersPerCard({ student }: StudentResult): number {
  const seconds = student.minutesPerDay * 60 * student.days;
  return seconds / student.cards / student.secondsPerAnswer;
}

const strata: readonly Stratum[] = [
  { name: "time for < 9 answers a card", has: (result) => answersPerCard(result) < 9 },
  { name: "time for 9–14", has: (result) => between(answersPerCard(result), 9, 14) },
  { name: "time for more", has: (result) => answersPerCard(result) >= 14 },
  { name: "up to 4 weeks", has: ({ student }) => student.days <= 28 },
  { name: "4–8 weeks", has: ({ student }) => student.days > 28 && student.days <= 56 },
  { name: "more than 8 weeks", has: ({ student }) => student.days > 56 },
  ...curves.map((curve) => ({
    name: `forgets by: ${curve}`,
    has: ({ student }: StudentResult) => student.curve === curve,
  })),
];

/** Where the plan is better than plain FSRS on the same days, and where it is not. */
function strataTable(results: readonly StudentResult[]): Table {
  return {
    title:
      "Exam plan against plain FSRS (reviewing ahead with the minutes left), by kind of student",
    head: [
      "",
      "students",
      "plan",
      "plain",
      "difference",
      "plain better for",
      "minutes plan / plain",
    ],
    rows: strata.map(({ name, has }) => {
      const pairs = results.filter(has).map((result) => ({
        plan: outcomeOf(result, "exam plan"),
        plain: outcomeOf(result, "plain FSRS, then ahead"),
      }));
      const gains = pairs.map(({ plan, plain }) => plan.score - plain.score);
      return [
        name,
        String(pairs.length),
        percent(mean(pairs.map(({ plan }) => plan.score))),
        percent(mean(pairs.map(({ plain }) => plain.score))),
        signed(mean(gains)),
        percent(mean(gains.map((gain) => (gain < 0 ? 1 : 0)))),
        `${mean(pairs.map(({ plan }) => plan.minutes)).toFixed(0)} / ${mean(pairs.map(({ plain }) => plain.minutes)).toFixed(0)}`,
      ];
    }),
  };
}

function predictionTable(results: readonly StudentResult[]): Table {
  return {
    title: "Predicted against simulated score, in points",
    head: [
      "predicted",
      "students",
      "error",
      "mean |error|",
      "median",
      "p90",
      "in interval",
      "its width",
    ],
    rows: momentNames.map((name) => [name, ...predictionCells(results, name)]),
  };
}

/** The same by what the student was told half-way. */
function fitTable(results: readonly StudentResult[]): Table {
  const fits = ["fits", "tight", "short"];
  return {
    title: "The same by the verdict of that moment",
    head: ["", "students", "error", "mean |error|", "median", "p90", "in interval", "its width"],
    rows: (["half-way", "a week before", "the eve"] as const).flatMap((name) =>
      fits.map((fit) => [
        `${name}: ${fit}`,
        ...predictionCells(
          results.filter(({ predictions }) => predictions[name]?.fit === fit),
          name,
        ),
      ]),
    ),
  };
}

function predictionCells(results: readonly StudentResult[], name: MomentName): readonly string[] {
  const pairs = results.flatMap((result) => {
    const predicted = result.predictions[name];
    const { score } = outcomeOf(result, "exam plan");
    return predicted === undefined ? [] : [{ predicted, score }];
  });
  const errors = pairs.map(({ predicted, score }) => predicted.mean - score);
  const sizes = errors.map(Math.abs).sort((a, b) => a - b);
  return [
    String(pairs.length),
    signed(mean(errors)),
    percent(mean(sizes)),
    percent(quantile(sizes, 0.5)),
    percent(quantile(sizes, 0.9)),
    percent(
      mean(pairs.map(({ predicted: { low, high }, score }) => (between(score, low, high) ? 1 : 0))),
    ),
    percent(mean(pairs.map(({ predicted: { low, high } }) => high - low))),
  ];
}

/** A decile of predicted recall on the morning of the exam, over all cards of all students. */
export type Decile = {
  readonly cards: number;
  readonly predicted: number;
  readonly recalled: number;
};

export function deciles(results: readonly StudentResult[]): readonly Decile[] {
  return Array.from({ length: 10 }, (_, decile) => {
    const cards = results
      .flatMap((result) => result.cards)
      .filter(({ predicted }) => Math.min(9, Math.floor(predicted * 10)) === decile);
    return {
      cards: cards.length,
      predicted: mean(cards.map(({ predicted }) => predicted)),
      recalled: mean(cards.map(({ recalled }) => (recalled ? 1 : 0))),
    };
  });
}

function calibrationTable(results: readonly StudentResult[]): Table {
  return {
    title: "Calibration: cards by predicted recall on the morning of the exam",
    head: ["predicted", "cards", "mean predicted", "recalled"],
    rows: deciles(results).map(({ cards, predicted, recalled }, index) => [
      `${index * 10}–${index * 10 + 10} %`,
      String(cards),
      percent(predicted),
      percent(recalled),
    ]),
  };
}

function outcomeOf({ outcomes }: StudentResult, name: string): Outcome {
  const outcome = outcomes.find(({ preparation }) => preparation === name);
  if (outcome === undefined) throw new Error(`no preparation is called ${name}`);
  return outcome;
}

export function mean(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0) / values.length;
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

function between(value: number, low: number, high: number): boolean {
  return value >= low && value < high;
}

function percent(share: number): string {
  return Number.isNaN(share) ? "–" : (100 * share).toFixed(1);
}

function signed(share: number): string {
  return Number.isNaN(share) ? "–" : `${share < 0 ? "−" : "+"}${Math.abs(100 * share).toFixed(1)}`;
}
