/**
 * What one new card a day costs once reviews have built up. Simulated with this scheduler (default
 * parameters, 90 % retention, 60 % of new cards known at first sight): with n new cards a day there are
 * 7 n answers on an average day of the first two months and 8.4 n towards their end.
 */
const answersPerNewCard = 8.5;

/** From the question's appearance to the rating; a sentence has to be read twice. */
const secondsPerAnswer = 12;

/** How many new cards a day fill the minutes a student wants to spend, reviews included. */
export function suggestedNewPerDay(minutesPerDay: number): number {
  const cards = Math.round((minutesPerDay * 60) / (answersPerNewCard * secondsPerAnswer));
  return Math.min(200, Math.max(1, cards));
}
