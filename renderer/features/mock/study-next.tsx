import { useState } from "react";
import type { MockReport, ReportLine } from "#renderer/domain/mock/mock-report.ts";
import { formatNumber } from "#renderer/shared/format.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { hrefTo } from "#renderer/shared/route.ts";
import { useReady, useRun, useStudy } from "#renderer/shared/study-context.ts";
import { Button } from "#renderer/shared/ui/button.tsx";
import { Section } from "#renderer/shared/ui/section.tsx";
import styles from "./report.module.css";
import { usePartName } from "./use-part-name.ts";

/** Topics are many; these are enough for one sitting. */
const mostTopics = 5;

/** Where most was missed, with the way to it, and the cards of what was missed. */
export function StudyNext({ report }: { readonly report: MockReport }) {
  const { t, lang } = useTexts();
  const nameOf = usePartName();
  const n = (count: number): string => formatNumber(lang, count);
  const topics = report.weakTopics.slice(0, mostTopics);
  const missed = report.lines.filter(({ outcome }) => outcome !== "right");
  return (
    <Section title={t("mock.studyNext")}>
      {missed.length === 0 ? (
        <p>{t("mock.allRight")}</p>
      ) : (
        <>
          <h3>{t("mock.weak")}</h3>
          <ul className={styles.topics}>
            {topics.map(({ of, tests: { passed, total } }) => (
              <li key={of}>
                <a href={`${hrefTo("browse")}?q=${encodeURIComponent(`topic:${of}`)}`}>
                  {t("mock.weakItem", {
                    topic: nameOf("topics", of),
                    missed: n(total - passed),
                    total: n(total),
                  })}
                </a>
              </li>
            ))}
          </ul>
          <MissedCards missed={missed} />
        </>
      )}
    </Section>
  );
}

/** Cards of what was missed that no day will bring today: wrong answers brought theirs when the exam ended. */
function MissedCards({ missed }: { readonly missed: readonly ReportLine[] }) {
  const { t, lang } = useTexts();
  const study = useStudy();
  const run = useRun();
  const { role } = useReady();
  const [added, setAdded] = useState<number | null>(null);
  const cardIds = study
    .touchedBy(missed.flatMap(({ item }) => item.cardIds))
    .filter(({ standing }) => standing === "later")
    .map(({ cardId }) => cardId);
  const params = { count: cardIds.length, n: formatNumber(lang, cardIds.length) };
  const add = (): void => {
    void run(study.setDue(cardIds, { from: 0, to: 0 }).then(() => setAdded(cardIds.length)));
  };
  return (
    <div className={styles.noPrint} role="status">
      {cardIds.length > 0 ? (
        <Button isDisabled={role === "follower"} onPress={add}>
          {t("mock.addCards", params)}
        </Button>
      ) : (
        <p>
          {added === null
            ? t("mock.cardsThere")
            : t("mock.cardsAdded", { count: added, n: formatNumber(lang, added) })}
        </p>
      )}
    </div>
  );
}
