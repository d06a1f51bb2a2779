import { type Card, cardFront } from "#corpus/card.ts";
import { formatNumber } from "../format.ts";
import { useTexts } from "../i18n.ts";
import { useMaterial } from "../material.ts";
import { useReady, useStudy } from "../study-context.ts";
import { NamedText } from "../ui/named-text.tsx";
import styles from "./fact-edit.module.css";
import { changedCards } from "./fact-edit-draft.ts";

type Props = {
  readonly factId: string;
  /** The cards as they would be. */
  readonly cards: readonly Card[];
};

/** What the edit does to the cards: those one studies with their texts, the others as a number. */
export function ChangedCardsList({ factId, cards }: Props) {
  const { t, lang } = useTexts();
  const study = useStudy();
  const material = useMaterial();
  const { settings, edits } = useReady();
  const changed = changedCards(material.cardsOf(factId), cards);
  const inPlay = changed.filter(
    (card) => material.isInDeck(card, settings.cardLang) || study.memoryOf(card.id).state !== "new",
  );
  const others = changed.length - inPlay.length;
  return (
    <section className={styles.cards} aria-label={t("factEdit.cards")} aria-live="polite">
      <h3 className={styles.title}>{t("factEdit.cards")}</h3>
      {changed.length === 0 && <p className={styles.note}>{t("factEdit.noneChange")}</p>}
      <ul className={styles.list}>
        {inPlay.map((card) => (
          <li key={card.id} lang={card.lang} className={styles.card}>
            <p className={styles.front}>
              <NamedText text={cardFront(card)} lang={card.lang} />
            </p>
            <p className={styles.answer}>
              <NamedText text={card.answer} lang={card.lang} />
            </p>
            {edits.cards.has(card.id) && (
              <p lang={lang} className={styles.note}>
                {t("factEdit.ownText")}
              </p>
            )}
          </li>
        ))}
      </ul>
      {others > 0 && (
        <p className={styles.note}>
          {t("factEdit.others", { count: others, n: formatNumber(lang, others) })}
        </p>
      )}
    </section>
  );
}
