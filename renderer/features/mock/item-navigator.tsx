import type { MockAnswer } from "#renderer/domain/mock/mock-exams.ts";
import { formatNumber } from "#renderer/shared/format.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import styles from "./running-exam.module.css";

type Props = {
  readonly answers: readonly MockAnswer[];
  readonly current: number | null;
  readonly onGo: (index: number) => void;
};

/** All items by their numbers, with what stands at each: a filled box is answered, a flag is for another look. */
export function ItemNavigator({ answers, current, onGo }: Props) {
  const { t, lang } = useTexts();
  return (
    <nav className={styles.navigator} aria-label={t("mock.questions")}>
      <ol className={styles.numbers}>
        {answers.map(({ given, isFlagged }, index) => {
          const n = formatNumber(lang, index + 1);
          const told = [
            t("mock.question", { n }),
            t(given === null ? "mock.open" : "mock.answered"),
            ...(isFlagged ? [t("mock.flagged")] : []),
          ];
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: an item is its place in the exam.
            <li key={index}>
              <button
                type="button"
                className={`${styles.number} ${given === null ? "" : styles.isAnswered}`}
                aria-label={told.join(lang === "ja" ? "、" : ", ")}
                aria-current={index === current ? "step" : undefined}
                onClick={() => onGo(index)}
              >
                {n}
                {isFlagged && (
                  <span className={styles.flagMark} aria-hidden="true">
                    ⚑
                  </span>
                )}
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
