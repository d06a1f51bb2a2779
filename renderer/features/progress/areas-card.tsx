import { useMemo } from "react";
import { fewestTests, type ProgressArea } from "#renderer/domain/progress-areas.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { areasTable } from "./card-tables.ts";
import { ChartCard } from "./chart-card.tsx";

type Props = {
  readonly of: "topics" | "documents";
  readonly areas: readonly ProgressArea[];
  readonly nameOf: (index: number) => string;
};

/** How each topic, or each document, stands; what sticks less well than the rest comes first. */
export function AreasCard({ of, areas, nameOf }: Props) {
  const { t, lang } = useTexts();
  const table = useMemo(() => areasTable(t, areas, nameOf), [t, areas, nameOf]);
  const weak = areas.filter(({ isWeak }) => isWeak).map(({ index }) => nameOf(index));
  const isJudged = areas.some(({ tests }) => tests.total >= fewestTests);
  const names = new Intl.ListFormat(lang, { type: "conjunction" }).format(weak);
  return (
    <ChartCard
      title={t(`progress.${of}.title`)}
      note={t("progress.areasNote", { n: fewestTests })}
      summary={
        weak.length > 0
          ? t("progress.weakOnes", { names })
          : isJudged
            ? t("progress.nothingWeak")
            : t("progress.noJudgement", { n: fewestTests })
      }
      table={table}
      file={of}
      isEmpty={areas.length === 0}
    />
  );
}
