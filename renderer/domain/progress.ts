import { progressAnswers } from "./progress-answers.ts";
import { type ProgressAreas, progressAreas } from "./progress-areas.ts";
import { type ProgressButtons, progressButtons } from "./progress-buttons.ts";
import { type Calibration, calibration } from "./progress-calibration.ts";
import { type ProgressDays, progressDays } from "./progress-days.ts";
import { type Forecast, forecast } from "./progress-forecast.ts";
import { type CardHistograms, cardHistograms } from "./progress-histogram.ts";
import { type ProgressHour, progressHours } from "./progress-hours.ts";
import type { ProgressCards, ProgressLog, ProgressQuestion, Recall } from "./progress-input.ts";
import { rowsInScope } from "./progress-scope.ts";

/** Everything the page of statistics shows, for one question. Plain data: a Worker can send it. */
export type Progress = {
  /** Answers within scope and span. */
  readonly answers: number;
  /** All answers there are. */
  readonly answersEver: number;
  readonly days: ProgressDays;
  readonly forecast: Forecast;
  readonly histograms: CardHistograms;
  readonly buttons: ProgressButtons;
  readonly hours: readonly ProgressHour[];
  readonly calibration: Calibration;
  readonly areas: ProgressAreas;
};

/** Pure; for 1,000,000 answers and 100,000 cards some hundred milliseconds, hence done in a Worker. */
export function progressOf(
  log: ProgressLog,
  cards: ProgressCards,
  question: ProgressQuestion,
  recall: Recall,
): Progress {
  const { today, fromDay } = question;
  const isInScope = rowsInScope(cards, question.scope);
  const answers = progressAnswers(log, isInScope, fromDay);
  return {
    answers: answers.length,
    answersEver: log.length,
    days: progressDays(log, answers, today, fromDay),
    forecast: forecast(cards, isInScope, question),
    histograms: cardHistograms(cards, isInScope, today, recall),
    buttons: progressButtons(log, answers),
    hours: progressHours(log, answers),
    calibration: calibration(log, answers),
    areas: progressAreas(log, answers, cards, isInScope, question, recall),
  };
}
