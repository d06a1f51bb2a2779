import type { Card } from "#corpus/card.ts";
import { ResetDialog } from "#renderer/shared/card-dialogs/reset-dialog.tsx";
import { SetDueDialog } from "#renderer/shared/card-dialogs/set-due-dialog.tsx";
import { CardEditDialog } from "#renderer/shared/card-edit/card-edit-dialog.tsx";
import { CardInfoDialog } from "#renderer/shared/card-info/card-info-dialog.tsx";
import { NoteDialog } from "#renderer/shared/note/note-dialog.tsx";
import type { CardActions } from "./use-card-actions.ts";

type Props = {
  readonly actions: CardActions;
  readonly card: Card | null;
  /** The card answered before this one. */
  readonly previousId: string | null;
};

/** The dialog that is open about a card, if any. */
export function CardDialogs({ actions, card, previousId }: Props) {
  const { dialog, close } = actions;
  if (dialog === "previous-info") {
    return previousId === null ? null : <CardInfoDialog cardId={previousId} onClose={close} />;
  }
  if (card === null) return null;
  switch (dialog) {
    case "set-due":
      return <SetDueDialog onSave={actions.setDue} onClose={close} />;
    case "reset":
      return <ResetDialog onReset={actions.reset} onClose={close} />;
    case "note":
      return <NoteDialog factId={card.factId} onClose={close} />;
    case "edit":
      return <CardEditDialog cardId={card.id} onClose={close} />;
    case "info":
      return <CardInfoDialog cardId={card.id} onClose={close} />;
    default:
      return null;
  }
}
