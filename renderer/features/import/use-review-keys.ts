import { rejectionReasons } from "#renderer/domain/import-events.ts";
import { type CommandHandlers, useCommands } from "#renderer/shared/keys/use-commands.ts";
import type { Review } from "./use-review.ts";

/** The keys of the review; a key that has nothing to act on is left to the browser. */
export function useReviewKeys(review: Review, onEdit: () => void, onAdd: () => void): void {
  const { current } = review;
  const onItem = (act: () => void) => (): boolean => {
    if (current !== null) act();
    return current !== null;
  };
  const onStep = (by: 1 | -1) => (): boolean => {
    if (current === null || scrolls()) return false;
    review.step(by);
    return true;
  };
  const reasonKeys: CommandHandlers = Object.fromEntries(
    rejectionReasons.map((reason, index) => [
      `rejectReason${index + 1}`,
      (): boolean => {
        // A digit means something only while the reasons are shown.
        if (review.isRejecting) review.reject(reason);
        return review.isRejecting;
      },
    ]),
  );
  useCommands("import", {
    acceptProposal: onItem(() => review.accept(null)),
    editProposal: onItem(onEdit),
    rejectProposal: onItem(() =>
      review.isRejecting ? review.endRejecting() : review.beginRejecting(),
    ),
    ...reasonKeys,
    undoProposal: () => review.undo(),
    nextProposal: onStep(1),
    previousProposal: onStep(-1),
    unfoldDoubtful: review.toggleFold,
    addAccepted: onAdd,
  });
}

/** In the document and the list the arrows scroll. */
function scrolls(): boolean {
  return document.activeElement?.matches("section[tabindex='0']") === true;
}
