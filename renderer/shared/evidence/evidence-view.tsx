import type { Lang } from "#corpus/bilingual.ts";
import type { Passage } from "#corpus/evidence.ts";
import type { Fact } from "#corpus/fact.ts";
import { useTexts, useTextsIn } from "../i18n.ts";
import { useMaterial } from "../material.ts";
import { FactRow, Facts } from "../ui/facts.tsx";
import styles from "./evidence-view.module.css";
import { PassageRows } from "./passage-rows.tsx";
import { QuoteRow } from "./quote-row.tsx";

/** Where a fact stands: the passage, others it rests on, how the answer follows, who did what. */
export function EvidenceView({ fact, lang }: { readonly fact: Fact; readonly lang: Lang }) {
  const { t, lang: uiLang } = useTexts();
  const cardT = useTextsIn(lang);
  const material = useMaterial();
  const own = material.document(fact.documentId);
  const documentOf = (passage: Passage) => material.documentOfSource(passage.source) ?? own;
  const { evidence } = fact;
  const by = fact.by
    .map((party) => cardT(`vocabulary.party.${party}`))
    .join(lang === "ja" ? "、" : ", ");
  const act = cardT(`vocabulary.act.${fact.act}`);
  return (
    <section className={styles.evidence} aria-labelledby="evidence">
      <h2 id="evidence" lang={uiLang} className={styles.title}>
        {t("review.evidence")}
      </h2>
      <Facts>
        <PassageRows passage={evidence} document={documentOf(evidence)} lang={lang} />
        {fact.quotation !== undefined && (
          <QuoteRow quotation={fact.quotation} lang={own.language} />
        )}
        {evidence.derivation !== undefined && (
          <FactRow name={t("review.derivation")}>{evidence.derivation[lang]}</FactRow>
        )}
        {by !== "" && (
          <FactRow name={t("review.said")}>{`${by}${lang === "ja" ? "：" : " — "}${act}`}</FactRow>
        )}
        {fact.lang === undefined && lang !== own.language && (
          <FactRow name={t("review.translation")}>{cardT("review.translated")}</FactRow>
        )}
        <FactRow name={t("review.layer")}>{cardT(`vocabulary.layer.${fact.layer}`)}</FactRow>
        <FactRow name={t("review.topic")}>{cardT(`vocabulary.topic.${fact.topic}`)}</FactRow>
      </Facts>
      {(evidence.also ?? []).map((passage) => (
        <div key={`${passage.source} ${passage.lines.join()}`} className={styles.also}>
          <h3 lang={uiLang} className={styles.title}>
            {t("review.also")}
          </h3>
          <Facts>
            <PassageRows passage={passage} document={documentOf(passage)} lang={lang} />
          </Facts>
        </div>
      ))}
    </section>
  );
}
