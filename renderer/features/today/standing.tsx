import type { ReadyState } from "#renderer/domain/study.ts";
import { formatNumber } from "#renderer/shared/format.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { Stat, Stats } from "#renderer/shared/ui/stats.tsx";

/** Days in a row; who has not begun yet has nothing to be told. */
export function Standing({ state }: { readonly state: ReadyState }) {
  const { t, lang } = useTexts();
  const { streakDays } = state;
  if (streakDays === 0) return null;
  const days = t("unit.days", { count: streakDays, n: formatNumber(lang, streakDays) });
  return (
    <Stats>
      <Stat name={t("today.streak")} value={days} />
    </Stats>
  );
}
