import fc from "fast-check";
import { expect, test } from "vitest";
import { displayText, spanOfDisplay } from "./block-text.ts";
import type { Piece } from "./document-text.ts";

/** A text in which some stretches are pieces and the rest is markup or furniture. */
const cut = fc
  .array(
    fc.tuple(fc.string({ minLength: 1 }), fc.string(), fc.constantFrom("", " ", "\n" as const)),
    {
      minLength: 1,
    },
  )
  .map((parts) => {
    let text = "";
    const pieces: Piece[] = [];
    for (const [words, between, before] of parts) {
      pieces.push({ start: text.length, end: text.length + words.length, before });
      text += words + between;
    }
    return { text, pieces };
  });

test("a stretch of what a block shows begins and ends at the characters it shows", () => {
  fc.assert(
    fc.property(cut, fc.nat(), fc.nat(), ({ text, pieces }, a, b) => {
      const shown = displayText(text, { pieces });
      const [from, to] = [a % shown.length, b % shown.length].toSorted((x, y) => x - y);
      if (from === undefined || to === undefined || from === to) return;
      const { start, end } = spanOfDisplay(pieces, from, to);
      // A joining space stands for no character of the text; the span then begins with the next one.
      const isJoint = (at: number) =>
        !pieces.some(
          (piece) =>
            shownAt(pieces, piece) <= at && at < shownAt(pieces, piece) + piece.end - piece.start,
        );
      if (!isJoint(from)) expect(text[start]).toBe(shown[from]);
      if (!isJoint(to - 1)) expect(text[end - 1]).toBe(shown[to - 1]);
      expect(start).toBeLessThan(end);
    }),
  );
});

function shownAt(pieces: readonly Piece[], piece: Piece): number {
  const index = pieces.indexOf(piece);
  return pieces
    .slice(0, index)
    .reduce(
      (sum, each, at) => sum + each.end - each.start + (at > 0 ? each.before.length : 0),
      index > 0 ? piece.before.length : 0,
    );
}
