import { studyDayOf } from "#renderer/domain/study-day.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { utcOffsetMinAt } from "#renderer/shared/local-day.ts";
import { useMaterial } from "#renderer/shared/material.ts";
import { hrefTo } from "#renderer/shared/route.ts";
import { useReady, useStudy } from "#renderer/shared/study-context.ts";
import { ButtonLink } from "#renderer/shared/ui/button.tsx";
import { Page } from "#renderer/shared/ui/page.tsx";
import { useInAddress } from "#renderer/shared/use-in-address.ts";
import { useNow } from "#renderer/shared/use-now.ts";
import { Charts } from "./charts.tsx";
import { Optimiser } from "./optimiser.tsx";
import styles from "./progress-screen.module.css";
import { questionOf, rangeOf } from "./question.ts";
import { QuestionBar } from "./question-bar.tsx";
import { useProgress } from "./use-progress.ts";

/** Statistics of what was answered and of where the cards stand; at the end FSRS is fitted to them. */
export function ProgressScreen() {
  const { t, lang } = useTexts();
  const study = useStudy();
  const { settings } = useReady();
  const material = useMaterial();
  const [range, setRange] = useInAddress("days");
  const [document, setDocument] = useInAddress("document");
  const [topic, setTopic] = useInAddress("topic");
  const nowMs = useNow();
  const { documentIds } = study.table();
  const question = questionOf(
    { range: rangeOf(range), document, topic },
    documentIds,
    studyDayOf(nowMs, utcOffsetMinAt(nowMs)),
    settings,
  );
  const progress = useProgress(question);
  const documents = material.corpus.documents.map(({ id, shortTitle }) => ({
    id,
    title: shortTitle[lang],
  }));
  return (
    <Page title={t("progress.title")} lead={t("progress.lead")} isWide>
      {progress === null ? (
        <p role="status">{t("progress.loading")}</p>
      ) : progress.answersEver === 0 ? (
        <Empty />
      ) : (
        <>
          <QuestionBar
            range={rangeOf(range)}
            onRange={setRange}
            {...{ topic, document, documents }}
            onTopic={setTopic}
            onDocument={setDocument}
          />
          <Charts progress={progress} />
        </>
      )}
      <Optimiser />
    </Page>
  );
}

function Empty() {
  const { t } = useTexts();
  return (
    <div className={styles.empty}>
      <h2>{t("progress.emptyTitle")}</h2>
      <p>{t("progress.emptyText")}</p>
      <p>
        <ButtonLink href={hrefTo("today")}>{t("progress.toToday")}</ButtonLink>
      </p>
    </div>
  );
}
