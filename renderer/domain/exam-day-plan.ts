import { measurePace, type StudiedDay } from "./exam-pace.ts";
import { type DayPlan, planForDay } from "./exam-plan.ts";
import { learningRows } from "./learning-rows.ts";
import { memoryModel } from "./schedule.ts";
import { scheduleOptions } from "./schedule-options.ts";
import type { StudyDay } from "./study-day.ts";
import type { StudyFold } from "./study-fold.ts";

/** What the exams of a collection ask of a day, as the queue takes it in; null without an exam ahead. */
export function examDayPlan(
  fold: Pick<StudyFold, "rows" | "days" | "decided">,
  day: StudyDay,
): DayPlan | null {
  const { settings, exams, parameters, raised } = fold.decided();
  if (exams.length === 0) return null;
  const { minutesPerDay } = settings;
  return planForDay({
    table: fold.rows.table,
    rows: learningRows(fold.rows, settings),
    exams,
    minutesPerDay,
    today: day,
    model: memoryModel(scheduleOptions({ settings, parameters })),
    extraReviews: raised.get(day)?.reviews ?? 0,
    pace: measurePace(studiedDays(fold.days.entries()), day, minutesPerDay * 60),
  });
}

type Entries = ReturnType<StudyFold["days"]["entries"]>;

function studiedDays(entries: Entries): readonly StudiedDay[] {
  return entries.map(([studyDay, { newCards, reviewsDone, tookMs }]) => ({
    studyDay,
    newCards,
    reviews: reviewsDone,
    tookMs,
  }));
}
