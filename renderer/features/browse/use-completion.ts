import {
  type KeyboardEvent,
  type RefObject,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { completeQuery, type Suggestion } from "#renderer/domain/search-complete.ts";
import type { SearchNames } from "#renderer/domain/search-names.ts";

export type Completion = {
  readonly suggestions: readonly Suggestion[];
  /** The one that Enter or Tab would take; -1 for none. */
  readonly active: number;
  onType(text: string, caret: number): void;
  /** True where the key was meant for the suggestions. */
  onKey(event: KeyboardEvent): boolean;
  accept(suggestion: Suggestion): void;
  close(): void;
};

const none: readonly Suggestion[] = [];

/** Suggestions for the word at the caret. Nothing is chosen by itself, so Enter still searches. */
export function useCompletion(
  field: RefObject<HTMLInputElement | null>,
  text: string,
  setText: (text: string) => void,
  names: SearchNames,
): Completion {
  const [caret, setCaret] = useState<number | null>(null);
  const [active, setActive] = useState(-1);
  const nextCaret = useRef<number | null>(null);
  const suggestions = useMemo(
    () => (caret === null ? none : completeQuery(text, caret, names)),
    [text, caret, names],
  );

  // React puts the caret at the end of a text it sets; after a suggestion it belongs behind that.
  useLayoutEffect(() => {
    const at = nextCaret.current;
    if (at === null || field.current?.value !== text) return;
    nextCaret.current = null;
    field.current.setSelectionRange(at, at);
  }, [field, text]);

  const open = (at: number | null): void => {
    setCaret(at);
    setActive(-1);
  };
  const accept = ({ insert, range }: Suggestion): void => {
    const at = range.start + insert.length;
    nextCaret.current = at;
    setText(text.slice(0, range.start) + insert + text.slice(range.end));
    // A keyword wants a value, a comparison a number; a whole term is done.
    open(insert.endsWith(" ") ? null : at);
    field.current?.focus();
  };
  const step = (by: number): void => {
    const count = suggestions.length;
    setActive(((active + by + (count + 1) + 1) % (count + 1)) - 1);
  };

  return {
    suggestions,
    active,
    accept,
    close: () => open(null),
    onType(typed, at) {
      open(typed.trim() === "" ? null : at);
    },
    onKey(event) {
      const isOpen = suggestions.length > 0;
      const chosen = suggestions[active];
      switch (event.key) {
        case "ArrowDown":
          if (isOpen) step(1);
          else open(field.current?.selectionStart ?? text.length);
          return true;
        case "ArrowUp":
          if (isOpen) step(-1);
          return isOpen;
        case "Enter":
        case "Tab":
          if (event.shiftKey || chosen === undefined) {
            open(null);
            return false;
          }
          accept(chosen);
          return true;
        case "Escape":
          open(null);
          return isOpen;
        default:
          return false;
      }
    },
  };
}
