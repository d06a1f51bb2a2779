import { langs } from "#corpus/bilingual.ts";
import type { Fact } from "#corpus/fact.ts";
import type { FactEdit } from "#renderer/domain/study.ts";
import { useTexts } from "../i18n.ts";
import styles from "./fact-edit.module.css";
import { markupOf } from "./fact-edit-draft.ts";

/** What the student's words stand in for, and whether that has changed since. */
export function OriginalStatement({
  fact,
  edit,
}: {
  readonly fact: Fact;
  readonly edit: FactEdit;
}) {
  const { t } = useTexts();
  const now = markupOf(fact);
  const hasChanged = now.ja !== edit.original.ja || now.en !== edit.original.en;
  return (
    <section className={styles.original} aria-label={t("cardEdit.original")}>
      <h3 className={styles.title}>{t("cardEdit.original")}</h3>
      {hasChanged && <p>{t("factEdit.changed")}</p>}
      {langs
        .filter((lang) => fact.lang === undefined || lang === fact.lang)
        .map((lang) => (
          <p key={lang} lang={lang}>
            {fact.statement[lang].map(({ text }) => text).join("")}
          </p>
        ))}
    </section>
  );
}
