import type { KnownTerms } from "#corpus/grading/known-terms.ts";
import { gradeItem, type ItemGrade } from "#corpus/items/grade-item.ts";
import type { Item } from "#corpus/items/item.ts";
import type { MockAnswer, MockItem } from "./mock-exams.ts";

/**
 * Judges one answer of an exam. `item` is the item as it is made now; null, or other than it was put, where the
 * corpus has changed since: what stood there then decides, letter by letter.
 */
export function gradeMockAnswer(
  put: MockItem,
  item: Item | null,
  { given }: Pick<MockAnswer, "given">,
  accepted: readonly string[],
  knownTerms: KnownTerms,
): ItemGrade {
  if (given === null || given.trim() === "") {
    return { verdict: "wrong", given: given ?? "", typed: null, missed: null };
  }
  if (item !== null && isAsPut(item, put)) return gradeItem(item, given, accepted, knownTerms);
  const isRight = [put.answer, ...accepted].some(
    (right) => right.normalize("NFKC").trim() === given.normalize("NFKC").trim(),
  );
  return { verdict: isRight ? "right" : "wrong", given, typed: null, missed: isRight ? [] : null };
}

/** Whether an item is the one that was put: the same question with the same answer. */
export function isAsPut(item: Item, put: MockItem): boolean {
  return item.id === put.id && item.stem === put.stem && item.answer === put.answer;
}
