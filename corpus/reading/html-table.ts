import { attribute, type HtmlElement, isElement, isNamed } from "./html-tree.ts";

/** A row's cells by their columns, those that cells above them span left out. */
export type HtmlRow = {
  readonly isHeader: boolean;
  readonly cells: readonly {
    readonly element: HtmlElement;
    readonly column: number;
    readonly columnSpan: number;
  }[];
};

const most = 200;

/** Whether a table holds data, not the layout of a page: two rows and columns, and no headings or tables in cells. */
export function isDataTable(table: HtmlElement): boolean {
  if (["presentation", "none"].includes(attribute(table, "role"))) return false;
  const rows = rowElements(table);
  const cells = rows.map((row) => cellElements(row));
  if (cells.flat().some((cell) => holdsLayout(cell))) return false;
  const isWide = cells.filter((each) => each.length >= 2).length >= 2;
  return isWide || cells.flat().some((cell) => cell.tagName === "th");
}

export function htmlRows(table: HtmlElement): readonly HtmlRow[] {
  const taken: number[] = [];
  return rowElements(table).map((row) => {
    const cells = cellElements(row).map((element) => ({ element }));
    let column = 0;
    const placed = cells.map(({ element }) => {
      while ((taken[column] ?? 0) > 0) column += 1;
      const own = column;
      const columnSpan = spanOf(element, "colspan");
      for (let at = own; at < own + columnSpan; at += 1) taken[at] = spanOf(element, "rowspan") + 1;
      column += columnSpan;
      return { element, column: own, columnSpan };
    });
    for (const [at, left] of taken.entries()) taken[at] = Math.max(0, (left ?? 0) - 1);
    const isHeader = placed.length > 0 && placed.every(({ element }) => element.tagName === "th");
    return { isHeader, cells: placed };
  });
}

function spanOf(element: HtmlElement, name: "colspan" | "rowspan"): number {
  const span = Number.parseInt(attribute(element, name), 10);
  return Number.isFinite(span) ? Math.min(Math.max(span, 1), most) : 1;
}

function rowElements(table: HtmlElement): readonly HtmlElement[] {
  return table.childNodes.flatMap((node) => {
    if (isNamed(node, "tr")) return [node as HtmlElement];
    if (!isElement(node) || !["thead", "tbody", "tfoot"].includes(node.tagName)) return [];
    return node.childNodes.filter((each): each is HtmlElement => isNamed(each, "tr"));
  });
}

function cellElements(row: HtmlElement): readonly HtmlElement[] {
  return row.childNodes.filter(
    (node): node is HtmlElement => isNamed(node, "td") || isNamed(node, "th"),
  );
}

function holdsLayout(cell: HtmlElement): boolean {
  return cell.childNodes.some(
    (node) =>
      isElement(node) &&
      (/^(?:h[1-6]|article|main|section|nav)$/.test(node.tagName) || holdsLayout(node)),
  );
}
