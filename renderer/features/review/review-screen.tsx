import type { Next } from "#renderer/domain/study.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { useDocumentTitle } from "#renderer/shared/ui/page.tsx";
import { AnswerBar } from "./answer-bar.tsx";
import { CardDialogs } from "./card-dialogs.tsx";
import { CardView } from "./card-view.tsx";
import { Finish } from "./finish.tsx";
import styles from "./review-screen.module.css";
import { ReviewToolbar } from "./review-toolbar.tsx";
import { useCardActions } from "./use-card-actions.ts";
import { useReadAloud } from "./use-read-aloud.ts";
import { type Review, useReview } from "./use-review.ts";
import { useReviewKeys } from "./use-review-keys.ts";
import { Waiting } from "./waiting.tsx";

/** The review: one card at a time, its answer, four buttons; then a rest, or the end of the day. */
export function ReviewScreen() {
  const { t } = useTexts();
  const review = useReview();
  const { next } = review.state;
  const card = next.kind === "card" ? next.card : null;
  const actions = useCardActions(card);
  const readAloud = useReadAloud(card, review.steps.presentation, review.steps.isAnswerShown);
  const menu = useReviewKeys(review, actions, readAloud);
  useDocumentTitle(t("review.title"));
  return (
    <div className={styles.screen}>
      <ReviewToolbar review={review} actions={actions} menu={menu} onReadAloud={readAloud} />
      <main id="content" className={styles.main}>
        <div className={styles.column}>
          <NextView next={next} review={review} />
        </div>
        {next.kind === "card" && <AnswerBar steps={review.steps} next={next} />}
      </main>
      <CardDialogs actions={actions} card={card} previousId={review.previousId} />
    </div>
  );
}

function NextView({ next, review }: { readonly next: Next; readonly review: Review }) {
  switch (next.kind) {
    case "card":
      return (
        <CardView
          key={review.steps.presentation}
          card={next.card}
          corrected={next.corrected}
          isAnswerShown={review.steps.isAnswerShown}
        />
      );
    case "waiting":
      return <Waiting untilMs={next.untilMs} review={review} />;
    case "finished":
      return <Finish nextDue={next.nextDue} review={review} />;
  }
}
