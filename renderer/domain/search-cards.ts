import type { CardTable } from "./card-table.ts";
import type { SearchLog } from "./search-log.ts";
import { termTest } from "./search-match.ts";
import type { SearchNames } from "./search-names.ts";
import type { Query } from "./search-query.ts";
import type { TextIndex } from "./search-text-index.ts";
import type { Settings } from "./settings.ts";
import type { StudyDay } from "./study-day.ts";

/** What a search looks at. Everything in it is of one moment. */
export type SearchWorld = {
  readonly table: CardTable;
  readonly today: StudyDay;
  /** Learning cards due by this moment can be studied now. */
  readonly learnUntilMs: number;
  readonly cardLang: Settings["cardLang"];
  readonly names: SearchNames;
  readonly texts: TextIndex;
  readonly log: SearchLog;
  /** The study day on which the student last reworded a card or its fact, by row; -1 for never. */
  readonly editedDay: ArrayLike<number>;
  /** 0–1 by row, NaN for new cards. */
  readonly retrievability: Float64Array;
};

/** Whether a row is found. */
export type RowTest = (row: number) => boolean;

/** The rows a query finds, in the table's order. */
export function searchCards(query: Query, world: SearchWorld): Uint32Array<ArrayBuffer> {
  const test = rowTest(query, world);
  const { length } = world.table;
  const rows = new Uint32Array(length);
  let found = 0;
  for (let row = 0; row < length; row += 1) {
    if (!test(row)) continue;
    rows[found] = row;
    found += 1;
  }
  return rows.subarray(0, found);
}

function rowTest(query: Query, world: SearchWorld): RowTest {
  switch (query.kind) {
    case "all":
      return () => true;
    case "not": {
      const test = rowTest(query.part, world);
      return (row) => !test(row);
    }
    case "and": {
      const tests = cheapestFirst(query.parts).map((part) => rowTest(part, world));
      return (row) => tests.every((test) => test(row));
    }
    case "or": {
      const tests = cheapestFirst(query.parts).map((part) => rowTest(part, world));
      return (row) => tests.some((test) => test(row));
    }
    default:
      return termTest(query, world);
  }
}

/** Numbers before texts: looking into a text costs a hundred times as much as reading a column. */
function cheapestFirst(parts: readonly Query[]): readonly Query[] {
  return [...parts].sort((a, b) => costOf(a) - costOf(b));
}

function costOf(query: Query): number {
  if (query.kind === "text" || query.kind === "id") return 1;
  if (query.kind === "not") return costOf(query.part);
  return query.kind === "and" || query.kind === "or" ? Math.max(...query.parts.map(costOf)) : 0;
}
