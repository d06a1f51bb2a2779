import type { Nodes } from "mdast";
import type { Piece } from "./document-text.ts";
import { joint, trimPieces } from "./pieces.ts";

/**
 * The readable pieces of a paragraph, heading or cell, one list for each paragraph that its lines make: a line that
 * begins with the Japanese indent is a paragraph of its own. Emphasis, links' addresses and tags are left out.
 */
export function proseOf(text: string, node: Nodes): readonly (readonly Piece[])[] {
  const paragraphs: Piece[][] = [[]];
  let isSkipping = false;
  let isBroken = false;
  visit(node);
  return paragraphs.map((pieces) => trimPieces(text, pieces)).filter((pieces) => pieces.length > 0);

  function visit(each: Nodes): void {
    if (each.type === "html") {
      if (/^<(?:rt|rp)\b/i.test(each.value)) isSkipping = true;
      if (/^<\/(?:rt|rp)\b/i.test(each.value)) isSkipping = false;
      if (/^<br\b/i.test(each.value)) isBroken = true;
    } else if (each.type === "break") isBroken = true;
    else if (each.type === "text" || each.type === "inlineCode") leaf(each);
    else if ("children" in each) for (const child of each.children) visit(child);
  }

  function leaf(each: Nodes): void {
    const start = each.position?.start.offset ?? 0;
    const raw = text.slice(start, each.position?.end.offset ?? start);
    if (isSkipping) return;
    for (const [index, line] of lines(raw).entries()) {
      if (line.words.trim() === "") continue;
      if (index > 0 && line.words.startsWith("\u3000")) paragraphs.push([]);
      const pieces = paragraphs.at(-1) ?? [];
      const last = pieces.at(-1);
      const piece = { start: start + line.at, end: start + line.at + line.words.length };
      const wrapped = index > 0 && last !== undefined ? joint(text, last, piece) : "";
      pieces.push({ ...piece, before: isBroken ? "\n" : wrapped });
      isBroken = false;
    }
  }
}

/** The lines of a leaf, the marks of quotes and the indent of lists that stand before each left out. */
function lines(raw: string): readonly { readonly at: number; readonly words: string }[] {
  return [...raw.matchAll(/[^\n\r]+/g)].map((line) => {
    const lead = line.index === 0 ? 0 : (/^[ \t>]*/.exec(line[0])?.[0].length ?? 0);
    const words = line[0].slice(lead).replace(/[ \t]+$/, "");
    return { at: line.index + lead, words };
  });
}
