import { memo, type RefObject, useEffect, useRef } from "react";
import type { Card } from "#corpus/card.ts";
import type { Correction } from "#corpus/fact.ts";
import { CardBack } from "#renderer/shared/card-view/card-back.tsx";
import { CardFront } from "#renderer/shared/card-view/card-front.tsx";
import styles from "./card-view.module.css";

type Props = {
  readonly card: Card;
  /** Why the card is back, where its answer was wrong. */
  readonly corrected: Correction | null;
  readonly isAnswerShown: boolean;
};

/** One card. The front keeps its place when the answer appears beneath it. */
export const CardView = memo(function CardView({ card, corrected, isAnswerShown }: Props) {
  const back = useRef<HTMLDivElement>(null);
  useStartAtTop();
  useShownInView(back, isAnswerShown);
  return (
    <article lang={card.lang} className={styles.card}>
      <CardFront card={card} isCorrected={corrected !== null} />
      {isAnswerShown && (
        <div ref={back} className={styles.back}>
          <CardBack card={card} corrected={corrected} />
        </div>
      )}
    </article>
  );
});

function useStartAtTop(): void {
  useEffect(() => {
    // In braces: scrollTo returns a promise by now, which React would take for a clean-up.
    void window.scrollTo(0, 0);
  }, []);
}

/** On a small screen the answer may lie under the buttons: it is brought just into view. */
function useShownInView(back: RefObject<HTMLElement | null>, isShown: boolean): void {
  useEffect(() => {
    if (isShown) back.current?.firstElementChild?.scrollIntoView({ block: "nearest" });
  }, [back, isShown]);
}
