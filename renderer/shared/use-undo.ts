import { actionText } from "./action-text.ts";
import { useTexts } from "./i18n.ts";
import { useReady, useRun, useStudy } from "./study-context.ts";
import { useFlash } from "./ui/flash.tsx";

/** Takes back the student's last action, or brings it back, and says which; false where there is none. */
export function useUndo(): { readonly undo: () => boolean; readonly redo: () => boolean } {
  const texts = useTexts();
  const { t } = texts;
  const study = useStudy();
  const run = useRun();
  const flash = useFlash();
  const { undoable, redoable, role } = useReady();
  return {
    undo() {
      if (undoable === null || role === "follower") return false;
      const text = t("action.undone", { action: actionText(texts, undoable) });
      void run(study.undo()).then(() => flash(text, false));
      return true;
    },
    redo() {
      if (redoable === null || role === "follower") return false;
      const text = t("action.redone", { action: actionText(texts, redoable) });
      void run(study.redo()).then(() => flash(text, true));
      return true;
    },
  };
}
