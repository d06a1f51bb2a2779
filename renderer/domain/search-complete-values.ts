import { foldedNames, type Named, type SearchNames } from "./search-names.ts";
import { foldForSearch } from "./search-pattern.ts";
import { printValue } from "./search-print.ts";
import { syntaxOf } from "./search-scan.ts";
import {
  buttonWords,
  deckWords,
  flagWords,
  formWords,
  type Keyword,
  keyOfWord,
  langWords,
  propertyWords,
  stateWords,
} from "./search-words.ts";

/** A value that could be written; an open one wants more behind it. */
export type CompletionValue = {
  readonly value: string;
  readonly text: string;
  readonly isOpen: boolean;
};

/** The values a keyword could have, given what is typed of one. */
export function valuesFor(
  keyword: Keyword,
  typed: string,
  names: SearchNames,
): readonly CompletionValue[] {
  const wanted = foldForSearch(typed);
  switch (keyword) {
    case "is":
      return fromWords(Object.values(stateWords), wanted);
    case "deck":
      return fromWords(Object.values(deckWords), wanted);
    case "form":
      return fromWords(Object.values(formWords), wanted);
    case "lang":
      return fromWords(Object.values(langWords), wanted);
    case "flag":
      return fromWords(flagWords, wanted);
    case "importance":
      return fromWords([["1"], ["2"], ["3"]], wanted);
    case "prop":
      return propertyValues(typed, wanted);
    case "rated":
      return ratedValues(typed);
    case "added":
    case "introduced":
    case "edited":
      return fromWords([["1"], ["7"], ["30"]], wanted);
    case "doc":
      return fromNames(names.document, wanted);
    case "event":
      return fromNames(names.event, wanted);
    case "topic":
      return fromNames(names.topic, wanted);
    case "kind":
      return fromNames(names.kind, wanted);
    case "tag":
      return fromNames(
        [...names.tags, "none"].map((id) => ({ id, names: [] })),
        wanted,
      );
    case "front":
    case "back":
    case "cid":
    case "nid":
      return [];
    case "note":
      return fromWords([["*"]], wanted);
  }
}

function fromWords(
  lists: readonly (readonly string[])[],
  wanted: string,
): readonly CompletionValue[] {
  return lists.flatMap(([value = "", ...others]) =>
    [value, ...others].some((word) => startsWith(word, wanted))
      ? { value, text: value, isOpen: false }
      : [],
  );
}

/** What begins with the typed letters before what merely holds them. */
function fromNames(things: readonly Named[], wanted: string): readonly CompletionValue[] {
  const those = (matches: (name: string) => boolean) =>
    things.filter((thing) => foldedNames(thing).some(matches));
  const first = those((name) => name.startsWith(wanted));
  const others = those((name) => name.includes(wanted)).filter((thing) => !first.includes(thing));
  return [...first, ...others].map(({ id }) => ({
    value: id,
    text: printValue([id]),
    isOpen: false,
  }));
}

function propertyValues(typed: string, wanted: string): readonly CompletionValue[] {
  const [, name = "", operator = ""] =
    /^([^<>=!]*)([<>=!]*)/u.exec([...typed].map(syntaxOf).join("")) ?? [];
  if (operator !== "") return [];
  const property = keyOfWord(propertyWords, name.toLowerCase());
  if (property !== null) {
    return ["<", ">", "=", "<=", ">=", "!="].map((sign) => {
      const text = `${property}${sign}`;
      return { value: text, text, isOpen: true };
    });
  }
  return fromWords(Object.values(propertyWords), wanted).map((value) => ({
    ...value,
    isOpen: true,
  }));
}

function ratedValues(typed: string): readonly CompletionValue[] {
  const days = /^(\d+):?$/.exec([...typed].map(syntaxOf).join(""))?.[1];
  const texts =
    days === undefined ? ["1", "7", "30"] : buttonWords.map(([button]) => `${days}:${button}`);
  return texts.map((text) => ({ value: text, text, isOpen: false }));
}

function startsWith(word: string, wanted: string): boolean {
  return foldForSearch(word).startsWith(wanted);
}
