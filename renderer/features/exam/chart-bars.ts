import type { ProjectedDay } from "#renderer/domain/exam-projection.ts";
import type { StudyDay } from "#renderer/domain/study-day.ts";

/** One bar of the chart: a day, or a week of a long time. Whole cards and minutes, means of a day. */
export type Bar = {
  readonly from: StudyDay;
  readonly days: number;
  readonly fresh: number;
  readonly reviews: number;
  readonly minutes: number;
};

/** More bars than this could not be told apart. */
const mostDayBars = 84;

export function barsOf(days: readonly ProjectedDay[]): readonly Bar[] {
  const width = days.length > mostDayBars ? 7 : 1;
  return Array.from({ length: Math.ceil(days.length / width) }, (_, index) => {
    const group = days.slice(index * width, (index + 1) * width);
    const meanOf = (of: (day: ProjectedDay) => number): number =>
      Math.round(group.reduce((total, day) => total + of(day), 0) / group.length);
    return {
      from: group[0]?.studyDay ?? 0,
      days: width,
      fresh: meanOf(({ fresh }) => fresh),
      reviews: meanOf(({ reviews }) => reviews),
      minutes: meanOf(({ seconds }) => seconds / 60),
    };
  });
}
