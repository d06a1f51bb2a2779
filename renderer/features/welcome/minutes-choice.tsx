import { suggestedNewPerDay } from "#renderer/domain/suggested-pace.ts";
import { formatNumber } from "#renderer/shared/format.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { Choice } from "#renderer/shared/ui/choice.tsx";

const offered = [10, 20, 30, 45, 60] as const;

type Props = { readonly value: number; readonly onChange: (minutes: number) => void };

/** Minutes a day, in round amounts; Settings takes any number. */
export function MinutesChoice({ value, onChange }: Props) {
  const { t, lang } = useTexts();
  return (
    <Choice
      label={t("welcome.minutes")}
      value={String(value)}
      onChange={(minutes) => onChange(Number(minutes))}
      options={offered.map((minutes) => ({
        value: String(minutes),
        label: t("duration.minutes", { count: minutes, n: formatNumber(lang, minutes) }),
      }))}
      note={t("welcome.minutesNote", { n: formatNumber(lang, suggestedNewPerDay(value)) })}
    />
  );
}
