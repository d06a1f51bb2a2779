import { useEffect, useEffectEvent } from "react";
import { goTo } from "#renderer/shared/route.ts";
import { type MenuCommand, useShell } from "#renderer/shared/shell.ts";
import { useReady, useRun, useStudy } from "#renderer/shared/study-context.ts";

/** Does what the application menu asks for. During the first run only the help is there. */
export function useMenuCommands(onHelp: () => void): void {
  const shell = useShell();
  const study = useStudy();
  const run = useRun();
  const { settings } = useReady();
  const onCommand = useEffectEvent((command: MenuCommand) => {
    if (command === "shortcuts") onHelp();
    else if (!settings.welcomed) return;
    else if (command === "undo") {
      // The card that comes back is shown where it can be answered again.
      goTo("review");
      void run(study.undo());
    } else goTo(command);
  });
  useEffect(() => shell.onMenuCommand((command) => onCommand(command)), [shell]);
}
