import { useCallback } from "react";
import { topics } from "#corpus/vocabulary.ts";
import type { Progress } from "#renderer/domain/progress.ts";
import { retentionBetween } from "#renderer/domain/progress-retention.ts";
import { addTests, shareOf } from "#renderer/domain/progress-tests.ts";
import { formatDuration, formatNumber } from "#renderer/shared/format.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { useMaterial } from "#renderer/shared/material.ts";
import { useStudy } from "#renderer/shared/study-context.ts";
import { Stat, Stats } from "#renderer/shared/ui/stats.tsx";
import { AreasCard } from "./areas-card.tsx";
import {
  ButtonsCard,
  CalibrationCard,
  ForecastCard,
  HistogramCard,
  HoursCard,
} from "./card-charts.tsx";
import { formatShare } from "./chart-table.ts";
import {
  answersText,
  HeatCard,
  RetentionCard,
  ReviewsCard,
  TimeCard,
  totals,
} from "./day-charts.tsx";
import styles from "./progress-screen.module.css";
import { useGradually } from "./use-gradually.ts";

/** Fewer answers than this jump about from day to day. */
const fewAnswers = 100;

/** All charts of the page, in the order of what a student asks first. */
export function Charts({ progress }: { readonly progress: Progress }) {
  const { t, lang } = useTexts();
  const { days, histograms, areas } = progress;
  const topicName = useCallback(
    (index: number) => t(`vocabulary.topic.${topics[index] ?? "alliance"}`),
    [t],
  );
  const documentName = useDocumentName();
  const cards = [
    <div key="heat" className={styles.whole}>
      <HeatCard days={days} />
    </div>,
    <ForecastCard key="forecast" progress={progress} />,
    <RetentionCard key="retention" days={days} />,
    <div key="topics" className={styles.whole}>
      <AreasCard of="topics" areas={areas.topics} nameOf={topicName} />
    </div>,
    <div key="documents" className={styles.whole}>
      <AreasCard of="documents" areas={areas.documents} nameOf={documentName} />
    </div>,
    <ReviewsCard key="reviews" days={days} />,
    <TimeCard key="time" days={days} />,
    <ButtonsCard key="buttons" progress={progress} />,
    <HoursCard key="hours" progress={progress} />,
    ...(["interval", "stability", "difficulty", "retrievability"] as const).map((name) => (
      <HistogramCard key={name} name={name} histogram={histograms[name]} />
    )),
    <div key="calibration" className={styles.whole}>
      <CalibrationCard progress={progress} />
    </div>,
  ];
  const shown = useGradually(cards.length);
  return (
    <>
      <Overview progress={progress} />
      {progress.answers < fewAnswers && (
        <p className={styles.note}>
          {t("progress.few", { n: answersText(t, lang, progress.answers) })}
        </p>
      )}
      {days.outside > 0 && (
        <p className={styles.note}>
          {t("progress.outside", { count: days.outside, n: formatNumber(lang, days.outside) })}
        </p>
      )}
      <div className={styles.charts}>{cards.slice(0, shown)}</div>
    </>
  );
}

function Overview({ progress: { days } }: { readonly progress: Progress }) {
  const { t, lang } = useTexts();
  const { answers, studied, tookMs } = totals(days);
  const { young, mature } = retentionBetween(days, 0, days.length);
  const retention = shareOf(addTests(young, mature));
  return (
    <Stats>
      <Stat
        name={t("progress.answers")}
        value={formatNumber(lang, answers)}
        detail={`${t("progress.perDay")} ${formatNumber(lang, answers / Math.max(1, studied))}`}
      />
      <Stat name={t("progress.studied")} value={formatNumber(lang, studied)} />
      <Stat
        name={t("progress.retention")}
        value={retention === null ? "–" : formatShare(lang, retention)}
      />
      <Stat
        name={t("progress.timeSpent")}
        value={formatDuration(t, lang, tookMs)}
        detail={`${t("progress.perAnswer")} ${formatDuration(t, lang, tookMs / Math.max(1, answers))}`}
      />
    </Stats>
  );
}

/** Short titles of documents by their number in the table of cards; a document that has left keeps its id. */
function useDocumentName(): (index: number) => string {
  const study = useStudy();
  const { corpus } = useMaterial();
  const { lang } = useTexts();
  const { documentIds } = study.table();
  return useCallback(
    (index) => {
      const id = documentIds[index] ?? "";
      return corpus.documents.find((document) => document.id === id)?.shortTitle[lang] ?? id;
    },
    [documentIds, corpus, lang],
  );
}
