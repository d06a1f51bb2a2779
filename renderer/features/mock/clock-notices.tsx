import { formatDuration } from "#renderer/shared/format.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { Button } from "#renderer/shared/ui/button.tsx";
import { Notice } from "#renderer/shared/ui/notice.tsx";
import styles from "./running-exam.module.css";
import type { ExamTime } from "./use-exam-time.ts";

type Props = { readonly time: ExamTime; readonly onHandIn: () => void };

/** What the clock did of itself. Where only that has ended the exam, the student decides. */
export function ClockNotices({ time, onHandIn }: Props) {
  const { t, lang } = useTexts();
  const { jump } = time;
  if (jump === null) return null;
  const by = formatDuration(t, lang, jump.byMs);
  if (time.standing === "doubtful") {
    return (
      <Notice tone="problem" title={t("mock.doubtTitle")}>
        <p>{t("mock.doubtText", { by })}</p>
        <div className={styles.row}>
          <Button look="primary" onPress={time.doubtClock}>
            {t("mock.goOn")}
          </Button>
          <Button onPress={onHandIn}>{t("mock.handIn")}</Button>
        </div>
      </Notice>
    );
  }
  return (
    <Notice tone="notice" onDismiss={time.dismissJump}>
      <p>{t(jump.direction === "back" ? "mock.jumpBack" : "mock.jumpAhead", { by })}</p>
    </Notice>
  );
}
