import type { Card } from "#corpus/card.ts";
import { NoteDialog } from "#renderer/shared/note/note-dialog.tsx";
import { ResetDialog } from "./reset-dialog.tsx";
import { SetDueDialog } from "./set-due-dialog.tsx";
import type { CardActions } from "./use-card-actions.ts";

type Props = {
  readonly actions: CardActions;
  readonly card: Card | null;
  /** The card answered before this one. */
  readonly previousId: string | null;
};

/** The dialog that is open about a card, if any. */
export function CardDialogs({ actions, card }: Props) {
  const { dialog, close } = actions;
  if (card === null) return null;
  switch (dialog) {
    case "set-due":
      return <SetDueDialog onSave={actions.setDue} onClose={close} />;
    case "reset":
      return <ResetDialog onReset={actions.reset} onClose={close} />;
    case "note":
      return <NoteDialog factId={card.factId} onClose={close} />;
    default:
      return null;
  }
}
