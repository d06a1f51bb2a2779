import { z } from "zod";
import type { DocumentText } from "./document-text.ts";
import { textEncodings } from "./document-text.ts";

/*
 * A document's text as it is kept: JSON of `{ v: 1, document }`. It is written once, when the file is read, and
 * never again, so that offsets into it hold whatever later readers make of the same file. Characters that JSON
 * cannot hold as they are (unpaired surrogates) are escaped by `JSON.stringify` and come back the same.
 */

const offset = z.int().nonnegative();
const span = { start: offset, end: offset };
const piece = z.strictObject({ ...span, before: z.enum(["", " ", "\n"]) });
const placed = { ...span, pieces: z.array(piece) };
const role = z.enum([
  "body",
  "navigation",
  "ranking",
  "related",
  "comments",
  "footer",
  "page-meta",
  "running-head",
  "page-number",
  "repeat",
]);
const paragraph = z.strictObject({ kind: z.literal("paragraph"), ...placed });
const listItem = z.strictObject({
  kind: z.literal("list-item"),
  ...placed,
  mark: z.strictObject({ ...span, text: z.string() }).nullable(),
  depth: offset,
});
const cell = z.strictObject({
  ...span,
  column: offset,
  columnSpan: offset,
  parts: z.array(z.discriminatedUnion("kind", [paragraph, listItem])),
  isRepeated: z.boolean(),
});
const block = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("heading"), ...placed, role, level: offset }),
  paragraph.extend({ role }),
  listItem.extend({ role }),
  z.strictObject({
    kind: z.literal("table-row"),
    ...placed,
    role,
    tableId: z.int(),
    rowId: z.int(),
    isContinued: z.boolean(),
    isHeader: z.boolean(),
    cells: z.array(cell),
  }),
  z.strictObject({ kind: z.literal("caption"), ...placed, role }),
  z.strictObject({ kind: z.literal("page-furniture"), ...placed, role }),
]);
const table = z.strictObject({
  id: z.int(),
  columns: z.array(z.string()),
  captionBlock: offset.nullable(),
  withinRow: z.int().nullable(),
});
/** Shown once, when the file is read; what it warned of is kept as it was. */
const warning = z.custom<DocumentText["warnings"][number]>(
  (value) => z.object({ code: z.string(), params: z.object({}) }).safeParse(value).success,
);

const storedSchema = z.strictObject({
  v: z.literal(1),
  document: z.strictObject({
    format: z.enum(["txt", "md", "html", "pdf", "docx"]),
    text: z.string(),
    blocks: z.array(block),
    tables: z.array(table),
    pages: z.array(z.strictObject(span)),
    encoding: z.enum(textEncodings).nullable(),
    warnings: z.array(warning),
  }),
});

export function storedDocumentJson(document: DocumentText): string {
  return JSON.stringify({ v: 1, document });
}

/** Null where it is none that this version can read. */
export function parseStoredDocument(json: string): DocumentText | null {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return null;
  }
  const parsed = storedSchema.safeParse(value);
  return parsed.success ? parsed.data.document : null;
}
