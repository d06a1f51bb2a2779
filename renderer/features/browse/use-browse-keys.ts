import type { RefObject } from "react";
import { flags } from "#renderer/shared/flags.ts";
import { type CommandHandlers, useCommands } from "#renderer/shared/keys/use-commands.ts";
import type { BrowseDialogs } from "./browse-dialogs.tsx";
import type { Bulk } from "./use-bulk.ts";
import type { CardSelection } from "./use-selection.ts";

type Keys = {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly selection: CardSelection;
  readonly bulk: Bulk;
  readonly dialogs: BrowseDialogs;
  readonly onPreview: () => void;
};

/** The keys of the list of cards, as Anki's Browser has them. */
export function useBrowseKeys({ field, selection, bulk, dialogs, onPreview }: Keys): void {
  const flagKeys: CommandHandlers = Object.fromEntries(
    flags.map((flag) => [`flagMany${flag}`, () => bulk.flag(flag)]),
  );
  useCommands("browse", {
    find: () => {
      field.current?.focus();
      field.current?.select();
    },
    nextCard: () => selection.step(1),
    previousCard: () => selection.step(-1),
    firstCard: () => selection.goTo(0),
    lastCard: () => selection.goTo(Number.POSITIVE_INFINITY),
    selectAll: selection.all,
    invertSelection: selection.others,
    preview: onPreview,
    browseInfo: () => dialogs.open("info"),
    browseEdit: () => dialogs.open("edit"),
    browseNote: () => dialogs.open("note"),
    suspendMany: bulk.suspend,
    buryMany: bulk.bury,
    markMany: bulk.mark,
    ...flagKeys,
    addTags: () => dialogs.open("add-tags"),
    removeTags: () => dialogs.open("remove-tags"),
    setDueMany: () => dialogs.open("set-due"),
    resetMany: () => dialogs.open("reset"),
  });
}
