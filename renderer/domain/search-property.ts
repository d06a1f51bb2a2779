import type { RowTest, SearchWorld } from "./search-cards.ts";
import type { Operator, Property, Term } from "./search-query.ts";

type PropertyTerm = Extract<Term, { kind: "prop" }>;

const holds: Readonly<Record<Operator, (left: number, right: number) => boolean>> = {
  "=": (left, right) => left === right,
  "!=": (left, right) => left !== right,
  "<": (left, right) => left < right,
  "<=": (left, right) => left <= right,
  ">": (left, right) => left > right,
  ">=": (left, right) => left >= right,
};

/** A comparison. A new card has no memory, interval or due date, so it is found by none of them. */
export function propertyTest(
  { property, operator, value }: PropertyTerm,
  world: SearchWorld,
): RowTest {
  const compare = holds[operator];
  const numberOf = propertyOf(property, world);
  const { phase } = world.table;
  if (property === "reps" || property === "lapses") return (row) => compare(numberOf(row), value);
  return (row) => phase[row] !== 0 && compare(numberOf(row), value);
}

/** A property of a row, in the unit in which it is searched and shown. */
export function propertyOf(
  property: Property,
  { table, today, retrievability }: Pick<SearchWorld, "table" | "today" | "retrievability">,
): (row: number) => number {
  const column = (values: ArrayLike<number>) => (row: number) => values[row] ?? 0;
  switch (property) {
    case "r":
      return column(retrievability);
    case "s":
      return column(table.stability);
    case "d":
      return column(table.difficulty);
    case "lapses":
      return column(table.lapses);
    case "reps":
      return column(table.reps);
    case "due":
      return (row) => (table.dueDay[row] ?? 0) - today;
    case "ivl":
      return (row) => Math.max(0, (table.dueDay[row] ?? 0) - (table.lastDay[row] ?? 0));
  }
}
