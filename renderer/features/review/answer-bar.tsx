import { memo, type Ref, useEffect, useRef } from "react";
import { type Rating, ratings } from "#renderer/domain/rating.ts";
import type { Interval, Next } from "#renderer/domain/study.ts";
import { formatInterval } from "#renderer/shared/format.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { chordsOf } from "#renderer/shared/keys/bindings.ts";
import { useReady } from "#renderer/shared/study-context.ts";
import { Button } from "#renderer/shared/ui/button.tsx";
import styles from "./answer-bar.module.css";
import { RatingButton } from "./rating-button.tsx";
import type { CardSteps } from "./use-review.ts";

type Props = { readonly steps: CardSteps; readonly next: Extract<Next, { kind: "card" }> };

/**
 * The bar at the foot: one button, then four, in the same height. The button that Space would press
 * has the focus, so that a keyboard and a screen reader are always at the next step.
 */
export const AnswerBar = memo(function AnswerBar({ steps, next }: Props) {
  const { t, lang } = useTexts();
  const primary = useRef<HTMLButtonElement>(null);
  const { presentation, isAnswerShown, canAnswer } = steps;
  const { settings } = useReady();
  // biome-ignore lint/correctness/useExhaustiveDependencies: each step of each card takes the focus once.
  useEffect(() => {
    // A focused button is pressed by Space, which is not to answer where the settings say so.
    if (settings.spaceAnswers || !isAnswerShown) primary.current?.focus({ preventScroll: true });
  }, [presentation, isAnswerShown]);
  const interval = (shown: Interval): string => formatInterval(t, lang, shown);
  const refOf = (rating: Rating): { ref?: Ref<HTMLButtonElement> } =>
    rating === "good" ? { ref: primary } : {};
  return (
    <div className={styles.bar}>
      {isAnswerShown ? (
        <fieldset className={styles.ratings} aria-label={t("review.ratings")}>
          {ratings.map((rating) => (
            <RatingButton
              key={rating}
              {...refOf(rating)}
              rating={rating}
              chord={chordsOf(rating, settings.keyBindings)[0] ?? null}
              interval={settings.showIntervals ? interval(next.intervals[rating]) : null}
              isDisabled={!canAnswer}
              onRate={steps.rate}
            />
          ))}
        </fieldset>
      ) : (
        <div className={styles.show}>
          <Button
            ref={primary}
            look="primary"
            size="large"
            isDisabled={!canAnswer}
            onPress={steps.show}
          >
            {t("review.show")}
          </Button>
        </div>
      )}
    </div>
  );
});
