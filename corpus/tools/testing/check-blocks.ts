import { expect } from "vitest";
import type { DocumentText, Span } from "../../reading/document-text.ts";

/**
 * What must hold of every document read: pieces are in order, inside their block and in one block alone; what stands
 * outside all blocks is white space; and what stands in a block but in no piece is markup.
 */
export function expectSoundBlocks({ text, blocks }: DocumentText, markup: RegExp): void {
  const owner = new Int32Array(text.length).fill(-1);
  for (const [index, block] of blocks.entries()) {
    expect(block.start).toBeLessThan(block.end);
    expect(block.end).toBeLessThanOrEqual(text.length);
    let last = block.start;
    for (const piece of block.pieces) {
      expect(piece.start, `block ${index}`).toBeGreaterThanOrEqual(last);
      expect(piece.end).toBeGreaterThan(piece.start);
      for (let at = piece.start; at < piece.end; at += 1) {
        expect(owner[at], `character ${at} stands in two blocks`).toBe(-1);
        owner[at] = index;
      }
      last = piece.end;
    }
    expect(block.end).toBeGreaterThanOrEqual(last);
  }
  const left = blocks.reduce((rest, block) => blank(rest, block), text);
  expect(left.trim(), "outside all blocks").toBe("");
  const unread = unreadText(text, owner);
  expect(unread.replace(markup, "\n").replace(markup, "").replace(/\s/g, ""), "in no piece").toBe(
    "",
  );
}

function blank(text: string, { start, end }: Span): string {
  return text.slice(0, start) + " ".repeat(end - start) + text.slice(end);
}

function unreadText(text: string, owner: Int32Array): string {
  let unread = "";
  for (let at = 0; at < text.length; at += 1) unread += owner[at] === -1 ? text[at] : "\n";
  return unread;
}
