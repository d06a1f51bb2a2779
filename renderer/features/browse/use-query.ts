import { useDeferredValue, useEffect, useMemo, useState } from "react";
import type { SearchNames } from "#renderer/domain/search-names.ts";
import { parseQuery } from "#renderer/domain/search-parse.ts";
import { printQuery } from "#renderer/domain/search-print.ts";
import type { SearchProblem } from "#renderer/domain/search-problem.ts";
import type { Query, Term } from "#renderer/domain/search-query.ts";
import { toggleTerm } from "#renderer/domain/search-toggle.ts";
import { useInAddress } from "#renderer/shared/use-in-address.ts";

export type TypedQuery = {
  readonly text: string;
  setText(text: string): void;
  /** What is searched: the last text that made sense. It may lag behind the keys by a moment. */
  readonly query: Query;
  /** Whether what is searched is what is typed. */
  readonly isSettled: boolean;
  /** What is wrong with the text, once the typing has paused; null where nothing is. */
  readonly problem: SearchProblem | null;
  toggle(term: Term): void;
};

/** Longer than this nobody types, and the address could not hold it. */
const longest = 1_000;
/** Half a word is no mistake: it is called one when nothing more comes. */
const pauseMs = 700;

/** The query in the search field, kept in the address. */
export function useQuery(names: SearchNames): TypedQuery {
  const [text, setText] = useInAddress("q");
  const parsed = useMemo(() => parseQuery(text, names), [text, names]);
  const [query, setQuery] = useState<Query>({ kind: "all" });
  if (parsed.ok && parsed.value !== query) setQuery(parsed.value);
  const isPaused = usePaused(text);
  const searched = useDeferredValue(query);
  return {
    text,
    setText: (typed) => setText(typed.slice(0, longest)),
    query: searched,
    isSettled: searched === query,
    problem: parsed.ok || !isPaused ? null : parsed.error,
    toggle: (term) => setText(printQuery(toggleTerm(parsed.ok ? parsed.value : query, term))),
  };
}

/** Whether a value has stayed the same for a while. */
function usePaused(value: string): boolean {
  const [settled, setSettled] = useState<string | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pauseMs);
    return () => clearTimeout(timer);
  }, [value]);
  return settled === value;
}
