import type { Lang } from "#corpus/bilingual.ts";
import type { Document } from "#corpus/document.ts";
import type { Passage } from "#corpus/evidence.ts";
import { type Translate, useTexts, useTextsIn } from "../i18n.ts";
import { FactRow } from "../ui/facts.tsx";
import styles from "./passage-rows.module.css";

type Props = { readonly passage: Passage; readonly document: Document; readonly lang: Lang };

/** A passage as a person finds it in the published document. */
export function PassageRows({ passage, document, lang }: Props) {
  const { t } = useTexts();
  const place = placeText(useTextsIn(lang), lang, passage);
  return (
    <>
      <FactRow name={t("review.document")}>
        <cite className={styles.document}>{document.title[lang]}</cite>
        {document.publisher !== null && (
          <span className={styles.publisher}>{document.publisher[lang]}</span>
        )}
      </FactRow>
      {passage.section !== null && (
        <FactRow name={t("review.section")}>{passage.section[lang]}</FactRow>
      )}
      {place !== "" && <FactRow name={t("review.place")}>{place}</FactRow>}
      {passage.terms.length > 0 && (
        <FactRow name={t("review.terms")}>
          {/* Key terms are copied from the document, so they stay in its language. */}
          <ul lang={document.language} className={styles.terms}>
            {passage.terms.map((term) => (
              <li key={term} className={styles.term}>
                {term}
              </li>
            ))}
          </ul>
        </FactRow>
      )}
    </>
  );
}

/** The paragraph, or the table's row and item: 表「…」、…の行、2番目の項目. */
function placeText(t: Translate, lang: Lang, { paragraph, table }: Passage): string {
  const parts = [
    table === undefined ? null : t("review.table", { name: table.name[lang] }),
    table === undefined ? null : t("review.row", { row: table.row[lang] }),
    table?.item === undefined ? null : t("review.item", { n: table.item }),
    paragraph === undefined ? null : t("review.paragraph", { n: paragraph }),
  ];
  return parts.filter((part) => part !== null).join(lang === "ja" ? "、" : ", ");
}
