import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { leechTag } from "#renderer/domain/card-marks.ts";
import type { Rating } from "#renderer/domain/rating.ts";
import type { ReadyState } from "#renderer/domain/study.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { useReady, useRun, useStudy } from "#renderer/shared/study-context.ts";
import { useFlash } from "#renderer/shared/ui/flash.tsx";
import { useUndo } from "#renderer/shared/use-undo.ts";
import { presentationOf } from "./presentation.ts";
import { type LastStep, useReviewAnnouncements } from "./use-review-announcements.ts";

/** What concerns the card on screen; the same object as long as none of it changes. */
export type CardSteps = {
  readonly presentation: string;
  readonly isAnswerShown: boolean;
  /** False in a tab that follows another one. */
  readonly canAnswer: boolean;
  show(): void;
  rate(rating: Rating): void;
};

export type Review = {
  readonly state: ReadyState;
  readonly steps: CardSteps;
  readonly canUndo: boolean;
  /** The card answered last on this screen. */
  readonly previousId: string | null;
  undo(): void;
};

/** The steps of a review, guarded so that one presentation of a card is answered once. */
export function useReview(): Review {
  const { t } = useTexts();
  const { undo } = useUndo();
  const flash = useFlash();
  const study = useStudy();
  const state = useReady();
  const run = useRun();
  const { next } = state;
  const presentation = presentationOf(next);
  const canAnswer = state.role === "writer";
  const canUndo = canAnswer && state.undoable !== null;
  const isAnswerShown = useAnswerShown(next.kind === "card" ? next.card.id : null);
  const sinceMs = useAppearedAt(presentation);
  const answering = useRef<string | null>(null);
  const lastStep = useRef<LastStep>(null);
  const [previousId, setPreviousId] = useState<string | null>(null);
  useReviewAnnouncements(next, presentation, isAnswerShown, lastStep);

  const steps = useMemo<CardSteps>(
    () => ({
      presentation,
      isAnswerShown,
      canAnswer,
      show() {
        if (next.kind !== "card" || !canAnswer) return;
        letGoOfFocus();
        study.showAnswer(next.card.id);
      },
      rate(rating) {
        if (next.kind !== "card" || !isAnswerShown || !canAnswer) return;
        if (answering.current === presentation) return;
        answering.current = presentation;
        letGoOfFocus();
        lastStep.current = { kind: "rated", rating, interval: next.intervals[rating] };
        setPreviousId(next.card.id);
        const tookMs = Math.round(performance.now() - sinceMs.current);
        const { id } = next.card;
        const wasLeech = study.marksOf(id).tags.includes(leechTag);
        void run(study.answer(id, rating, tookMs)).then(() => {
          if (answering.current === presentation) answering.current = null;
          const { tags, isSuspended } = study.marksOf(id);
          if (wasLeech || !tags.includes(leechTag)) return;
          flash(t(isSuspended ? "card.becameLeechSuspended" : "card.becameLeech"), true);
        });
      },
    }),
    [study, run, next, presentation, isAnswerShown, canAnswer, sinceMs, flash, t],
  );

  return {
    state,
    steps,
    canUndo,
    previousId,
    undo() {
      if (state.undoable?.kind === "reviewed") lastStep.current = { kind: "undone" };
      undo();
    },
  };
}

/**
 * The pressed button goes with its step, and the next one takes the focus. A browser that has to remove a
 * focused element lays the half-changed page out first; before the change that costs nothing.
 */
function letGoOfFocus(): void {
  const { activeElement } = document;
  if (activeElement instanceof HTMLElement) activeElement.blur();
}

function useAnswerShown(
  cardId: Parameters<ReturnType<typeof useStudy>["isAnswerShown"]>[0] | null,
) {
  const study = useStudy();
  const subscribe = useCallback((listener: () => void) => study.subscribe(listener), [study]);
  return useSyncExternalStore(subscribe, () => cardId !== null && study.isAnswerShown(cardId));
}

/** When the card came on screen, on the monotonic clock. */
function useAppearedAt(presentation: string) {
  const appearedAt = useRef(performance.now());
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new presentation starts the time anew.
  useEffect(() => {
    appearedAt.current = performance.now();
  }, [presentation]);
  return appearedAt;
}
