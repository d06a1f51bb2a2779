import { comparable } from "#corpus/language/squeeze.ts";
import { hiragana, holdsPattern } from "./search-pattern.ts";
import type { Pattern, TextPlace } from "./search-query.ts";

/** What of a card can be searched. `more` is found with the card and stands on neither side of it. */
export type SearchableTexts = {
  readonly front: string;
  readonly back: string;
  /** The gap's answer in both languages, other accepted answers, what a student's edit replaced. */
  readonly more: readonly string[];
  /** The student's note on the fact; empty where there is none. */
  readonly note: string;
};

/**
 * The texts of all cards, folded for comparing. Folding 100,000 cards takes a second or two, so it is
 * done in slices, and a search can be asked how much is still missing.
 */
export type TextIndex = {
  readonly isComplete: boolean;
  /** Folds cards until the deadline has passed by `nowMs`; at least a few, so that it always gets on. */
  build(nowMs: () => number, deadlineMs: number): void;
  /** Forgets what is known of some rows, or knows of new ones; they are folded by the next `build`. */
  invalidate(length: number, rows: Iterable<number>): void;
  /** A test for one text. Rows that are not folded yet hold nothing. */
  matcher(where: TextPlace, pattern: Pattern, isExact: boolean): (row: number) => boolean;
  /** Front and back as they are compared, for sorting. */
  folded(place: "front" | "back", row: number): string;
};

const places = ["front", "back", "more", "note"] as const;
type Place = (typeof places)[number];
const searchedIn: Readonly<Record<TextPlace, readonly Place[]>> = {
  card: ["front", "back", "more"],
  front: ["front"],
  back: ["back"],
  note: ["note"],
};

/** Cards folded between two looks at the clock. */
const atOnce = 64;

export function createTextIndex(
  length: number,
  textsOf: (row: number) => SearchableTexts,
): TextIndex {
  const folded = columns();
  const words = columns();
  let stale: number[] = [];
  let size = length;
  let next = 0;

  function fold(row: number): void {
    const texts = textsOf(row);
    for (const place of places) {
      const text = texts[place];
      const each = (typeof text === "string" ? [text] : text).map((part) =>
        comparable(hiragana(part)),
      );
      folded[place][row] = each.map(({ squeezed }) => squeezed).join("\n");
      words[place][row] = each.map((part) => part.words).join("\n");
    }
  }

  return {
    get isComplete() {
      return next >= size && stale.length === 0;
    },
    build(nowMs, deadlineMs) {
      do {
        for (let count = 0; count < atOnce; count += 1) {
          const row = stale.pop() ?? next;
          if (row >= size) return;
          fold(row);
          if (row === next) next += 1;
        }
      } while (nowMs() < deadlineMs);
    },
    invalidate(newLength, rows) {
      size = newLength;
      stale = [...new Set([...stale, ...rows])].filter((row) => row < next);
    },
    matcher(where, pattern, isExact) {
      const forms = pattern.map((part) => comparable(hiragana(part)));
      const parts = forms.map(({ squeezed }) => squeezed);
      // A text of nothing but punctuation is on every card; one wildcard asks for any text at all.
      const columnsOf = searchedIn[where].map((place) => ({
        texts: folded[place],
        words: words[place],
      }));
      if (parts.every((part) => part === "")) {
        return (row) => columnsOf.some(({ texts }) => (texts[row] ?? "") !== "");
      }
      const [only] = forms;
      const wholeWord = isExact && forms.length === 1 && only?.isLatin === true ? only.words : null;
      return (row) => {
        for (const column of columnsOf) {
          const text = column.texts[row];
          if (text === undefined || !holdsPattern(text, parts)) continue;
          if (wholeWord === null || (column.words[row] ?? "").includes(wholeWord)) return true;
        }
        return false;
      };
    },
    folded: (place, row) => folded[place][row] ?? "",
  };
}

function columns(): Record<Place, string[]> {
  return { front: [], back: [], more: [], note: [] };
}
