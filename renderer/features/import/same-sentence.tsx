import { useTexts } from "#renderer/shared/i18n.ts";
import { visibleText } from "#renderer/shared/source/visible-text.ts";
import styles from "./proposal-card.module.css";
import type { ReviewItem } from "./review-items.ts";
import { StandingMark } from "./standing-mark.tsx";
import type { Review } from "./use-review.ts";

/** A table's row may hold dozens; the list has them all. */
const mostShown = 8;

/** What else was found in the same sentence: often one of them is enough. */
export function SameSentence({
  item,
  review,
}: {
  readonly item: ReviewItem;
  readonly review: Review;
}) {
  const { t } = useTexts();
  const { start, end } = item.fact;
  const others = review.items.filter(
    ({ id, fact }) => id !== item.id && fact.start < end && fact.end > start,
  );
  if (others.length === 0) return null;
  return (
    <div className={styles.more}>
      <h3 className={styles.moreTitle}>{t("importing.sameSentence")}</h3>
      <ul>
        {others.slice(0, mostShown).map((other) => (
          <li key={other.id}>
            <button type="button" className={styles.other} onClick={() => review.goTo(other)}>
              <StandingMark standing={other.standing} />
              <span className={styles.otherQuestion} lang={other.fact.lang}>
                {visibleText(other.fact.question)}
              </span>
              <span className={styles.otherAnswer} lang={other.fact.lang}>
                {visibleText(other.fact.answer)}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
