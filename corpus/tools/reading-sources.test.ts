import { describe, expect, test } from "vitest";
import { displayText } from "../reading/block-text.ts";
import type { Block, DocumentText } from "../reading/document-text.ts";
import { readFromDisk } from "./read-file.ts";
import { expectSoundBlocks } from "./testing/check-blocks.ts";
import { sources, sourcesMissing, sourceText } from "./testing/sources.ts";

async function readSource(id: string): Promise<DocumentText> {
  const read = await readFromDisk(sources.get(id) ?? "");
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

function counts(blocks: readonly Block[]): Readonly<Record<string, number>> {
  const found: Record<string, number> = {};
  for (const { kind, role } of blocks) {
    const key = role === "body" ? kind : `${kind} (${role})`;
    found[key] = (found[key] ?? 0) + 1;
  }
  return found;
}

/** Marks of headings and lists, tags with what is in a raised reading, emphasis, labels of link icons. */
const markup =
  /<sup>[ぁ-ん]+<\/sup>|<[^<>]*>|\*\*|別ウィンドウで開く|^#+|[(（](?:注)?\d+[)）]|\d\.|[・●○①-⑳□－–]|(?:^|\s)[A-E1-9](?=\s|$)/gm;

describe.skipIf(sourcesMissing)("the five source texts", () => {
  test("are read to the same blocks as ever", async () => {
    const found: Record<string, unknown> = {};
    for (const id of sources.keys()) found[id] = counts((await readSource(id)).blocks);
    expect(found).toMatchInlineSnapshot(`
      {
        "000": {
          "heading": 5,
          "paragraph": 17,
        },
        "001": {
          "caption": 3,
          "caption (repeat)": 3,
          "heading": 8,
          "heading (comments)": 1,
          "heading (ranking)": 5,
          "heading (repeat)": 7,
          "list-item": 5,
          "list-item (repeat)": 5,
          "paragraph": 18,
          "paragraph (comments)": 1,
          "paragraph (footer)": 1,
          "paragraph (page-meta)": 3,
          "paragraph (ranking)": 11,
          "paragraph (repeat)": 18,
        },
        "002": {
          "heading": 9,
          "paragraph": 33,
        },
        "003": {
          "caption": 6,
          "heading": 10,
          "list-item": 5,
          "paragraph": 25,
          "table-row": 41,
          "table-row (repeat)": 11,
        },
        "004": {
          "heading": 4,
          "paragraph": 35,
        },
      }
    `);
  });

  test("have every character in one block, and only markup in none of its pieces", async () => {
    for (const id of sources.keys()) {
      const document = await readSource(id);
      expect(document.text).toBe(sourceText(id));
      expectSoundBlocks(document, markup);
    }
  });

  test("have sentences that a page break cut made whole", async () => {
    for (const [id, joined] of [
      ["000", 2],
      ["002", 4],
      ["003", 4],
    ] as const) {
      const { text, blocks } = await readSource(id);
      const cut = blocks.filter(
        (block) =>
          block.kind === "paragraph" &&
          block.pieces.some(
            (piece, at) =>
              at > 0 && text.slice(block.pieces[at - 1]?.end, piece.start).includes("\n\n"),
          ),
      );
      expect(cut.length, id).toBeGreaterThanOrEqual(joined);
      for (const block of cut) expect(displayText(text, block)).toMatch(/。$/);
    }
  });

  test("have a body that stands twice read once, and the page around it marked", async () => {
    const { text, blocks, warnings } = await readSource("001");
    const said = (role: string) =>
      blocks.filter((block) => block.role === role).map((block) => displayText(text, block));
    const body = new Set(said("body"));
    expect(said("repeat").every((words) => body.has(words))).toBe(true);
    expect(said("repeat").length).toBeGreaterThan(25);
    expect(said("ranking").length).toBeGreaterThan(5);
    expect(said("footer")).toHaveLength(1);
    expect(warnings.map((each) => each.code)).toEqual(["body-twice"]);
  });

  test("have tables with named columns, and rows that go on after a page break", async () => {
    const { blocks, tables } = await readSource("003");
    const meetings = tables.find((table) => table.columns[0] === "年月日");
    expect(meetings?.columns.slice(0, 3)).toEqual(["年月日", "会議/場所", "出席者"]);
    const rows = blocks.filter(
      (block) =>
        block.kind === "table-row" && block.tableId === meetings?.id && block.role === "body",
    );
    const continued = rows.filter((row) => row.kind === "table-row" && row.isContinued);
    expect(continued).toHaveLength(4);
    for (const row of continued) {
      if (row.kind !== "table-row") continue;
      expect(row.cells[0]?.isRepeated).toBe(true);
      expect(row.cells.at(-1)?.isRepeated).toBe(false);
    }
    expect(tables.filter((table) => table.withinRow !== null)).toHaveLength(1);
  });
});
