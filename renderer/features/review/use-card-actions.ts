import { useState } from "react";
import type { Card } from "#corpus/card.ts";
import { markedTag, noMarks } from "#renderer/domain/card-marks.ts";
import { type Flag, flagNames } from "#renderer/shared/flags.ts";
import { formatNumber } from "#renderer/shared/format.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { useMaterial } from "#renderer/shared/material.ts";
import { factHref, hrefTo } from "#renderer/shared/route.ts";
import { useReady, useRun, useStudy } from "#renderer/shared/study-context.ts";
import { useFlash } from "#renderer/shared/ui/flash.tsx";

/** A dialog about the card on screen, or about the one before it. */
export type CardDialog = "set-due" | "reset" | "note" | "edit" | "info" | "previous-info";

export type CardActions = ReturnType<typeof useCardActions>;

/** What can be done with the card on screen besides answering it; each says what it did. */
export function useCardActions(card: Card | null) {
  const { t, lang } = useTexts();
  const study = useStudy();
  const run = useRun();
  const flash = useFlash();
  const material = useMaterial();
  const { role } = useReady();
  const [dialog, setDialog] = useState<CardDialog | null>(null);
  const marks = card === null ? noMarks : study.marksOf(card.id);
  const isWriter = role === "writer";
  /** The card on screen is the first: undo brings it back to the front. */
  const siblings = (of: Card): readonly string[] => [
    of.id,
    ...material.cardsOf(of.factId).flatMap(({ id }) => (id === of.id ? [] : [id])),
  ];
  const cards = (count: number): string => t("unit.cards", { count, n: formatNumber(lang, count) });

  /** Runs one command on the card and says what was done. */
  const act = (command: (on: Card) => { readonly done: Promise<void>; readonly text: string }) => {
    if (card === null || !isWriter) return;
    const { done, text } = command(card);
    void run(done).then(() => flash(text, true));
  };
  const open = (wanted: CardDialog): void => {
    if (card !== null || wanted === "previous-info") setDialog(wanted);
  };

  return {
    marks,
    dialog,
    isWriter,
    open,
    close: () => setDialog(null),
    buryCard: () =>
      act(({ id }) => ({
        done: study.bury([id], true),
        text: t("card.buried", { cards: cards(1) }),
      })),
    buryFact: () =>
      act((on) => {
        const ids = siblings(on);
        return {
          done: study.bury(ids, true),
          text: t("card.buried", { cards: cards(ids.length) }),
        };
      }),
    suspendCard: () =>
      act(({ id }) => ({
        done: study.suspend([id], true),
        text: t("card.suspended", { cards: cards(1) }),
      })),
    suspendFact: () =>
      act((on) => {
        const ids = siblings(on);
        return {
          done: study.suspend(ids, true),
          text: t("card.suspended", { cards: cards(ids.length) }),
        };
      }),
    /** The same flag once more takes it away, as in Anki. */
    flag: (flag: Flag) =>
      act(({ id }) => {
        const next = marks.flag === flag ? 0 : flag;
        const text =
          next === 0
            ? t("card.unflagged")
            : t("card.flagged", { name: t(`flag.${flagNames[flag]}`) });
        return { done: study.flag([id], next), text };
      }),
    mark: () =>
      act(({ id }) => {
        const isMarked = marks.tags.includes(markedTag);
        return {
          done: study.tag([id], markedTag, !isMarked),
          text: t(isMarked ? "card.unmarked" : "card.marked"),
        };
      }),
    setDue: (days: { readonly from: number; readonly to: number }) =>
      act(({ id }) => ({ done: study.setDue([id], days), text: t("card.dueSet") })),
    reset: () => act(({ id }) => ({ done: study.reset([id]), text: t("card.wasReset") })),
    /** The card's fact in the Library, at its evidence. */
    goToPassage: () => {
      if (card !== null) window.location.hash = factHref(card.factId).slice(1);
    },
    goToOptions: () => {
      window.location.hash = hrefTo("settings", "options").slice(1);
    },
  };
}
