import { useMemo } from "react";
import { formatNumber } from "#renderer/shared/format.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { KeyHint } from "#renderer/shared/keys/key-hint.tsx";
import { visibleText } from "#renderer/shared/source/visible-text.ts";
import { Button } from "#renderer/shared/ui/button.tsx";
import { FactRow, Facts } from "#renderer/shared/ui/facts.tsx";
import styles from "./proposal-card.module.css";
import { ReasonChoice } from "./reason-choice.tsx";
import type { ReviewItem } from "./review-items.ts";
import { SameSentence } from "./same-sentence.tsx";
import { StandingMark } from "./standing-mark.tsx";
import { TwinList } from "./twin-list.tsx";
import type { Review } from "./use-review.ts";

type Props = {
  readonly item: ReviewItem;
  readonly review: Review;
  readonly onEdit: () => void;
};

/** One proposal as the card it would become, and what can be done with it. */
export function ProposalCard({ item, review, onEdit }: Props) {
  const { t, lang } = useTexts();
  const { fact, standing } = item;
  const edit = standing.kind === "edited" ? standing.edit : null;
  const accept = edit?.accept ?? fact.accept;
  const isOpen = review.isWriter && standing.kind !== "added";
  const position = useMemo(
    () => review.shown.findIndex(({ id }) => id === item.id) + 1,
    [review.shown, item.id],
  );
  const { duplicatesOf } = review;
  const duplicates = useMemo(() => duplicatesOf(item.id), [duplicatesOf, item.id]);
  return (
    <section className={styles.card} aria-label={t("importing.card")}>
      <p className={styles.about}>
        <StandingMark standing={standing} withText />
        <span>{t(`vocabulary.factKind.${fact.kind}`)}</span>
        <span>{t(`library.importance${fact.importance}`)}</span>
        <span>
          {t("importing.sureness")} {Math.round(fact.confidence * 100)}%
        </span>
        {fact.modality !== "fact" && (
          <span className={styles.modality}>{t(`importing.modality.${fact.modality}`)}</span>
        )}
        {position > 0 && (
          <span className={styles.position}>
            {formatNumber(lang, position)} / {formatNumber(lang, review.shown.length)}
          </span>
        )}
      </p>
      <h2 className={styles.question} lang={fact.lang}>
        {visibleText(questionOf(item))}
      </h2>
      <p className={styles.answer} lang={fact.lang}>
        {visibleText(edit?.answer ?? fact.answer)}
      </p>
      {accept.length > 0 && !review.isRejecting && (
        <Facts>
          <FactRow name={t("importing.accept")}>
            <span lang={fact.lang}>
              {visibleText(accept.join(fact.lang === "ja" ? "、" : "; "))}
            </span>
          </FactRow>
        </Facts>
      )}
      {review.isRejecting ? (
        <ReasonChoice onChoose={review.reject} onClose={review.endRejecting} />
      ) : (
        <div className={styles.actions}>
          <Button look="primary" isDisabled={!isOpen} onPress={() => review.accept(null)}>
            {t("importing.doAccept")}
            <KeyHint command="acceptProposal" />
          </Button>
          <Button isDisabled={!isOpen} onPress={onEdit}>
            {t("importing.doEdit")}
            <KeyHint command="editProposal" />
          </Button>
          <Button isDisabled={!isOpen} onPress={review.beginRejecting}>
            {t("importing.doReject")}
            <KeyHint command="rejectProposal" />
          </Button>
          <Button look="quiet" onPress={() => void review.undo()}>
            {t("importing.undo")}
            <KeyHint command="undoProposal" />
          </Button>
          <span className={styles.steps}>
            <Button look="quiet" onPress={() => review.step(-1)}>
              {t("importing.previous")}
              <KeyHint command="previousProposal" />
            </Button>
            <Button look="quiet" onPress={() => review.step(1)}>
              {t("importing.next")}
              <KeyHint command="nextProposal" />
            </Button>
          </span>
        </div>
      )}
      <TwinList item={item} ids={duplicates} />
      <SameSentence item={item} review={review} />
    </section>
  );
}

/** The question as it will be asked. */
export function questionOf({ fact, standing }: ReviewItem): string {
  if (standing.kind !== "edited") return fact.question;
  return standing.edit.ask.replaceAll("{event}", fact.eventLabel ?? "");
}
