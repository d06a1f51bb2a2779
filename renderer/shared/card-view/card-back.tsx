import type { Card } from "#corpus/card.ts";
import type { Correction } from "#corpus/fact.ts";
import { EvidenceView } from "#renderer/shared/evidence/evidence-view.tsx";
import { useEditedFact } from "#renderer/shared/fact-edit/use-edited-fact.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { OwnNote } from "#renderer/shared/note/own-note.tsx";
import { PassageLink } from "#renderer/shared/passage-link.tsx";
import { ReportCard } from "#renderer/shared/report/report-card.tsx";
import { factHref } from "#renderer/shared/route.ts";
import { CorrectionNote } from "#renderer/shared/ui/correction-note.tsx";
import { NamedText } from "#renderer/shared/ui/named-text.tsx";
import styles from "./card-back.module.css";
import { StatementText } from "./statement-text.tsx";

type Props = { readonly card: Card; readonly corrected: Correction | null };

/** The answer, the whole statement it comes from, where that stands, and ways on from here. */
export function CardBack({ card, corrected }: Props) {
  const { t, lang } = useTexts();
  const { fact, isEdited } = useEditedFact(card.factId);
  return (
    <>
      <section className={styles.part} aria-label={t("review.answer")}>
        <p className={styles.answer}>
          <NamedText text={card.answer} lang={card.lang} />
        </p>
        {corrected !== null && <CorrectionNote correction={corrected} lang={card.lang} />}
      </section>
      <section className={styles.part} aria-labelledby="statement">
        <h2 id="statement" lang={lang} className={styles.title}>
          {t("review.statement")}
        </h2>
        <StatementText fact={fact} card={card} />
        {isEdited && (
          <p lang={lang} className={styles.title}>
            {t("factEdit.mine")}
          </p>
        )}
      </section>
      <OwnNote factId={fact.id} />
      <EvidenceView fact={fact} lang={card.lang} />
      <div lang={lang} className={styles.ways}>
        <a className={styles.way} href={factHref(fact.id)}>
          {t("library.open")}
        </a>
        <PassageLink factId={fact.id} />
        <ReportCard card={card} />
      </div>
    </>
  );
}
