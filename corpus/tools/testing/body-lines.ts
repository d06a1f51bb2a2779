import { displayText } from "../../reading/block-text.ts";
import type { DocumentText } from "../../reading/document-text.ts";

/** What the blocks of a document's body say, without white space: lines, the cells of rows each their own parts. */
export function bodyLines({ text, blocks }: DocumentText): readonly string[] {
  return blocks
    .filter((block) => block.role === "body")
    .flatMap((block) =>
      block.kind === "table-row"
        ? block.cells.flatMap((cell) => cell.parts.map((part) => displayText(text, part)))
        : [displayText(text, block)],
    )
    .map((line) => line.normalize("NFKC").replace(/\s/g, ""))
    .filter((line) => line !== "");
}
