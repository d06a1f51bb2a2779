import type { Choice } from "./selection.ts";

type Key = {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
};

/** Where a key leads from a place of a list, and what it chooses there; null where it does neither. */
export function placeAfterKey(
  { key, shiftKey, ctrlKey, metaKey, altKey }: Key,
  place: number,
  count: number,
  perPage: number,
): { readonly place: number; readonly choice: Choice } | null {
  if (altKey || count === 0) return null;
  const isControl = ctrlKey || metaKey;
  if (key === " ") return place < 0 ? null : { place, choice: isControl ? "toggle" : "only" };
  const to = target(key, place, count, perPage);
  if (to === null) return null;
  const choice = shiftKey ? "range" : isControl ? "move" : "only";
  return { place: Math.min(Math.max(to, 0), count - 1), choice };
}

function target(key: string, place: number, count: number, perPage: number): number | null {
  switch (key) {
    case "ArrowDown":
      return place + 1;
    case "ArrowUp":
      // From nowhere up leads to the end.
      return place < 0 ? count - 1 : place - 1;
    case "PageDown":
      return Math.max(place, 0) + perPage;
    case "PageUp":
      return place - perPage;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return null;
  }
}
