import type { Card } from "#corpus/card.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { useMaterial } from "#renderer/shared/material.ts";
import styles from "./card-back.module.css";
import { EvidenceView } from "./evidence-view.tsx";
import { StatementText } from "./statement-text.tsx";

/** The answer, the whole statement it comes from, and where that stands. */
export function CardBack({ card }: { readonly card: Card }) {
  const { t, lang } = useTexts();
  const fact = useMaterial().fact(card.factId);
  return (
    <>
      <section className={styles.part} aria-label={t("review.answer")}>
        <p className={styles.answer}>{card.answer}</p>
      </section>
      <section className={styles.part} aria-labelledby="statement">
        <h2 id="statement" lang={lang} className={styles.title}>
          {t("review.statement")}
        </h2>
        <StatementText fact={fact} card={card} />
      </section>
      <EvidenceView fact={fact} lang={card.lang} />
    </>
  );
}
