import { type KeyboardEvent, useRef, useState } from "react";
import { type GridPlace, placeAfter } from "./grid-keys.ts";

/** One tab stop for a whole table; the arrow keys move within it. */
export function useGrid(rows: number, columns: number) {
  const table = useRef<HTMLTableElement>(null);
  const [current, setCurrent] = useState<GridPlace>({ row: 0, column: 0 });
  const isCurrent = ({ row, column }: GridPlace): boolean =>
    row === Math.min(current.row, rows - 1) && column === Math.min(current.column, columns - 1);
  return {
    table,
    onKeyDown: (event: KeyboardEvent): void => {
      const place = placeAfter(current, event, rows, columns);
      if (place === null || event.altKey || event.metaKey) return;
      event.preventDefault();
      setCurrent(place);
      table.current
        ?.querySelector<HTMLElement>(`[data-cell="${place.row} ${place.column}"]`)
        ?.focus();
    },
    /** What the link in a cell needs to take part. */
    cell: (place: GridPlace) => ({
      "data-cell": `${place.row} ${place.column}`,
      tabIndex: isCurrent(place) ? 0 : -1,
      onFocus: () => setCurrent(place),
    }),
  };
}
