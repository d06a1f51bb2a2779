import { useMemo } from "react";
import { useTexts } from "#renderer/shared/i18n.ts";
import { factHref } from "#renderer/shared/route.ts";
import type { Twins } from "./find-twins.ts";
import styles from "./proposal-card.module.css";
import type { ReviewItem } from "./review-items.ts";

type Props = { readonly item: ReviewItem; readonly find: Twins };

/** Facts a student has already that seem to say the same. */
export function TwinList({ item, find }: Props) {
  const { t } = useTexts();
  const { id: ownId, fact } = item;
  const twins = useMemo(() => find(fact).filter(({ id }) => id !== ownId), [find, fact, ownId]);
  if (twins.length === 0) return null;
  return (
    <div className={styles.more}>
      <h3 className={styles.moreTitle}>{t("importing.twins")}</h3>
      <ul>
        {twins.map(({ id, statement }) => (
          <li key={id} lang={fact.lang}>
            <a className={styles.twin} href={factHref(id)}>
              {statement}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
