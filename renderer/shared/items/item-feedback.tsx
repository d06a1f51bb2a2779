import { useId } from "react";
import type { Fact } from "#corpus/fact.ts";
import { statementText } from "#corpus/fact.ts";
import type { Item, Proof } from "#corpus/items/item.ts";
import { EvidenceView } from "../evidence/evidence-view.tsx";
import { useTexts } from "../i18n.ts";
import { useMaterial } from "../material.ts";
import { OwnNote } from "../note/own-note.tsx";
import { ReportCard } from "../report/report-card.tsx";
import { factHref } from "../route.ts";
import { FactEntry } from "../ui/fact-entry.tsx";
import { NamedText } from "../ui/named-text.tsx";
import styles from "./item-feedback.module.css";

/** What stands behind an item: its fact, the passage, and the facts that its other answers belong to. */
export function ItemFeedback({ item }: { readonly item: Item }) {
  const { t, lang } = useTexts();
  const material = useMaterial();
  const statementId = useId();
  const neighboursId = useId();
  const fact = material.fact(item.factId);
  const neighbours = neighboursOf(item, material.corpus.facts);
  const card = item.cardIds.map((id) => material.card(id)).find((each) => each !== null);
  return (
    <div className={styles.feedback}>
      <section className={styles.part} aria-labelledby={statementId}>
        <h2 id={statementId} lang={lang} className={styles.title}>
          {t("review.statement")}
        </h2>
        <p lang={item.lang} className={styles.statement}>
          <NamedText text={statementText(fact.statement[item.lang])} lang={item.lang} />
        </p>
      </section>
      <OwnNote factId={fact.id} />
      <div lang={item.lang}>
        <EvidenceView fact={fact} lang={item.lang} />
      </div>
      {neighbours.length > 0 && (
        <section className={styles.part} aria-labelledby={neighboursId}>
          <h2 id={neighboursId} className={styles.title}>
            {t("quiz.neighbours")}
          </h2>
          <p className={styles.note}>{t("quiz.neighboursNote")}</p>
          <ul>
            {neighbours.map((each) => (
              <FactEntry key={each.id} fact={each} />
            ))}
          </ul>
        </section>
      )}
      <div className={styles.ways}>
        <a className={styles.way} href={factHref(fact.id)}>
          {t("library.open")}
        </a>
        {card !== undefined && card !== null && <ReportCard card={card} />}
      </div>
    </div>
  );
}

/** The other facts an item's answers truly belong to, each once. */
function neighboursOf(item: Item, facts: readonly Fact[]): readonly Fact[] {
  const ids = new Set(proofsOf(item).flatMap(({ factId }) => factId ?? []));
  return facts.filter(({ id }) => ids.has(id) && id !== item.factId);
}

function proofsOf(item: Item): readonly Proof[] {
  if ("options" in item) return item.options.map(({ proof }) => proof);
  if ("entries" in item) return item.entries.map(({ proof }) => proof);
  return "pairs" in item ? item.pairs.map(({ proof }) => proof) : [];
}
