import { type RefObject, useEffect, useEffectEvent } from "react";
import { blank } from "#corpus/card.ts";
import type { Rating } from "#renderer/domain/rating.ts";
import type { Interval, Next } from "#renderer/domain/study.ts";
import { formatInterval, formatTime } from "#renderer/shared/format.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { type Spoken, useAnnounce } from "#renderer/shared/ui/live-region.tsx";

/** What the student did last; said together with what it led to. */
export type LastStep =
  | { readonly kind: "rated"; readonly rating: Rating; readonly interval: Interval }
  | { readonly kind: "undone" }
  | null;

/** Tells a screen reader each new card, each answer shown, and what the last step did. */
export function useReviewAnnouncements(
  next: Next,
  presentation: string,
  isAnswerShown: boolean,
  lastStep: RefObject<LastStep>,
): void {
  const { t, lang } = useTexts();
  const announce = useAnnounce();

  const say = useEffectEvent(() => {
    const step = lastStep.current;
    lastStep.current = null;
    announce([...stepSpoken(step), ...nextSpoken()].filter(({ text }) => text !== ""));
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: these two say when there is news; what is said is read then.
  useEffect(() => say(), [presentation, isAnswerShown]);

  function stepSpoken(step: LastStep): readonly Spoken[] {
    if (step === null) return [];
    if (step.kind === "undone") return [{ text: t("review.announceUndone"), lang }];
    const interval = formatInterval(t, lang, step.interval);
    const rating = t(`rating.${step.rating}`);
    return [{ text: t("review.announceRated", { rating, interval }), lang }];
  }

  function nextSpoken(): readonly Spoken[] {
    if (next.kind === "finished") return [{ text: t("review.announceFinished"), lang }];
    if (next.kind === "waiting") {
      const when = formatTime(lang, next.untilMs);
      return [{ text: t("review.announceWaiting", { when }), lang }];
    }
    const { card, corrected } = next;
    if (isAnswerShown) {
      return [
        { text: t("review.announceAnswer"), lang },
        { text: card.answer, lang: card.lang },
        { text: corrected?.note[card.lang] ?? "", lang: card.lang },
      ];
    }
    const mark = corrected === null ? "" : t("correction.mark", { lng: card.lang });
    const prompt = card.prompt.replaceAll(blank, ` ${t("review.blank", { lng: card.lang })} `);
    return [
      { text: t("review.announceCard"), lang },
      { text: mark, lang: card.lang },
      { text: card.context ?? "", lang: card.lang },
      { text: prompt, lang: card.lang },
    ];
  }
}
