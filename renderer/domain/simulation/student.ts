import type { MemoryModel } from "#renderer/domain/exam-memory-model.ts";
import { defaultParameters, type Fsrs6Parameters, fsrs6 } from "./fsrs-6.ts";
import { type Random, randomFrom } from "./random.ts";

export const curves = ["fsrs", "exponential", "power", "two-traces"] as const;
export type Curve = (typeof curves)[number];

/** Somebody to plan for. Nothing of it is known to the planner but what their answers show. */
export type Student = {
  readonly seed: number;
  readonly curve: Curve;
  /** How their memory grows: FSRS-6 with parameters of their own. */
  readonly memory: MemoryModel;
  readonly cards: number;
  readonly days: number;
  readonly minutesPerDay: number;
  /** Minutes really studied on each day; 0 for a missed one, never more than promised. */
  readonly minutesOn: readonly number[];
  readonly secondsPerAnswer: number;
  /** The probability that a card is known before it is first seen. */
  readonly knownShare: number;
  readonly hardShare: number;
  readonly easyShare: number;
  /** By card: how much longer than the parameters say it is kept. */
  readonly ease: readonly number[];
};

export function makeStudent(seed: number): Student {
  const random = randomFrom(seed * 7919 + 1);
  // Half of them forget as FSRS says, if with other numbers.
  const curve = curves[Math.max(0, Math.floor(random.next() * 6) - 2)] as Curve;
  const days = Math.round(random.between(14, 84));
  const cards = Math.round(random.between(400, 1000));
  const secondsPerAnswer = 10 * Math.exp(0.3 * random.normal());
  // From too little to plenty: what the cards ask for, times a factor.
  const fair = (cards * 9 * secondsPerAnswer) / 60 / days;
  const minutesPerDay = Math.max(5, Math.round(fair * Math.exp(random.between(-0.5, 0.9))));
  const missing = random.between(0, 0.2);
  const diligence = random.between(0.6, 1);
  const minutesOn = Array.from({ length: days }, () =>
    random.next() < missing
      ? 0
      : minutesPerDay * Math.min(1, diligence * Math.exp(0.2 * random.normal())),
  );
  if (random.next() < 0.2) {
    const from = Math.floor(random.between(0, days));
    minutesOn.fill(0, from, from + Math.round(random.between(3, 6)));
  }
  const spread = random.between(0.2, 0.6);
  return {
    seed,
    curve,
    memory: fsrs6(theirParameters(random)),
    cards,
    days,
    minutesPerDay,
    minutesOn,
    secondsPerAnswer,
    knownShare: random.between(0.4, 0.8),
    hardShare: random.between(0.05, 0.25),
    easyShare: random.between(0.02, 0.15),
    ease: Array.from({ length: cards }, () => Math.exp(spread * random.normal())),
  };
}

function theirParameters(random: Random): Fsrs6Parameters {
  const scale = Math.exp(0.35 * random.normal());
  const own = defaultParameters.map((value, index) => {
    if (index < 4) return value * scale * Math.exp(0.3 * random.normal());
    if (index === 20) return Math.min(0.6, value * Math.exp(0.5 * random.normal()));
    if (index === 8) return value + 0.3 * random.normal();
    return value * Math.exp(0.15 * random.normal());
  });
  return own as unknown as Fsrs6Parameters;
}

/** The truth: the probability of recall after `elapsedDays`. */
export function trueRecall(
  student: Student,
  stability: number,
  card: number,
  elapsedDays: number,
): number {
  const kept = stability * (student.ease[card] as number);
  switch (student.curve) {
    case "fsrs":
      return student.memory.retrievabilityAt(kept, elapsedDays);
    case "exponential":
      return 0.9 ** (elapsedDays / kept);
    case "power":
      return (1 + (19 / 81) * (elapsedDays / kept)) ** -0.5;
    case "two-traces":
      return 0.8 * 0.9 ** (elapsedDays / (2.2 * kept)) + 0.2 * 0.9 ** (elapsedDays / (0.3 * kept));
  }
}
