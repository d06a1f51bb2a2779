import type { KeyScope } from "#renderer/shared/keys/key-commands.ts";
import { useCommands } from "#renderer/shared/keys/use-commands.ts";
import { goTo, type Route } from "#renderer/shared/route.ts";
import { useUndo } from "#renderer/shared/use-undo.ts";

/** The keys that hold on every screen. During the first run only the help is there. */
export function useAppKeys(isWelcomed: boolean, scope: KeyScope, onHelp: () => void): void {
  const { undo, redo } = useUndo();
  const to = (route: Route) => (): boolean => {
    if (isWelcomed) goTo(route);
    return isWelcomed;
  };
  useCommands(scope, {
    help: () => {
      onHelp();
      return true;
    },
    goToday: to("today"),
    goReview: to("review"),
    goQuiz: to("quiz"),
    goBrowse: to("browse"),
    goProgress: to("progress"),
    goLibrary: to("library"),
    goImport: to("import"),
    goSettings: to("settings"),
    undo: () => isWelcomed && undo(),
    redo: () => isWelcomed && redo(),
  });
}
