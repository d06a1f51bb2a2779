import { answerJoint } from "#corpus/items/item.ts";
import type { MockAnswer, MockItem } from "./mock-exams.ts";

/** Whether an item still waits for its answer: nothing is given, or not every pair is made. */
export function isLeftOpen(
  { form }: Pick<MockItem, "form">,
  { given }: Pick<MockAnswer, "given">,
): boolean {
  if (given === null || given.trim() === "") return true;
  return form === "matching" && given.split(answerJoint).some((text) => text === "");
}

/** The places of the items that wait, in the order of the exam. */
export function openPlaces(
  items: readonly MockItem[],
  answers: readonly MockAnswer[],
): readonly number[] {
  return items.flatMap((item, index) => {
    const answer = answers[index];
    return answer === undefined || isLeftOpen(item, answer) ? [index] : [];
  });
}
