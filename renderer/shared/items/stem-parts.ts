import type { Item } from "#corpus/items/item.ts";

/** The lines of a stem. Entries to put in order or to match are drawn by their own controls. */
export function stemParts(item: Item): {
  readonly lead: readonly string[];
  readonly asked: readonly string[];
} {
  const lines = item.stem.split("\n");
  if (item.form === "ordering" || item.form === "matching") {
    return { lead: [], asked: lines.slice(0, 1) };
  }
  const isPairOfQuestions = item.form === "combination" && /^(?:Ａ |A\. )/.test(lines[1] ?? "");
  const asked = isPairOfQuestions ? 2 : 1;
  return { lead: lines.slice(0, -asked), asked: lines.slice(-asked) };
}
