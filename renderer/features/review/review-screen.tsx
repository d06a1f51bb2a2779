import type { Next } from "#renderer/domain/study.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { useDocumentTitle } from "#renderer/shared/ui/page.tsx";
import { useHotkeys } from "#renderer/shared/use-hotkeys.ts";
import { AnswerBar } from "./answer-bar.tsx";
import { CardView } from "./card-view.tsx";
import { Finish } from "./finish.tsx";
import styles from "./review-screen.module.css";
import { ReviewToolbar } from "./review-toolbar.tsx";
import { type CardSteps, type Review, useReview } from "./use-review.ts";
import { Waiting } from "./waiting.tsx";

/** The review: one card at a time, its answer, four buttons; then a rest, or the end of the day. */
export function ReviewScreen() {
  const { t } = useTexts();
  const review = useReview();
  useDocumentTitle(t("review.title"));
  useHotkeys((command) => {
    if (command.kind === "undo") review.undo();
    else if (command.kind === "rate") review.steps.rate(command.rating);
    else if (command.kind === "proceed") proceed(review.steps);
    else return false;
    return true;
  });
  return (
    <div className={styles.screen}>
      <ReviewToolbar review={review} />
      <main id="content" className={styles.main}>
        <div className={styles.column}>
          <NextView next={review.state.next} review={review} />
        </div>
        {review.state.next.kind === "card" && (
          <AnswerBar steps={review.steps} next={review.state.next} />
        )}
      </main>
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

function proceed(steps: CardSteps): void {
  if (steps.isAnswerShown) steps.rate("good");
  else steps.show();
}
