import { useMemo, useState } from "react";
import { reschedulePreview } from "#renderer/domain/optimiser-reschedule.ts";
import { intervalDays } from "#renderer/domain/schedule.ts";
import { studyDayOf } from "#renderer/domain/study-day.ts";
import { formatNumber } from "#renderer/shared/format.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { utcOffsetMinAt } from "#renderer/shared/local-day.ts";
import { useReady, useRun, useStudy } from "#renderer/shared/study-context.ts";
import { Button } from "#renderer/shared/ui/button.tsx";
import { useNow } from "#renderer/shared/use-now.ts";
import styles from "./optimiser.module.css";

/** Due dates stay with new parameters; here they are computed anew, after a look at what would change. */
export function Reschedule({ isOffered }: { readonly isOffered: boolean }) {
  const { t, lang } = useTexts();
  const study = useStudy();
  const run = useRun();
  const { parameters, settings, role } = useReady();
  const [isDone, setDone] = useState(false);
  const nowMs = useNow();
  const today = studyDayOf(nowMs, utcOffsetMinAt(nowMs));
  const table = study.table();
  const { revision } = table;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the table changes in place, `revision` tells when
  const preview = useMemo(() => {
    const options = { ...settings, parameters };
    return reschedulePreview(table, today, (stability) => intervalDays(stability, options));
  }, [table, revision, today, settings, parameters]);
  if (!isOffered || preview.cards === 0) return null;
  const changed = preview.earlier + preview.later;
  const reschedule = async () => {
    await study.reschedule();
    setDone(true);
  };
  return (
    <div className={styles.reschedule}>
      <h3>{t("progress.reschedule.title")}</h3>
      <p className={styles.note}>{t("progress.reschedule.note")}</p>
      {changed === 0 ? (
        <p role="status">
          {isDone ? t("progress.reschedule.done") : t("progress.reschedule.nothing")}
        </p>
      ) : (
        <>
          <p>
            {t("progress.reschedule.preview", {
              cards: formatNumber(lang, preview.cards),
              changed: formatNumber(lang, changed),
              earlier: formatNumber(lang, preview.earlier),
              later: formatNumber(lang, preview.later),
              due: formatNumber(lang, preview.due),
            })}
          </p>
          <p>
            <Button isDisabled={role === "follower"} onPress={() => void run(reschedule())}>
              {t("progress.reschedule.run")}
            </Button>
          </p>
        </>
      )}
    </div>
  );
}
