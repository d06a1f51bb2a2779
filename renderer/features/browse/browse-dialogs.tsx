import { useState } from "react";
import { ResetDialog } from "#renderer/shared/card-dialogs/reset-dialog.tsx";
import { SetDueDialog } from "#renderer/shared/card-dialogs/set-due-dialog.tsx";
import { CardEditDialog } from "#renderer/shared/card-edit/card-edit-dialog.tsx";
import { CardInfoDialog } from "#renderer/shared/card-info/card-info-dialog.tsx";
import { useMaterial } from "#renderer/shared/material.ts";
import { NoteDialog } from "#renderer/shared/note/note-dialog.tsx";
import { TagDialog } from "./tag-dialog.tsx";
import type { Bulk } from "./use-bulk.ts";

/** Those about the active card come first, then those about all selected ones. */
export type BrowseDialog =
  | "info"
  | "edit"
  | "note"
  | "set-due"
  | "reset"
  | "add-tags"
  | "remove-tags";

export type BrowseDialogs = ReturnType<typeof useBrowseDialogs>;

export function useBrowseDialogs(activeId: string | null, bulk: Bulk) {
  const [dialog, setDialog] = useState<BrowseDialog | null>(null);
  return {
    dialog,
    close: () => setDialog(null),
    /** False where there is nothing to open it about. */
    open(wanted: BrowseDialog): boolean {
      const isAboutOne = wanted === "info" || wanted === "edit" || wanted === "note";
      const canOpen = isAboutOne ? activeId !== null : bulk.canAct;
      const isUseless = wanted === "remove-tags" && bulk.tags().length === 0;
      if (canOpen && !isUseless) setDialog(wanted);
      return canOpen;
    },
  };
}

type Props = {
  readonly dialogs: BrowseDialogs;
  readonly activeId: string | null;
  readonly bulk: Bulk;
};

/** The dialog that is open about the cards, if any. */
export function BrowseDialogView({ dialogs: { dialog, close }, activeId, bulk }: Props) {
  const card = useMaterial().card(activeId ?? "");
  switch (dialog) {
    case "info":
      return activeId === null ? null : <CardInfoDialog cardId={activeId} onClose={close} />;
    case "edit":
      return activeId === null ? null : <CardEditDialog cardId={activeId} onClose={close} />;
    case "note":
      return card === null ? null : <NoteDialog factId={card.factId} onClose={close} />;
    case "set-due":
      return <SetDueDialog onSave={bulk.setDue} onClose={close} />;
    case "reset":
      return <ResetDialog onReset={bulk.reset} onClose={close} count={bulk.count} />;
    case "add-tags":
      return <TagDialog bulk={bulk} isAdding onClose={close} />;
    case "remove-tags":
      return <TagDialog bulk={bulk} isAdding={false} onClose={close} />;
    case null:
      return null;
  }
}
