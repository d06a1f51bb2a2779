import type { Pattern, Query, Term } from "./search-query.ts";
import { syntaxOf } from "./search-scan.ts";
import {
  deckWords,
  formWords,
  type Keyword,
  keywordWords,
  langWords,
  propertyWords,
  stateWords,
  untaggedWords,
} from "./search-words.ts";

/** A query as one would type it; reading it again gives the same query. */
export function printQuery(query: Query): string {
  switch (query.kind) {
    case "all":
      return "";
    case "and":
      return query.parts.map(printPart).join(" ");
    case "or":
      return query.parts.map(printPart).join(" or ");
    case "not":
      return `-${printPart(query.part)}`;
    default:
      return printTerm(query);
  }
}

function printPart(query: Query): string {
  return query.kind === "and" || query.kind === "or" ? `(${printQuery(query)})` : printQuery(query);
}

const keywordOf = { document: "doc", event: "event", topic: "topic", kind: "kind" } as const;

function printTerm(term: Term): string {
  switch (term.kind) {
    case "is":
      return printed("is", stateWords[term.state][0]);
    case "flag":
      return printed("flag", String(term.flag));
    case "form":
      return printed("form", formWords[term.form][0]);
    case "lang":
      return printed("lang", langWords[term.lang][0]);
    case "deck":
      return printed("deck", deckWords[term.deck][0]);
    case "importance":
      return printed("importance", String(term.importance));
    case "tag":
      return printed("tag", term.pattern === null ? untaggedWords[0] : printTag(term.pattern));
    case "named":
      return printed(keywordOf[term.what], printValue(term.pattern));
    case "id":
      return printed(term.what === "card" ? "cid" : "nid", printValue(term.pattern));
    case "prop":
      return printed("prop", `${propertyWords[term.property][0]}${term.operator}${term.value}`);
    case "rated":
      return printed("rated", [term.days, term.rating ?? []].flat().join(":"));
    case "within":
      return printed(term.what, String(term.days));
    case "text": {
      const text = term.isExact ? quoted(term.pattern) : escaped(term.pattern);
      return term.where === "card" ? text : printed(term.where, text);
    }
  }
}

function printed(keyword: Keyword, value: string): string {
  return `${keywordWords[keyword][0]}:${value}`;
}

/** A value, between quotation marks where that reads better than a backslash before every space. */
export function printValue(pattern: Pattern): string {
  return pattern.some((part) => /[\s()]/u.test(part)) ? quoted(pattern) : escaped(pattern);
}

/** A tag that is called “none” is not the lack of one. */
function printTag(pattern: Pattern): string {
  const [only = "", ...rest] = pattern;
  return rest.length === 0 && untaggedWords.includes(only) ? `\\${only}` : printValue(pattern);
}

function quoted(pattern: Pattern): string {
  return `"${pattern.map((part) => escapedPart(part, /["\\:*]/)).join("*")}"`;
}

function escaped(pattern: Pattern): string {
  const text = pattern.map((part) => escapedPart(part, /["\\:*()\s]/)).join("*");
  const isOperator = /^(?:or|and)$/i.test([...text].map(syntaxOf).join(""));
  return isOperator || syntaxOf(text.charAt(0)) === "-" ? `\\${text}` : text;
}

function escapedPart(part: string, special: RegExp): string {
  return part
    .split("")
    .map((character) => (special.test(syntaxOf(character)) ? `\\${character}` : character))
    .join("");
}
