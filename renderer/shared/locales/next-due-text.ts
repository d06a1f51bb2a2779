import type { Lang } from "#corpus/bilingual.ts";
import type { NextDue } from "#renderer/domain/study.ts";
import { studyDayStartMs } from "#renderer/domain/study-day.ts";
import { formatMoment, formatNumber, formatToday } from "../format.ts";
import type { Translate } from "../i18n.ts";
import { utcOffsetMinAt } from "../local-day.ts";

const dayMs = 86_400_000;

/** When there are cards again and how many: 次は明日、20枚です。 Next: 3 cards on Wednesday, November 25. */
export function nextDueText(
  t: Translate,
  lang: Lang,
  nextDue: NextDue | null,
  nowMs: number,
): string {
  if (nextDue === null) return t("nextDue.none");
  const { studyDay, cards } = nextDue;
  const params = { count: cards, n: formatNumber(lang, cards) };
  const startMs = studyDayStartMs(studyDay, utcOffsetMinAt(nowMs));
  // After midnight the next study day begins at 04:00 of the same date, which is not tomorrow.
  switch (studyDay - calendarDay(nowMs)) {
    case 0:
      return t("nextDue.on", { ...params, date: formatMoment(lang, startMs) });
    case 1:
      return t("nextDue.tomorrow", params);
    default:
      return t("nextDue.on", { ...params, date: formatToday(lang, startMs) });
  }
}

/** Days since 1970-01-01 on the calendar, where a day begins at midnight. */
function calendarDay(atMs: number): number {
  return Math.floor((atMs + utcOffsetMinAt(atMs) * 60_000) / dayMs);
}
