import { answerJoint, type Item, type MatchingItem } from "#corpus/items/item.ts";

/** What a question starts with: the order shown, no pair made, nothing chosen or typed. See `gradeItem`. */
export function startingGiven(item: Item): string {
  if (item.form === "ordering") return item.entries.map(({ text }) => text).join(answerJoint);
  if (item.form === "matching") return item.pairs.map(() => "").join(answerJoint);
  return "";
}

/** Whether an answer can be handed in: something chosen or typed, and every pair made. */
export function isAnswered(item: Item, given: string | null): boolean {
  const now = given ?? startingGiven(item);
  if (item.form === "matching") return now.split(answerJoint).every((text) => text !== "");
  return now.trim() !== "";
}

/** The texts of an order or of pairs, as many as there are places; whatever else is given starts anew. */
export function textsOf(item: Item, given: string | null): readonly string[] {
  const start = startingGiven(item).split(answerJoint);
  const texts = given?.split(answerJoint) ?? start;
  return texts.length === start.length ? texts : start;
}

/** An order with one text moved from a place to another; places beyond the ends are the ends. */
export function withMoved(texts: readonly string[], from: number, to: number): readonly string[] {
  const moved = texts[from];
  if (moved === undefined) return texts;
  const place = Math.min(Math.max(to, 0), texts.length - 1);
  return texts.toSpliced(from, 1).toSpliced(place, 0, moved);
}

/** Pairs with a right-hand text given to a left-hand one; who had it before gets the other's. */
export function withPaired(
  texts: readonly string[],
  place: number,
  right: string,
): readonly string[] {
  const before = texts.indexOf(right);
  if (before === place) return texts;
  const freed = texts[place] ?? "";
  return texts.map((text, index) => (index === place ? right : index === before ? freed : text));
}

/** The first left-hand text from a place on, and then from the beginning, that has no pair; null where all have. */
export function nextOpen(texts: readonly string[], from: number): number | null {
  const order = texts.map((_, index) => (from + index) % texts.length);
  return order.find((index) => texts[index] === "") ?? null;
}

/** The letter under which a right-hand text is shown. */
export function letterOf({ rights }: MatchingItem, text: string): string {
  return letters[rights.indexOf(text)] ?? "";
}

export const letters = ["A", "B", "C", "D", "E", "F"] as const;
