import { displayText } from "./block-text.ts";
import type { Flow, Piece } from "./document-text.ts";
import { listMark } from "./list-mark.ts";
import { dropShown, trimPieces } from "./pieces.ts";

/**
 * A paragraph or, where it begins with a mark or stands in a list, a list item. Null where there is nothing to
 * read. `depth` is that of the list it stands in, 0 for none.
 */
export function flowOf(text: string, pieces: readonly Piece[], depth = 0): Flow | null {
  const said = trimPieces(text, pieces);
  const [first] = said;
  const last = said.at(-1);
  if (first === undefined || last === undefined) return null;
  const span = { start: first.start, end: last.end };
  const mark = listMark(displayText(text, { pieces: said }));
  if (mark === null && depth === 0) return { kind: "paragraph", ...span, pieces: said };
  if (mark === null) return { kind: "list-item", ...span, pieces: said, mark: null, depth };
  const markText = text.slice(first.start, first.start + mark.length).trim();
  return {
    kind: "list-item",
    ...span,
    pieces: trimPieces(text, dropShown(said, mark.length)),
    mark: { start: first.start, end: first.start + markText.length, text: markText },
    depth: Math.max(1, depth),
  };
}
