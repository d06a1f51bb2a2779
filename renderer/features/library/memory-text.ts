import type { Lang } from "#corpus/bilingual.ts";
import type { Memory } from "#renderer/domain/memory.ts";
import { studyDayOf, studyDayStartMs } from "#renderer/domain/study-day.ts";
import { formatDate, formatMoment } from "#renderer/shared/format.ts";
import type { Translate } from "#renderer/shared/i18n.ts";
import { studyDate, utcOffsetMinAt } from "#renderer/shared/local-day.ts";

/** Where a card stands: new, learning until a time, due, or the date of its next review. */
export function memoryText(t: Translate, lang: Lang, memory: Memory, nowMs: number): string {
  if (memory.state === "new") return t("library.memoryNew");
  const { due } = memory;
  if (due.unit === "time") {
    if (due.atMs <= nowMs) return t("library.memoryDue");
    return t("library.memoryLearning", { when: formatMoment(lang, due.atMs) });
  }
  const offset = utcOffsetMinAt(nowMs);
  if (due.studyDay <= studyDayOf(nowMs, offset)) return t("library.memoryDue");
  const date = studyDate(studyDayStartMs(due.studyDay, offset) + 43_200_000);
  return t("library.memoryNext", { date: formatDate(lang, date) });
}
