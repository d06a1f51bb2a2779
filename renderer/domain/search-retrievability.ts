import type { CardTable } from "./card-table.ts";
import type { StudyDay } from "./study-day.ts";

/** The exponent of FSRS-6's forgetting curve (its 21st parameter) where none have been fitted. */
const defaultDecay = 0.1542;

type MemoryColumns = Pick<CardTable, "stability" | "lastDay" | "phase">;

/**
 * The probability, 0–1, of recalling each card on a study day; NaN for a new card. FSRS-6:
 * R = (1 + f·t/S)^−w20 with f = 0.9^(−1/w20) − 1, t in whole study days. Null stands for the defaults.
 */
export function retrievabilities(
  table: MemoryColumns & Pick<CardTable, "length">,
  today: StudyDay,
  parameters: readonly number[] | null,
): Float64Array<ArrayBuffer> {
  const curve = curveOf(parameters);
  const values = new Float64Array(table.length);
  for (let row = 0; row < table.length; row += 1) values[row] = curve(table, row, today);
  return values;
}

/** The same of one card. */
export function retrievabilityOf(
  table: MemoryColumns,
  row: number,
  today: StudyDay,
  parameters: readonly number[] | null,
): number {
  return curveOf(parameters)(table, row, today);
}

function curveOf(parameters: readonly number[] | null) {
  const decay = parameters?.[20] ?? defaultDecay;
  const factor = 0.9 ** (-1 / decay) - 1;
  return ({ stability, lastDay, phase }: MemoryColumns, row: number, today: StudyDay): number => {
    if (phase[row] === 0) return Number.NaN;
    const elapsedDays = Math.max(0, today - (lastDay[row] ?? 0));
    return (1 + (factor * elapsedDays) / (stability[row] ?? 1)) ** -decay;
  };
}
