/**
 * A document as its reader hands it on: one text that every offset refers to, and the blocks that lie on it.
 *
 * `text` is the decoded file itself for .txt, pasted text and .md, so offsets there are offsets into the file.
 * For .html, .pdf and .docx it is what the reader made: the readable text in reading order, blocks parted by a
 * blank line, the cells of a table row by tabs. Either way `text.slice(start, end)` is what a span means.
 */
export type DocumentText = {
  readonly format: DocumentFormat;
  readonly text: string;
  /** In the order of their first characters. Pieces of different blocks never overlap. */
  readonly blocks: readonly Block[];
  /** Tables by id; their rows are blocks. */
  readonly tables: readonly Table[];
  /** Where each page of a .pdf lies on the text; empty where a format has no pages. */
  readonly pages: readonly Span[];
  /** The label of the encoding the bytes were decoded with; null where the format fixes it. */
  readonly encoding: TextEncoding | null;
  readonly warnings: readonly ReadWarning[];
};

export type DocumentFormat = "txt" | "md" | "html" | "pdf" | "docx";

/** Labels that TextDecoder knows. shift_jis is Microsoft's, CP932. */
export const textEncodings = [
  "utf-8",
  "utf-16le",
  "utf-16be",
  "shift_jis",
  "euc-jp",
  "iso-2022-jp",
  "windows-1252",
] as const;
export type TextEncoding = (typeof textEncodings)[number];

/** A stretch of `text`: UTF-16 offsets, the end exclusive. */
export type Span = { readonly start: number; readonly end: number };

/**
 * A stretch of readable text. What lies between two pieces of one block is a page break with its furniture, a
 * line end, or markup; it is not part of what the block says. `before` is what a reader sees between the piece
 * and the one before it: nothing in Japanese, a space in English, a line break where the layout has one.
 */
export type Piece = Span & { readonly before: "" | " " | "\n" };

/**
 * Whether a block belongs to what the document says ("body"), or what else it is. `repeat` is a body or a
 * table's header that stands a second time; `page-meta` is the page's own date, counters and buttons.
 */
export type Role =
  | "body"
  | "navigation"
  | "ranking"
  | "related"
  | "comments"
  | "footer"
  | "page-meta"
  | "running-head"
  | "page-number"
  | "repeat";

/** `start` and `end` span the whole block with its marks; `pieces` are what it says. */
type Placed = Span & { readonly pieces: readonly Piece[] };

/** The mark a list item or numbered clause begins with, such as "(1)", "・" or "○", as it stands in the text. */
export type Mark = Span & { readonly text: string };

export type Flow =
  | (Placed & { readonly kind: "paragraph" })
  | (Placed & { readonly kind: "list-item"; readonly mark: Mark | null; readonly depth: number });

type InDocument = { readonly role: Role };

export type Heading = Placed &
  InDocument & {
    readonly kind: "heading";
    /** 1 is the document's title or outermost division. */
    readonly level: number;
  };
export type TableRow = Placed &
  InDocument & {
    readonly kind: "table-row";
    readonly tableId: number;
    /** Unique in the document. The parts of a row that a page break cuts share it. */
    readonly rowId: number;
    /** This block goes on with the row before the page break; its repeated cells are marked. */
    readonly isContinued: boolean;
    readonly isHeader: boolean;
    readonly cells: readonly Cell[];
  };

export type Block =
  | Heading
  | (Flow & InDocument)
  | TableRow
  | (Placed & InDocument & { readonly kind: "caption" })
  | (Placed & InDocument & { readonly kind: "page-furniture" });

/** A cell of a table; `pieces` of the row are those of its cells. */
export type Cell = Span & {
  /** Counted from 0, spans of the cells before it included. */
  readonly column: number;
  readonly columnSpan: number;
  /** What the cell says, one part for a paragraph or list item in it. */
  readonly parts: readonly Flow[];
  /** The cell only says again what it said before a page break. */
  readonly isRepeated: boolean;
};

export type Table = {
  readonly id: number;
  /** The header's text by column, empty where the table has none. Headers of two rows are joined by a space. */
  readonly columns: readonly string[];
  /** Index into `blocks` of the caption or heading that names it, if any. */
  readonly captionBlock: number | null;
  /** The row in one of whose cells this table lies, if it does. */
  readonly withinRow: number | null;
};

/** Something a person should know about a document that could be read nevertheless. Texts: locales, `import`. */
export type ReadWarning =
  | { readonly code: "other-format"; readonly params: { named: string; format: DocumentFormat } }
  | { readonly code: "encoding-unsure"; readonly params: { encoding: TextEncoding } }
  | { readonly code: "unpaired-surrogates"; readonly params: { count: number } }
  | { readonly code: "direction-overrides"; readonly params: { count: number } }
  | { readonly code: "replacement-characters"; readonly params: { count: number } }
  | { readonly code: "control-characters"; readonly params: { count: number } }
  | { readonly code: "body-twice"; readonly params: { count: number } }
  | { readonly code: "pages-without-text"; readonly params: { count: number; pages: number } }
  | { readonly code: "vertical-text"; readonly params: { pages: number } }
  | { readonly code: "parts-left-out"; readonly params: { count: number } };
