import { CardInfo } from "#renderer/shared/card-info/card-info.tsx";
import { useEditedCard } from "#renderer/shared/card-info/use-edited-card.ts";
import { CardBack } from "#renderer/shared/card-view/card-back.tsx";
import { CardFront } from "#renderer/shared/card-view/card-front.tsx";
import { CardMarksView } from "#renderer/shared/card-view/card-marks-view.tsx";
import { useTexts } from "#renderer/shared/i18n.ts";
import { useStudy } from "#renderer/shared/study-context.ts";
import styles from "./preview-pane.module.css";

/** Both sides of the active card, as a review shows them. */
export function PreviewPane({ cardId }: { readonly cardId: string | null }) {
  const { t } = useTexts();
  const study = useStudy();
  const card = useEditedCard(cardId ?? "");
  if (cardId === null) return <p className={styles.none}>{t("browse.noPreview")}</p>;
  // A card that has left the corpus still has its history.
  if (card === null) return <CardInfo cardId={cardId} />;
  return (
    <article lang={card.lang} className={styles.preview}>
      <CardMarksView marks={study.marksOf(cardId)} />
      <CardFront card={card} isCorrected={false} level={2} />
      <div className={styles.back}>
        <CardBack card={card} corrected={null} />
      </div>
    </article>
  );
}
