import { useCallback, useState } from "react";
import {
  type Choice,
  choose,
  invert,
  keepFound,
  nothingSelected,
  type Selection,
  selectAll,
} from "./selection.ts";

export type CardSelection = {
  readonly selection: Selection;
  choose(place: number, choice: Choice): void;
  /** To the next row, or the one before. */
  step(by: 1 | -1): void;
  goTo(place: number): void;
  all(): void;
  others(): void;
};

/**
 * What is selected among the found rows; what is no longer found is no longer selected. Where a row went
 * by an action, the next takes its place; where another `search` left it out, none does.
 */
export function useSelection(rows: Uint32Array, search: unknown): CardSelection {
  const [selection, setSelection] = useState(nothingSelected);
  const [seen, setSeen] = useState({ rows, search });
  if (seen.rows !== rows) {
    setSeen({ rows, search });
    const lastPlace = seen.search === search ? seen.rows.indexOf(selection.active ?? -1) : null;
    setSelection(keepFound(selection, rows, lastPlace));
  }
  const pick = useCallback(
    (at: number, choice: Choice) => setSelection((before) => choose(before, rows, at, choice)),
    [rows],
  );
  return {
    selection,
    choose: pick,
    step(by) {
      const at = selection.active === null ? -1 : rows.indexOf(selection.active);
      pick(at < 0 && by < 0 ? rows.length - 1 : at + by, "only");
    },
    goTo: (at) => pick(at, "only"),
    all: () => setSelection(selectAll(selection, rows)),
    others: () => setSelection(invert(selection, rows)),
  };
}
