import { isLeftOpen } from "#renderer/domain/mock/is-left-open.ts";
import type { MockAnswer, MockItem } from "#renderer/domain/mock/mock-exams.ts";
import { formatNumber } from "#renderer/shared/format.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import styles from "./running-exam.module.css";

type Props = {
  readonly items: readonly MockItem[];
  readonly answers: readonly MockAnswer[];
  readonly current: number | null;
  readonly onGo: (index: number) => void;
};

/** All items by their numbers, with what stands at each: a filled box is answered, a flag is for another look. */
export function ItemNavigator({ items, answers, current, onGo }: Props) {
  const { t, lang } = useTexts();
  return (
    <nav className={styles.navigator} aria-label={t("mock.questions")}>
      <ol className={styles.numbers}>
        {items.map((item, index) => {
          const answer = answers[index];
          const isFlagged = answer?.isFlagged ?? false;
          const isOpen = answer === undefined || isLeftOpen(item, answer);
          const n = formatNumber(lang, index + 1);
          const told = [
            t("mock.question", { n }),
            t(isOpen ? "mock.open" : "mock.answered"),
            ...(isFlagged ? [t("mock.flagged")] : []),
          ];
          return (
            <li key={item.id}>
              <button
                type="button"
                className={`${styles.number} ${isOpen ? "" : styles.isAnswered}`}
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
