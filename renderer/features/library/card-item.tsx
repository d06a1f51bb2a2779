import type { Card } from "#corpus/card.ts";
import type { CardForm } from "#corpus/vocabulary.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { ReportCard } from "#renderer/shared/report/report-card.tsx";
import { useReady, useStudy } from "#renderer/shared/study-context.ts";
import { NamedText } from "#renderer/shared/ui/named-text.tsx";
import { PromptText } from "#renderer/shared/ui/prompt-text.tsx";
import { useNow } from "#renderer/shared/use-now.ts";
import styles from "./card-item.module.css";
import { memoryText } from "./memory-text.ts";

const formName = {
  basic: "library.formBasic",
  cloze: "library.formCloze",
  reverse: "library.formReverse",
} as const satisfies Readonly<Record<CardForm, string>>;

/** A card in short: what it asks, the answer, its form and how well it is known. */
export function CardItem({ card }: { readonly card: Card }) {
  const { t, lang } = useTexts();
  const study = useStudy();
  // An answer given meanwhile, in another tab too, arrives as a new state.
  useReady();
  const memory = memoryText(t, lang, study.memoryOf(card.id), useNow());
  return (
    <li className={styles.item}>
      <div lang={card.lang}>
        {card.context !== null && (
          <p className={styles.note}>
            <NamedText text={card.context} lang={card.lang} />
          </p>
        )}
        <p>
          <PromptText prompt={card.prompt} lang={card.lang} />
        </p>
        <p className={styles.answer}>
          <NamedText text={card.answer} lang={card.lang} />
        </p>
      </div>
      <div className={styles.foot}>
        <p className={styles.note}>
          {t(formName[card.form])} · {t(`lang.${card.lang}`)} · {memory}
        </p>
        <ReportCard card={card} />
      </div>
    </li>
  );
}
