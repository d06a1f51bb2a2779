import type { Table as MarkdownTable, Nodes, Parents, RootContent } from "mdast";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { cellContent } from "./cell-parts.ts";
import type { Block, Flow, Piece, Span, Table } from "./document-text.ts";
import { type Draft, firm } from "./draft.ts";
import { flowOf } from "./flow.ts";
import { TooDeep } from "./html-tree.ts";
import { type Deadline, limits } from "./limits.ts";
import { proseOf } from "./markdown-prose.ts";
import { addRow, closeTable, type OpenTable, openTable } from "./table-builder.ts";

/** The blocks of a Markdown file, GitHub's tables included; offsets are those of the file itself. */
export function readMarkdown(
  text: string,
  checkTime: Deadline,
): { readonly drafts: readonly Draft[]; readonly tables: readonly Table[] } {
  refuseDepth(text);
  const root = unified().use(remarkParse).use(remarkGfm).parse(text);
  checkTime();
  const drafts: Draft[] = [];
  const tables: OpenTable[] = [];
  const ids = { table: 0, row: 0 };
  for (const node of root.children) add(node, 0);
  return { drafts, tables: tables.map((table) => closeTable(text, table)) };

  function add(node: RootContent, depth: number): void {
    checkTime();
    if (depth > limits.depth) throw new TooDeep();
    if (node.type === "heading") {
      const span = spanOf(node);
      const pieces = proseOf(text, node).flat();
      if (pieces.length > 0) {
        drafts.push(firm({ ...span, kind: "heading", level: node.depth, pieces, role: "body" }));
      }
    } else if (node.type === "table") addTable(node);
    else if (node.type === "html")
      for (const flow of cellContent(text, spanOf(node)).parts) push(flow);
    else if (node.type === "code") pushLines(spanOf(node));
    else if (node.type === "list") for (const item of node.children) addItem(item, depth + 1);
    else if (node.type === "paragraph") addParagraph(node, depth, null);
    else if ("children" in node)
      for (const child of node.children) add(child as RootContent, depth);
  }

  /** The item's own mark is what stands before its first paragraph. */
  function addItem(item: Parents, depth: number): void {
    let isFirst = true;
    for (const child of item.children) {
      if (child.type === "paragraph")
        addParagraph(child, depth, isFirst ? spanOf(item).start : null);
      else add(child as RootContent, depth);
      isFirst = false;
    }
  }

  function addParagraph(node: Nodes, depth: number, markStart: number | null): void {
    for (const [index, pieces] of proseOf(text, node).entries()) {
      const flow = flowOf(text, pieces, depth);
      if (flow === null) continue;
      push(index === 0 && markStart !== null ? withMark(flow, markStart) : flow);
    }
  }

  function withMark(flow: Flow, start: number): Flow {
    if (flow.kind !== "list-item" || flow.mark !== null) return flow;
    const mark = text.slice(start, flow.start).trim();
    if (mark === "") return flow;
    return { ...flow, start, mark: { start, end: start + mark.length, text: mark } };
  }

  function push(flow: Flow): void {
    drafts.push(firm({ ...flow, role: "body" } as Block));
  }

  function pushLines({ start, end }: Span): void {
    const pieces: Piece[] = [];
    for (const line of text.slice(start, end).matchAll(/[^\n]+/g)) {
      if (/^\s*(?:```|~~~)/.test(line[0])) continue;
      const at = start + line.index;
      pieces.push({ start: at, end: at + line[0].length, before: "\n" });
    }
    const flow = flowOf(text, pieces);
    if (flow !== null) push(flow);
  }

  function addTable(node: MarkdownTable): void {
    const table = openTable(ids);
    tables.push(table);
    for (const [index, row] of node.children.entries()) {
      const cells = row.children.flatMap((cell, column) => {
        const parts = proseOf(text, cell).flatMap((pieces) => flowOf(text, pieces) ?? []);
        return parts.length === 0 ? [] : [{ ...spanOf(cell), column, columnSpan: 1, parts }];
      });
      if (cells.length === 0) continue;
      const found = { ...spanOf(row), cells, isHeader: index === 0 };
      drafts.push(firm(addRow(text, table, found, ids)));
    }
  }
}

function spanOf(node: Nodes): Span {
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  if (start === undefined || end === undefined) throw new Error("parsed nodes have a position");
  return { start, end };
}

/** Quotes and lists nested deeper than any writer does make the parser slow before they make it fail. */
function refuseDepth(text: string): void {
  for (const [line] of text.matchAll(/^(?:[ \t]*(?:>|[-*+]|\d{1,9}[.)])[ \t]*){40,}/gm)) {
    if ((line.match(/>|[-*+]|\d+[.)]/g)?.length ?? 0) > limits.depth) throw new TooDeep();
  }
}
