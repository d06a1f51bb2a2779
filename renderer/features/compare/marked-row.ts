import type { Change } from "#corpus/comparison/change.ts";
import type { Row } from "#corpus/comparison/matrix.ts";

/** A row of the table, and at which of its cells something appears. */
export type MarkedRow = Row & { readonly isNew: readonly boolean[] };

/** Whether an event's facts hold something that those of the event they are compared with do not. */
export function bringsNew(change: Change): boolean {
  if (change.kind !== "compared") return false;
  const { topics, acts, mentions } = change.difference;
  return [topics, acts, mentions].some(({ appears }) => appears.length > 0);
}
