import { cardPhases } from "./card-table.ts";
import { matureDays } from "./progress-answers.ts";
import type { ProgressCards, ProgressQuestion } from "./progress-input.ts";
import { isGone } from "./progress-scope.ts";

/** Cards that come due if nothing is done before; entry 0 is today. */
export type Forecast = {
  /** Due before today and not yet done. */
  readonly overdue: number;
  /** In learning: due within the day, by the minute. */
  readonly learning: number;
  /** In review with an interval under 21 days, and from 21 days on. */
  readonly young: Uint32Array;
  readonly mature: Uint32Array;
  /** Due later than the last day of the columns. */
  readonly later: number;
};

export const forecastDays = 365;

const reviewPhase = cardPhases.indexOf("review");
const newPhase = cardPhases.indexOf("new");

/** Cards that are suspended, of another language or gone from the corpus are not asked, nor counted. */
export function forecast(
  cards: ProgressCards,
  isInScope: Uint8Array | null,
  { today, cardLang }: ProgressQuestion,
): Forecast {
  const young = new Uint32Array(forecastDays);
  const mature = new Uint32Array(forecastDays);
  const hiddenLang = cardLang === "both" ? -1 : cardLang === "ja" ? 1 : 0;
  let overdue = 0;
  let learning = 0;
  let later = 0;
  for (let row = 0; row < cards.length; row += 1) {
    const phase = cards.phase[row];
    if (phase === newPhase || cards.isSuspended[row] === 1) continue;
    if (cards.lang[row] === hiddenLang || isGone(cards, row)) continue;
    if (isInScope !== null && isInScope[row] !== 1) continue;
    const dueDay = cards.dueDay[row] ?? 0;
    const at = dueDay - today;
    if (phase !== reviewPhase) learning += 1;
    else if (at < 0) overdue += 1;
    else if (at >= forecastDays) later += 1;
    else {
      const isMature = dueDay - (cards.lastDay[row] ?? dueDay) >= matureDays;
      const column = isMature ? mature : young;
      column[at] = (column[at] ?? 0) + 1;
    }
  }
  return { overdue, learning, young, mature, later };
}
