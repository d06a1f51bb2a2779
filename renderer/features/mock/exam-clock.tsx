import { useEffect, useRef, useState } from "react";
import { formatNumber } from "#renderer/shared/format.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { clockText } from "#renderer/shared/mock/clock-text.ts";
import { useReady, useRun, useStudy } from "#renderer/shared/study-context.ts";
import { Button } from "#renderer/shared/ui/button.tsx";
import { useAnnounce } from "#renderer/shared/ui/live-region.tsx";
import styles from "./running-exam.module.css";
import type { ExamTime } from "./use-exam-time.ts";

/** Minutes left at which a screen reader is told, since a clock that is read out all the time is no help. */
const told = [30, 10, 5, 1];

/** The time left, which can be hidden: a running clock makes some people nervous. */
export function ExamClock({ time }: { readonly time: ExamTime }) {
  const { t } = useTexts();
  const study = useStudy();
  const run = useRun();
  const { settings, role } = useReady();
  const [isHidden, setHidden] = useState(false);
  useSpokenTime(time.leftMs);
  return (
    <div className={styles.clock}>
      {!isHidden && (
        <p role="timer" aria-live="off" aria-label={t("mock.left")}>
          <span aria-hidden="true" className={styles.clockName}>
            {t("mock.left")}
          </span>{" "}
          <span className={time.leftMs < 60_000 ? styles.clockLast : styles.clockTime}>
            {clockText(time.leftMs)}
          </span>
        </p>
      )}
      <div className={styles.row}>
        <Button
          look="quiet"
          aria-pressed={settings.largeType}
          isDisabled={role === "follower"}
          onPress={() =>
            void run(study.changeSetting({ key: "largeType", value: !settings.largeType }))
          }
        >
          {t("quiz.largeType")}
        </Button>
        <Button look="quiet" onPress={() => setHidden(!isHidden)}>
          {t(isHidden ? "mock.showClock" : "mock.hideClock")}
        </Button>
      </div>
    </div>
  );
}

function useSpokenTime(leftMs: number): void {
  const { t, lang } = useTexts();
  const announce = useAnnounce();
  const minutes = Math.ceil(leftMs / 60_000);
  const before = useRef(minutes);
  useEffect(() => {
    const passed = told.find((mark) => before.current > mark && minutes <= mark && minutes > 0);
    before.current = minutes;
    if (passed === undefined) return;
    announce([
      { text: t("mock.announceLeft", { count: minutes, n: formatNumber(lang, minutes) }), lang },
    ]);
  }, [minutes, announce, t, lang]);
}
