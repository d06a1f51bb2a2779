import type { Fact } from "#corpus/fact.ts";
import { formatNumber } from "#renderer/shared/format.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { useMaterial } from "#renderer/shared/material.ts";
import styles from "./elsewhere.module.css";
import { eventTitle } from "./event-title.ts";
import { FactList } from "./fact-list.tsx";
import { elsewhere } from "./group-facts.ts";

/** The same topic at other events, in their order; each opens to its facts. */
export function Elsewhere({ fact }: { readonly fact: Fact }) {
  const { t, lang } = useTexts();
  const { corpus } = useMaterial();
  const groups = elsewhere(fact, corpus.facts, corpus.events);
  if (groups.length === 0) return <p>{t("library.elsewhereNone")}</p>;
  return (
    <ul>
      {groups.map(({ event, facts }) => (
        <li key={event.id}>
          <details>
            <summary className={styles.summary}>
              {eventTitle(lang, event)}{" "}
              <span className={styles.count}>
                {t("library.facts", { count: facts.length, n: formatNumber(lang, facts.length) })}
              </span>
            </summary>
            <FactList facts={facts} />
          </details>
        </li>
      ))}
    </ul>
  );
}
