import { err } from "#corpus/result.ts";
import type { SearchProblem, SearchProblemCode } from "./search-problem.ts";
import { syntaxOf, type Unit } from "./search-scan.ts";

type Refused = { readonly ok: false; readonly error: SearchProblem };

/** What stands behind a keyword's colon: what it says and where it stands. */
export type Value = {
  readonly units: readonly Unit[];
  /** As syntax sees it: half width, lower case. */
  readonly word: string;
  fail(code: SearchProblemCode, limits?: { readonly min: number; readonly max: number }): Refused;
};

export function valueAt(text: string, units: readonly Unit[], start: number, end: number): Value {
  return {
    units,
    word: lowered(units),
    fail: (code, limits) =>
      err({ code, range: { start, end }, params: { word: text.slice(start, end), ...limits } }),
  };
}

export function lowered(units: readonly Unit[]): string {
  return units.map((unit) => syntaxOf(unit.text).toLowerCase()).join("");
}
