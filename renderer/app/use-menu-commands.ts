import { useEffect, useEffectEvent } from "react";
import { goTo } from "#renderer/shared/route.ts";
import { type MenuCommand, useShell } from "#renderer/shared/shell.ts";
import { useReady } from "#renderer/shared/study-context.ts";
import { useUndo } from "#renderer/shared/use-undo.ts";

/** Does what the application menu asks for. During the first run only the help is there. */
export function useMenuCommands(onHelp: () => void): void {
  const shell = useShell();
  const { undo } = useUndo();
  const { settings, undoable } = useReady();
  const onCommand = useEffectEvent((command: MenuCommand) => {
    if (command === "shortcuts") onHelp();
    else if (!settings.welcomed) return;
    else if (command === "undo") {
      // An answered card comes back where it can be answered again.
      if (undoable?.kind === "reviewed") goTo("review");
      undo();
    } else goTo(command);
  });
  useEffect(() => shell.onMenuCommand((command) => onCommand(command)), [shell]);
}
