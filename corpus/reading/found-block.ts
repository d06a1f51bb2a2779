import type { Role } from "./document-text.ts";
import type { Edges } from "./pdf-grids.ts";

/** A block of a format without a text of its own, by its words; where they lie is settled when they are written. */
export type FoundBlock =
  | FoundWords
  | {
      readonly kind: "table";
      readonly role: Role;
      readonly rows: readonly FoundRow[];
    }
  /** A page of a .pdf begins here. */
  | { readonly kind: "page-start" };

export type FoundWords = FoundPart & {
  readonly kind: "heading" | "flow" | "caption" | "page-furniture";
  readonly role: Role;
  /** Of a heading; 0 else. */
  readonly level: number;
};

/** Words as one reads them, "\n" at line breaks, and the depth of the list they are an item of, 0 for none. */
export type FoundPart = { readonly words: string; readonly depth: number };

export type FoundRow = {
  readonly isHeader: boolean;
  /** It goes on from the page before, as the lines drawn around it tell. */
  readonly isOpen?: boolean;
  /** It goes on on the next page. */
  readonly endsOpen?: boolean;
  /** How the page is divided where it stands, in points. */
  readonly grid?: readonly Edges[];
  readonly cells: readonly FoundCellWords[];
};

export type FoundCellWords = {
  readonly column: number;
  readonly columnSpan: number;
  /** Where it stands on a page, in points; columns are counted by its left edge once a table is whole. */
  readonly edges?: Edges;
  readonly parts: readonly FoundPart[];
};
