import { ok, type Result } from "#corpus/result.ts";
import type { SearchProblem } from "./search-problem.ts";
import { type Operator, operators, type Property, type Term } from "./search-query.ts";
import type { Value } from "./search-value.ts";
import { buttonWords, keyOfWord, propertyWords } from "./search-words.ts";

type Parsed = Result<Term, SearchProblem>;

/** What a property can be; outside of it a comparison would find all cards or none. */
const limits: Readonly<Record<Property, { readonly min: number; readonly max: number }>> = {
  r: { min: 0, max: 1 },
  s: { min: 0, max: 36_500 },
  d: { min: 0, max: 10 },
  lapses: { min: 0, max: 65_535 },
  reps: { min: 0, max: 65_535 },
  ivl: { min: 0, max: 36_500 },
  due: { min: -36_500, max: 36_500 },
};

/** `prop:r<0.9`; a share may be written as `90%`. */
export function parseProperty(value: Value): Parsed {
  const written = value.word.replace(/[≦≤]/g, "<=").replace(/[≧≥]/g, ">=").replace(/≠/g, "!=");
  const [, name = "", operator, rest = ""] =
    /^([^<>=!]*)(<=|>=|!=|=|<|>)?(.*)$/su.exec(written) ?? [];
  const property = keyOfWord(propertyWords, name);
  if (property === null) return value.fail("unknown-property");
  if (!isOperator(operator)) return value.fail("missing-operator");
  const number = parseNumber(rest, property);
  if (number === null) return value.fail("bad-number");
  const { min, max } = limits[property];
  if (number < min || number > max) return value.fail("number-range", { min, max });
  return ok({ kind: "prop", property, operator, value: number });
}

function isOperator(text: string | undefined): text is Operator {
  return operators.some((operator) => operator === text);
}

/** A decimal number; a percentage where the property is a share. */
function parseNumber(text: string, property: Property): number | null {
  const match = /^(-?\d+(?:\.\d+)?(?:e[+-]?\d+)?)(%?)$/.exec(text);
  if (match === null || (match[2] === "%" && property !== "r")) return null;
  const number = Number(match[1]) / (match[2] === "%" ? 100 : 1);
  // Minus zero is printed as zero, and says the same.
  return number === 0 ? 0 : number;
}

/** `rated:7`, `rated:7:1`. */
export function parseRated(value: Value): Parsed {
  const [first = "", button, ...rest] = value.word.split(":");
  const days = parseDays(value, first);
  if (!days.ok) return days;
  if (button === undefined) return ok({ kind: "rated", days: days.value, rating: null });
  const index = buttonWords.findIndex((words) => words.includes(button));
  const rating = ([1, 2, 3, 4] as const)[index];
  if (rating === undefined || rest.length > 0)
    return value.fail("number-range", { min: 1, max: 4 });
  return ok({ kind: "rated", days: days.value, rating });
}

/** A number of study days, today being the first. */
export function parseDays(value: Value, text: string): Result<number, SearchProblem> {
  if (!/^\d+$/.test(text)) return value.fail("bad-number");
  const days = Number(text);
  const { min, max } = { min: 1, max: 36_500 };
  return days < min || days > max ? value.fail("number-range", { min, max }) : ok(days);
}
