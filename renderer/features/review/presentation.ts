import type { Next } from "#renderer/domain/study.ts";

/** A card as it is shown this time: the same card comes back with one review more. */
export function presentationOf(next: Next): string {
  if (next.kind !== "card") return next.kind;
  const { card, memory } = next;
  return `${card.id}#${memory.state === "new" ? 0 : memory.reps}`;
}
