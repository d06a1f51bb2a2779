import type { Card } from "#corpus/card.ts";
import { useTextsIn } from "#renderer/shared/i18n.ts";
import styles from "./card-front.module.css";
import { PromptText } from "./prompt-text.tsx";

/** What is asked: the event it is about, the prompt, and what sort of answer is wanted. */
export function CardFront({ card }: { readonly card: Card }) {
  const t = useTextsIn(card.lang);
  return (
    <div className={styles.front}>
      {card.context !== null && <p className={styles.context}>{card.context}</p>}
      <h1 className={styles.prompt}>
        <PromptText prompt={card.prompt} blankName={t("review.blank")} />
      </h1>
      {/* “A term” would say nothing that the gap does not. */}
      {card.form === "cloze" && card.answerType !== "term" && (
        <p className={styles.asks}>
          {t("review.asks", { type: t(`vocabulary.answerType.${card.answerType}`) })}
        </p>
      )}
    </div>
  );
}
