import { expect, test } from "vitest";
import { parseQuery } from "./search-parse.ts";
import { printQuery } from "./search-print.ts";
import type { Query, Term } from "./search-query.ts";
import { chosenTerms, toggleTerm } from "./search-toggle.ts";
import { searchNames } from "./testing/search-world.ts";

function parse(text: string): Query {
  const parsed = parseQuery(text, searchNames);
  if (!parsed.ok) throw new Error(text);
  return parsed.value;
}

const toggled = (text: string, term: string) =>
  printQuery(toggleTerm(parse(text), parse(term) as Term));

test("a filter narrows what is written, and taken out leaves it as it was", () => {
  expect(toggled("", "is:due")).toBe("is:due");
  expect(toggled("防衛", "is:due")).toBe("防衛 is:due");
  expect(toggled("防衛 is:due", "is:due")).toBe("防衛");
  expect(toggled("is:due", "is:due")).toBe("");
  expect(toggled("a or b", "flag:1")).toBe("(a or b) flag:1");
});

test("filters of one sort are alternatives, those of another narrow further", () => {
  expect(toggled("is:due", "is:new")).toBe("is:due or is:new");
  expect(toggled("x is:due", "is:new")).toBe("x (is:due or is:new)");
  expect(toggled("(is:due or is:new) x", "is:due")).toBe("is:new x");
  expect(toggled("doc:white-paper", "event:two-plus-two")).toBe(
    "doc:white-paper event:two-plus-two",
  );
  expect(chosenTerms(parse("x (is:due or is:new)"), parse("is:leech") as Term)).toHaveLength(2);
  expect(chosenTerms(parse("-is:due or x"), parse("is:leech") as Term)).toEqual([]);
});
