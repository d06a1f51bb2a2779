import type { KnownTerms } from "#corpus/grading/known-terms.ts";
import { gapOfItem } from "#corpus/items/gap-of-item.ts";
import { gradeItem, type ItemGrade } from "#corpus/items/grade-item.ts";
import type { Item } from "#corpus/items/item.ts";
import { type AcceptedAnswer, acceptedFor } from "#renderer/domain/quiz-log.ts";

/** Judges answers as the quiz does: with the known terms, and with what the student counts as right. */
export function judgeOf(
  known: KnownTerms,
  accepted: readonly AcceptedAnswer[],
): (item: Item, given: string) => ItemGrade {
  return (item, given) => {
    const { factId, lang } = item;
    const texts = acceptedFor(accepted, { factId, gapId: gapOfItem(item), lang });
    return gradeItem(item, given, texts, known);
  };
}
