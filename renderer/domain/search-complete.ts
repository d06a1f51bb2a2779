import { valuesFor } from "./search-complete-values.ts";
import type { SearchNames } from "./search-names.ts";
import { foldForSearch } from "./search-pattern.ts";
import type { TextRange } from "./search-problem.ts";
import { isSpace, syntaxOf } from "./search-scan.ts";
import { wordAt } from "./search-word-at.ts";
import { type Keyword, keyOfWord, keywords, keywordWords, stateWords } from "./search-words.ts";

/** What could stand at the caret. `meaning` says what it is, for whoever has the names. */
export type Suggestion = {
  /** Takes the place of the range. */
  readonly insert: string;
  readonly range: TextRange;
  readonly meaning: SuggestionMeaning;
};

export type SuggestionMeaning =
  | { readonly kind: "keyword"; readonly keyword: Keyword }
  /** `value` is an id, or the first word of a closed list. */
  | { readonly kind: "value"; readonly keyword: Keyword; readonly value: string };

/** More than this nobody reads; one letter more narrows it down. */
const mostSuggestions = 50;

/** What can be written at the caret of a query, best first. Nothing between quotation marks of a text. */
export function completeQuery(
  query: string,
  caret: number,
  names: SearchNames,
): readonly Suggestion[] {
  const word = wordAt(query, caret);
  if (word === null) return [];
  const typed = query.slice(word.start, caret);
  const syntax = [...typed].map(syntaxOf).join("");
  const colon = syntax.indexOf(":");
  if (colon < 0) return [...keywordsFor(typed, word), ...statesFor(typed, word)];
  const keyword = keyOfWord(keywordWords, syntax.slice(0, colon).toLowerCase());
  if (keyword === null) return [];
  const range = { start: word.start, end: word.end };
  const written = query.slice(word.start, word.end);
  return valuesFor(keyword, typed.slice(colon + 1).replace(/^["“”＂]/u, ""), names)
    .slice(0, mostSuggestions)
    .map(({ value, text, isOpen }) => ({
      insert: `${keywordWords[keyword][0]}:${text}${isOpen ? "" : " "}`,
      range: isOpen ? range : withSpaceAfter(query, range),
      meaning: { kind: "value" as const, keyword, value },
    }))
    .filter(({ insert }) => insert.trim() !== written);
}

/** A space that is already there is not doubled. */
function withSpaceAfter(query: string, { start, end }: TextRange): TextRange {
  return { start, end: isSpace(query.charAt(end)) ? end + 1 : end };
}

function keywordsFor(typed: string, range: TextRange): readonly Suggestion[] {
  const wanted = foldForSearch(typed);
  return keywords
    .filter((keyword) =>
      keywordWords[keyword].some((word) => foldForSearch(word).startsWith(wanted)),
    )
    .map((keyword) => ({
      insert: `${keywordWords[keyword][0]}:`,
      range,
      meaning: { kind: "keyword", keyword },
    }));
}

/** 「保留」 leads to `is:suspended` without the keyword; it takes a letter, or every word would be offered. */
function statesFor(typed: string, range: TextRange): readonly Suggestion[] {
  const wanted = foldForSearch(typed);
  if (wanted === "") return [];
  return Object.entries(stateWords)
    .filter(([, words]) => words.some((word) => foldForSearch(word).startsWith(wanted)))
    .map(([value, [word]]) => ({
      insert: `is:${word} `,
      range,
      meaning: { kind: "value", keyword: "is", value },
    }));
}
