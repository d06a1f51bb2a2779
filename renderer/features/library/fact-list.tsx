import { type Fact, statementText } from "#corpus/fact.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { factHref } from "#renderer/shared/route.ts";
import { NamedText } from "#renderer/shared/ui/named-text.tsx";
import styles from "./fact-list.module.css";

/** Facts, each a link to its page, with what distinguishes it in a line below. */
export function FactList({ facts }: { readonly facts: readonly Fact[] }) {
  const { t, lang } = useTexts();
  return (
    <ul className={styles.list}>
      {facts.map((fact) => (
        <li key={fact.id} className={styles.item}>
          <a className={styles.link} href={factHref(fact.id)}>
            <NamedText text={statementText(fact.statement[lang])} lang={lang} />
          </a>
          <p className={styles.note}>
            {t(`vocabulary.topic.${fact.topic}`)} · {t(`vocabulary.factKind.${fact.kind}`)} ·{" "}
            {t(`library.importance${fact.importance}`)}
          </p>
        </li>
      ))}
    </ul>
  );
}
