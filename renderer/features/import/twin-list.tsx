import { statementText } from "#corpus/fact.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { useMaterial } from "#renderer/shared/material.ts";
import { factHref } from "#renderer/shared/route.ts";
import styles from "./proposal-card.module.css";
import type { ReviewItem } from "./review-items.ts";

type Props = { readonly item: ReviewItem; readonly ids: readonly string[] };

const mostShown = 3;

/** Facts a student has already that seem to say the same. */
export function TwinList({ item, ids }: Props) {
  const { t } = useTexts();
  const { corpus } = useMaterial();
  const { lang } = item.fact;
  const twins = corpus.facts.filter(({ id }) => id !== item.id && ids.includes(id));
  if (twins.length === 0) return null;
  return (
    <div className={styles.more}>
      <h3 className={styles.moreTitle}>{t("importing.twins")}</h3>
      <ul>
        {twins.slice(0, mostShown).map(({ id, statement }) => (
          <li key={id} lang={lang}>
            <a className={styles.twin} href={factHref(id)}>
              {statementText(statement[lang])}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
