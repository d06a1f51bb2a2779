import { type Fact, statementText } from "#corpus/fact.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { useMaterial } from "#renderer/shared/material.ts";
import { factHref } from "#renderer/shared/route.ts";
import { eventTitle } from "./event-title.ts";
import styles from "./fact-list.module.css";
import { Highlighted } from "./highlighted.tsx";
import { fold } from "./search-text.ts";

type Props = {
  readonly fact: Fact;
  readonly form: string | null;
  readonly terms: readonly string[];
};

/** One result: the statement, where it was found if not there, and what it is about. */
export function FoundFact({ fact, form, terms }: Props) {
  const { t, lang } = useTexts();
  const material = useMaterial();
  const otherLang = lang === "ja" ? "en" : "ja";
  const statement = statementText(fact.statement[lang]);
  const other = statementText(fact.statement[otherLang]);
  const isInOther = terms.some(
    (term) => !fold(statement).includes(term) && fold(other).includes(term),
  );
  const event = material.corpus.events.find(({ id }) => id === fact.eventId);
  return (
    <li className={styles.item}>
      <a className={styles.link} href={factHref(fact.id)}>
        <Highlighted text={statement} terms={terms} />
      </a>
      {isInOther && (
        <p lang={otherLang} className={styles.note}>
          <Highlighted text={other} terms={terms} />
        </p>
      )}
      {form !== null && (
        <p className={styles.note}>
          {t("library.alsoForm")} <Highlighted text={form} terms={terms} />
        </p>
      )}
      <p className={styles.note}>
        {material.document(fact.documentId).shortTitle[lang]}
        {event !== undefined && ` · ${eventTitle(lang, event)}`}
      </p>
    </li>
  );
}
