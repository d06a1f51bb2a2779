import type { Card } from "#corpus/card.ts";
import type { Fact } from "#corpus/fact.ts";
import { GapMark } from "#renderer/shared/ui/gap-mark.tsx";
import { NamedText } from "#renderer/shared/ui/named-text.tsx";
import styles from "./statement-text.module.css";

/** A fact's statement in the card's language, with what the card asked for marked in it. */
export function StatementText({ fact, card }: { readonly fact: Fact; readonly card: Card }) {
  const asked = askedGapId(fact, card);
  let from = 0;
  return (
    <p className={styles.statement}>
      {fact.statement[card.lang].map((segment) => {
        const key = from;
        from += segment.text.length;
        return segment.gapId === asked ? (
          <GapMark key={key}>
            <NamedText text={segment.text} lang={card.lang} />
          </GapMark>
        ) : (
          <span key={key}>
            <NamedText text={segment.text} lang={card.lang} />
          </span>
        );
      })}
    </p>
  );
}

/** A reverse card starts from its gap and asks for another one. */
function askedGapId(fact: Fact, card: Card): string {
  const gap = fact.gaps.find(({ id }) => id === card.gapId);
  return card.form === "reverse" ? (gap?.reverse?.asks ?? card.gapId) : card.gapId;
}
