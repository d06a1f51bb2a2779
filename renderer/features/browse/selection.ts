/**
 * What is chosen in a list of rows: any number of them, and the one the keyboard stands on. Rows are
 * those of the card table, so that a choice survives another order. `anchor` is where a range begins.
 */
export type Selection = {
  readonly rows: ReadonlySet<number>;
  readonly active: number | null;
  readonly anchor: number | null;
};

export const nothingSelected: Selection = { rows: new Set(), active: null, anchor: null };

/** How a row is chosen: alone, added or taken away (Ctrl), as the end of a range (Shift), or not (Ctrl and arrows). */
export type Choice = "only" | "toggle" | "range" | "move";

/** Chooses the row at a place of the list; a place beyond its ends means the end. */
export function choose(
  selection: Selection,
  found: Uint32Array,
  place: number,
  choice: Choice,
): Selection {
  const row = found[Math.min(Math.max(place, 0), found.length - 1)];
  if (row === undefined) return nothingSelected;
  switch (choice) {
    case "only":
      return { rows: new Set([row]), active: row, anchor: row };
    case "move":
      return { ...selection, active: row };
    case "toggle": {
      const rows = new Set(selection.rows);
      if (!rows.delete(row)) rows.add(row);
      return { rows, active: row, anchor: row };
    }
    case "range": {
      const anchor = selection.anchor ?? row;
      const [from, to] = [found.indexOf(anchor), found.indexOf(row)].sort((a, b) => a - b);
      return {
        rows: new Set(found.subarray(Math.max(0, from ?? 0), (to ?? 0) + 1)),
        active: row,
        anchor,
      };
    }
  }
}

export function selectAll(selection: Selection, found: Uint32Array): Selection {
  const active = selection.active ?? found[0] ?? null;
  return { rows: new Set(found), active, anchor: active };
}

export function invert(selection: Selection, found: Uint32Array): Selection {
  return { ...selection, rows: new Set(found.filter((row) => !selection.rows.has(row))) };
}

/**
 * What is left of a choice once the list has changed. With the place at which the active row stood, the
 * row that took it becomes active, so that going through a list with the keyboard goes on where it was.
 */
export function keepFound(
  selection: Selection,
  found: Uint32Array,
  lastPlace: number | null,
): Selection {
  const { active, anchor } = selection;
  if (active === null && selection.rows.size === 0) return selection;
  const isFound = memberOf(found);
  const rows = new Set([...selection.rows].filter(isFound));
  const isActiveFound = active === null || isFound(active);
  if (isActiveFound && rows.size === selection.rows.size) return selection;
  const next = isActiveFound ? active : nextActive(found, lastPlace);
  return { rows, active: next, anchor: anchor !== null && isFound(anchor) ? anchor : next };
}

/** Whether a row is in a list. Bytes instead of a set: the list may be all cards, and changes with every key. */
function memberOf(found: Uint32Array): (row: number) => boolean {
  const bytes = new Uint8Array(found.reduce((most, row) => Math.max(most, row), 0) + 1);
  for (const row of found) bytes[row] = 1;
  return (row) => bytes[row] === 1;
}

function nextActive(found: Uint32Array, lastPlace: number | null): number | null {
  if (lastPlace === null) return null;
  return found[Math.min(Math.max(lastPlace, 0), found.length - 1)] ?? null;
}
