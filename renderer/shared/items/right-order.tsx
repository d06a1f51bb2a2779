import { useId } from "react";
import type { OrderingItem } from "#corpus/items/item.ts";
import { useTexts } from "../i18n.ts";
import { NamedText } from "../ui/named-text.tsx";
import styles from "./item-question.module.css";

type Props = { readonly item: OrderingItem; readonly texts: readonly string[] };

/** The right order with what proves each place, and which places the student had right. */
export function RightOrder({ item, texts }: Props) {
  const { t, lang } = useTexts();
  const id = useId();
  const sorted = item.entries.toSorted((a, b) => a.position - b.position);
  return (
    <section className={styles.solution} aria-labelledby={id}>
      <h2 id={id} lang={lang} className={styles.solutionTitle}>
        {t("quiz.item.rightOrder")}
      </h2>
      <ol className={styles.solutionList}>
        {sorted.map(({ text, position, proof }) => {
          const isRight = texts[position] === text;
          return (
            <li key={text} className={isRight ? styles.isRight : styles.isWrong}>
              <span className={styles.badge} aria-hidden="true">
                {position + 1}
              </span>
              <div>
                <p>
                  <NamedText text={text} lang={item.lang} />{" "}
                  <span lang={lang} className={styles.verdict}>
                    {isRight
                      ? `○ ${t("quiz.item.placeRight")}`
                      : `× ${t("quiz.item.placedAt", { place: texts.indexOf(text) + 1 })}`}
                  </span>
                </p>
                <p className={styles.proof}>
                  <NamedText text={proof.text[item.lang]} lang={item.lang} />
                </p>
              </div>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
