import type { GapType } from "../vocabulary.ts";

/** What a sentence could be asked for: the answer, its place, and the words that take its place. */
export type Gap = {
  readonly from: number;
  readonly to: number;
  /** What the question leaves out: the answer with its brackets, its office, its acronym in brackets. */
  readonly cutFrom: number;
  readonly cutTo: number;
  readonly ask: string;
  readonly answer: string;
  readonly type: GapType;
  readonly accept: readonly string[];
  readonly source: "date" | "figure" | "article" | "person" | "title" | "name" | "term";
  /** From 0 to 1. */
  readonly trust: number;
};

/** A gap's place, and the place of what the question leaves out. */
export function span(
  from: number,
  to: number,
  cutFrom: number,
  cutTo: number,
): Pick<Gap, "from" | "to" | "cutFrom" | "cutTo"> {
  return { from, to, cutFrom, cutTo };
}
