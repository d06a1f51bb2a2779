/**
 * New cards that fit a daily study time. At a desired retention of 0.9 a new card brings seven to ten
 * reviews a day later on, about a minute in all: as many new cards as minutes.
 */
export function newPerDayFor(minutesPerDay: number): number {
  return minutesPerDay;
}
