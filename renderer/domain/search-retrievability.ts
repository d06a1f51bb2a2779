import type { CardTable } from "./card-table.ts";
import type { StudyDay } from "./study-day.ts";

/** The exponent of FSRS-6's forgetting curve (its 21st parameter) where none have been fitted. */
const defaultDecay = 0.1542;

export function decayOf(parameters: readonly number[] | null): number {
  return parameters?.[20] ?? defaultDecay;
}

/**
 * The probability, 0–1, of recalling each card on a study day; NaN for a new card. FSRS-6:
 * R = (1 + f·t/S)^−w20 with f = 0.9^(−1/w20) − 1, t in whole study days.
 */
export function retrievabilities(
  table: Pick<CardTable, "length" | "stability" | "lastDay" | "phase">,
  today: StudyDay,
  decay: number,
): Float64Array {
  const factor = 0.9 ** (-1 / decay) - 1;
  const { stability, lastDay, phase } = table;
  const values = new Float64Array(table.length);
  for (let row = 0; row < table.length; row += 1) {
    const elapsedDays = Math.max(0, today - (lastDay[row] ?? 0));
    values[row] =
      phase[row] === 0
        ? Number.NaN
        : (1 + (factor * elapsedDays) / (stability[row] ?? 1)) ** -decay;
  }
  return values;
}
