import type { ReadyState } from "#renderer/domain/study.ts";
import { formatNumber } from "#renderer/shared/format.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { useMaterial } from "#renderer/shared/material.ts";
import { hrefTo } from "#renderer/shared/route.ts";
import { Progress } from "#renderer/shared/ui/progress.tsx";
import { Section } from "#renderer/shared/ui/section.tsx";
import styles from "./deck-view.module.css";

/** How much of the deck has been seen, and which documents it is made from. */
export function DeckView({ state }: { readonly state: ReadyState }) {
  const { t, lang } = useTexts();
  const { seen, total } = state.deck;
  const parts = useMaterial().contents(state.settings.cardLang);
  const seenText = t("today.deckSeen", {
    seen: formatNumber(lang, seen),
    total: formatNumber(lang, total),
  });
  return (
    <Section title={t("today.deck")}>
      <div className={styles.progress}>
        <Progress label={t("today.deck")} value={seen} max={total} valueText={seenText} />
        <p className={styles.note}>{seenText}</p>
      </div>
      <div className={styles.contents}>
        <h3 className={styles.title}>{t("today.contents")}</h3>
        <ul>
          {parts.map(({ document, cards }) => (
            <li key={document.id} className={styles.part}>
              <a className={styles.document} href={hrefTo("library", document.id)}>
                {document.shortTitle[lang]}
              </a>
              <span className={styles.count}>
                {t("today.documentCards", { count: cards, n: formatNumber(lang, cards) })}
              </span>
            </li>
          ))}
        </ul>
      </div>
    </Section>
  );
}
