import { mostCardsPerEvent } from "./study-event.ts";

/** The journal takes events of up to 256 kB; this leaves room for what stands around the list. */
const mostBytes = 150_000;

/** Splits what one action does into lists that fit into an event each. */
export function inParts<T>(items: readonly T[]): readonly (readonly T[])[] {
  const parts: T[][] = [];
  let bytes = Number.POSITIVE_INFINITY;
  for (const item of items) {
    const size = JSON.stringify(item).length + 1;
    const last = parts.at(-1);
    if (last === undefined || bytes + size > mostBytes || last.length >= mostCardsPerEvent) {
      parts.push([item]);
      bytes = size;
    } else {
      last.push(item);
      bytes += size;
    }
  }
  return parts;
}
