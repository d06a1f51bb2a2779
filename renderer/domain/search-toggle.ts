import type { Query, Term } from "./search-query.ts";

/** The terms of one sort that a query asks for, any of them being enough: those of a list of filters. */
export function chosenTerms(query: Query, like: Term): readonly Term[] {
  const part = partsOf(query).find((each) => isGroupOf(each, like));
  return part === undefined ? [] : (termsOf(part) as readonly Term[]);
}

/**
 * The query with a term put in, or taken out where it was in. Terms of one sort are alternatives (this
 * document or that one), and together they narrow down what the rest of the query finds.
 */
export function toggleTerm(query: Query, term: Term): Query {
  const parts = partsOf(query);
  const index = parts.findIndex((part) => isGroupOf(part, term));
  const group = parts[index];
  if (group === undefined) return joined("and", [...parts, term]);
  const terms = termsOf(group);
  const rest = terms.filter((each) => !isSame(each, term));
  const next = rest.length < terms.length ? rest : [...terms, term];
  return joined(
    "and",
    parts.toSpliced(index, 1, ...(next.length === 0 ? [] : [joined("or", next)])),
  );
}

function partsOf(query: Query): readonly Query[] {
  if (query.kind === "all") return [];
  return query.kind === "and" ? query.parts : [query];
}

function termsOf(part: Query): readonly Query[] {
  return part.kind === "or" ? part.parts : [part];
}

function joined(kind: "and" | "or", parts: readonly Query[]): Query {
  const [only] = parts;
  if (only === undefined) return { kind: "all" };
  return parts.length === 1 ? only : { kind, parts };
}

/** Whether a part of a query is a choice among terms of the same sort. */
function isGroupOf(part: Query, like: Term): boolean {
  return termsOf(part).every((each) => sortOf(each) === sortOf(like));
}

function sortOf(query: Query): string {
  return query.kind === "named" ? `named ${query.what}` : query.kind;
}

function isSame(a: Query, b: Query): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
