import type { Card } from "#corpus/card.ts";
import type { Fact } from "#corpus/fact.ts";
import { formatNumber } from "#renderer/shared/format.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { useMaterial } from "#renderer/shared/material.ts";
import { useReady, useStudy } from "#renderer/shared/study-context.ts";
import { CardItem } from "./card-item.tsx";
import styles from "./fact-cards.module.css";

/** A fact's cards: those one studies or has studied, and behind a fold every other form and language. */
export function FactCards({ fact }: { readonly fact: Fact }) {
  const { t, lang } = useTexts();
  const material = useMaterial();
  const study = useStudy();
  const { settings } = useReady();
  const cards = material.cardsOf(fact.id);
  const isStudied = (card: Card): boolean =>
    material.isInDeck(card, settings.cardLang) || study.memoryOf(card.id).state !== "new";
  const own = cards.filter(isStudied);
  const others = cards.filter((card) => !isStudied(card));
  if (cards.length === 0) return <p>{t("library.noCards")}</p>;
  return (
    <>
      <CardItems cards={own} />
      {others.length > 0 && (
        <details>
          <summary className={styles.summary}>
            {t("library.otherCards", {
              count: others.length,
              n: formatNumber(lang, others.length),
            })}
          </summary>
          <CardItems cards={others} />
        </details>
      )}
    </>
  );
}

function CardItems({ cards }: { readonly cards: readonly Card[] }) {
  if (cards.length === 0) return null;
  return (
    <ul className={styles.list}>
      {cards.map((card) => (
        <CardItem key={card.id} card={card} />
      ))}
    </ul>
  );
}
