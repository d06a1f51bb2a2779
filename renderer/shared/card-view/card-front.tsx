import type { Card } from "#corpus/card.ts";
import { useTextsIn } from "#renderer/shared/i18n.ts";
import { CorrectionMark } from "#renderer/shared/ui/correction-note.tsx";
import { NamedText } from "#renderer/shared/ui/named-text.tsx";
import { PromptText } from "#renderer/shared/ui/prompt-text.tsx";
import styles from "./card-front.module.css";

type Props = {
  readonly card: Card;
  readonly isCorrected: boolean;
  /** Beside a list of cards the prompt is not what the page is about. */
  readonly level?: 1 | 2;
};

/** What is asked: the event it is about, the prompt, and what sort of answer is wanted. */
export function CardFront({ card, isCorrected, level = 1 }: Props) {
  const Heading = level === 1 ? "h1" : "h2";
  const t = useTextsIn(card.lang);
  return (
    <div className={styles.front}>
      {isCorrected && <CorrectionMark lang={card.lang} />}
      {card.context !== null && (
        <p className={styles.context}>
          <NamedText text={card.context} lang={card.lang} />
        </p>
      )}
      <Heading className={styles.prompt}>
        <PromptText prompt={card.prompt} lang={card.lang} />
      </Heading>
      {/* “A term” would say nothing that the gap does not. */}
      {card.form === "cloze" && card.answerType !== "term" && (
        <p className={styles.asks}>
          {t("review.asks", { type: t(`vocabulary.answerType.${card.answerType}`) })}
        </p>
      )}
    </div>
  );
}
