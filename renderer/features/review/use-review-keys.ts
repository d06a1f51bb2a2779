import { useState } from "react";
import { flags } from "#renderer/shared/flags.ts";
import { type CommandHandlers, useCommands } from "#renderer/shared/keys/use-commands.ts";
import { useReady } from "#renderer/shared/study-context.ts";
import type { CardActions } from "./use-card-actions.ts";
import type { Review } from "./use-review.ts";

/** Whether the card's menu is open; a key opens it as well. */
export type MenuState = { readonly isOpen: boolean; readonly setOpen: (isOpen: boolean) => void };

/** The keys of the review. */
export function useReviewKeys(
  review: Review,
  actions: CardActions,
  readAloud: () => void,
): MenuState {
  const { spaceAnswers } = useReady().settings;
  const [isOpen, setOpen] = useState(false);
  const { steps } = review;
  const hasCard = review.state.next.kind === "card";

  /** A key that has nothing to act on is left to the browser. */
  const onCard = (act: () => void) => (): boolean => {
    if (hasCard) act();
    return hasCard;
  };
  const proceed = (): void => {
    if (!steps.isAnswerShown) steps.show();
    else if (spaceAnswers) steps.rate("good");
  };
  const flagKeys: CommandHandlers = Object.fromEntries(
    flags.map((flag) => [`flag${flag}`, onCard(() => actions.flag(flag))]),
  );
  useCommands("review", {
    proceed: onCard(proceed),
    again: onCard(() => steps.rate("again")),
    hard: onCard(() => steps.rate("hard")),
    good: onCard(() => steps.rate("good")),
    easy: onCard(() => steps.rate("easy")),
    undoAnswer: () => void review.undo(),
    buryCard: onCard(actions.buryCard),
    buryFact: onCard(actions.buryFact),
    suspendCard: onCard(actions.suspendCard),
    suspendFact: onCard(actions.suspendFact),
    mark: onCard(actions.mark),
    ...flagKeys,
    setDue: onCard(() => actions.open("set-due")),
    reset: onCard(() => actions.open("reset")),
    edit: onCard(() => actions.open("edit")),
    note: onCard(() => actions.open("note")),
    info: onCard(() => actions.open("info")),
    previousInfo: () => actions.open("previous-info"),
    readAloud: onCard(readAloud),
    passage: onCard(actions.goToPassage),
    cardMenu: onCard(() => setOpen(true)),
    options: actions.goToOptions,
  });
  return { isOpen, setOpen };
}
