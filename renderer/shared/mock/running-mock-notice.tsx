import { useId } from "react";
import { remainingMs } from "#renderer/domain/mock/exam-clock.ts";
import { openPlaces } from "#renderer/domain/mock/is-left-open.ts";
import type { MockExam } from "#renderer/domain/mock/mock-exams.ts";
import { formatNumber } from "../format.ts";
import { useTexts } from "../i18n.ts";
import { hrefTo } from "../route.ts";
import { useReady } from "../study-context.ts";
import { ButtonLink } from "../ui/button.tsx";
import { useNow } from "../use-now.ts";
import { clockText } from "./clock-text.ts";
import styles from "./running-mock-notice.module.css";

/** The exam that was begun and not ended, with the way back to it; nothing where there is none. */
export function RunningMockNotice() {
  const { mocks } = useReady();
  const running = mocks.find(({ finish }) => finish === null);
  return running === undefined ? null : <RunningMock exam={running} />;
}

function RunningMock({ exam }: { readonly exam: MockExam }) {
  const { t, lang } = useTexts();
  const id = useId();
  const now = useNow(1_000);
  const known = exam.answers.reduce((sum, { spentMs }) => sum + spentMs, 0);
  const times = { startedAtMs: exam.startedAtMs, minutes: exam.blueprint.minutes };
  const leftMs = remainingMs(times, now, known);
  const answered = exam.items.length - openPlaces(exam.items, exam.answers).length;
  const counts = {
    n: formatNumber(lang, exam.items.length),
    answered: formatNumber(lang, answered),
    left: clockText(leftMs),
  };
  return (
    <section aria-labelledby={id} className={styles.notice}>
      <h2 id={id}>{t("mock.runningTitle")}</h2>
      <p className={styles.text}>
        {leftMs > 0 ? t("mock.runningText", counts) : t("mock.overText")}
      </p>
      <ButtonLink href={hrefTo("mock", exam.id)}>
        {t(leftMs > 0 ? "mock.resume" : "mock.toResult")}
      </ButtonLink>
    </section>
  );
}
