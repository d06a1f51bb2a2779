import { actionText } from "#renderer/shared/action-text.ts";
import { useTexts } from "#renderer/shared/i18n.ts";
import { Button } from "#renderer/shared/ui/button.tsx";
import type { Review } from "./use-review.ts";

/** Where no card is on screen: takes back what was done last, and says what that was. */
export function UndoLast({ review }: { readonly review: Review }) {
  const texts = useTexts();
  const { t } = texts;
  const { undoable } = review.state;
  if (!review.canUndo || undoable === null) return null;
  const text =
    undoable.kind === "reviewed"
      ? t("finish.undo")
      : t("action.undo", { action: actionText(texts, undoable) });
  return <Button onPress={review.undo}>{text}</Button>;
}
