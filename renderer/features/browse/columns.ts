import { z } from "zod";
import { type SortColumn, type SortOrder, sortColumns } from "#renderer/domain/search-sort.ts";

/** What a list of cards can show of each; most of it can also be sorted by. */
export const columns = [
  "front",
  "back",
  "state",
  "due",
  "r",
  "s",
  "d",
  "ivl",
  "lapses",
  "reps",
  "document",
  "event",
  "topic",
  "importance",
  "flag",
  "tags",
  "added",
] as const;
export type Column = (typeof columns)[number];

/** The question is what a card is known by: it is always there. */
const usualColumns: readonly Column[] = ["front", "back", "state", "due", "r"];

/** Widths as the tracks of a CSS grid. */
export const columnWidth: Readonly<Record<Column, string>> = {
  front: "minmax(11rem, 3fr)",
  back: "minmax(7rem, 1.2fr)",
  state: "6.25rem",
  due: "5.75rem",
  r: "4rem",
  s: "6rem",
  d: "4.5rem",
  ivl: "6rem",
  lapses: "6rem",
  reps: "6rem",
  document: "minmax(8rem, 1fr)",
  event: "minmax(8rem, 1fr)",
  topic: "minmax(8rem, 1fr)",
  importance: "6rem",
  flag: "5rem",
  tags: "minmax(6rem, 0.8fr)",
  added: "6rem",
};

export function isSortable(column: Column): column is Column & SortColumn {
  return sortColumns.some((known) => known === column);
}

const orderPattern = /^(-?)(\w+)$/;

/** `r` and `-r` in the address; the order of learning where nothing is said. */
export function orderOf(text: string): SortOrder {
  const [, minus, name] = orderPattern.exec(text) ?? [];
  const column = sortColumns.find((known) => known === name) ?? "deck";
  return { column, isDescending: minus === "-" };
}

export function orderText({ column, isDescending }: SortOrder): string {
  return column === "deck" && !isDescending ? "" : `${isDescending ? "-" : ""}${column}`;
}

/** Another column is sorted upwards first, the same one the other way round. */
export function orderAfter(order: SortOrder, column: SortColumn): SortOrder {
  return { column, isDescending: order.column === column && !order.isDescending };
}

const storageKey = "communique.browse.columns";
const storedSchema = z.array(z.enum(columns)).max(columns.length);

/** The columns chosen last on this machine; nothing but the look hangs on them. */
export function storedColumns(): readonly Column[] {
  try {
    const stored = storedSchema.safeParse(JSON.parse(localStorage.getItem(storageKey) ?? "null"));
    return stored.success ? inOrder(stored.data) : usualColumns;
  } catch {
    return usualColumns;
  }
}

export function storeColumns(chosen: readonly Column[]): void {
  try {
    localStorage.setItem(storageKey, JSON.stringify(chosen));
  } catch {
    // Where nothing can be kept, the next visit begins with the usual columns.
  }
}

/** Chosen columns in their usual order, the question among them. */
export function inOrder(chosen: readonly Column[]): readonly Column[] {
  return columns.filter((column) => column === "front" || chosen.includes(column));
}
