import { z } from "zod";
import { bilingualSchema } from "./bilingual.ts";

/**
 * Where a bundled fact stands. `lines` are 1-based lines of the source text (a sentence cut by a page
 * break cites both parts) and serve the linter; `section`, `paragraph` and `table` are what a person
 * uses to find the passage in the published document. `terms` are short key terms, copied exactly,
 * that stand on those lines.
 */
export const passageSchema = z.strictObject({
  source: z.string().regex(/^[\w.-]+\.txt$/, "must be the name of a source file, e.g. 000_….txt"),
  lines: z.array(z.int().positive()).min(1),
  /** Heading of the section as published, ja and en; null for text before the first heading. */
  section: bilingualSchema.nullable(),
  /** 1-based paragraph within the section, page breaks joined. */
  paragraph: z.int().positive().optional(),
  /** For a table: its name, the row's own key, and the item within the row. */
  table: z
    .strictObject({
      name: bilingualSchema,
      row: bilingualSchema,
      item: z.int().positive().optional(),
    })
    .optional(),
  terms: z.array(z.string().min(1)).min(1),
});
export type Passage = Readonly<z.infer<typeof passageSchema>>;

/** The main passage, and others where one document needs another (an undated report, dated by a table). */
export const evidenceSchema = passageSchema.extend({
  also: z.array(passageSchema).optional(),
  /**
   * How an answer follows from the passage where it does not stand there word for word:
   * an era converted, a relative date resolved, a table row merged, a damaged character read.
   */
  derivation: bilingualSchema.optional(),
});
export type Evidence = Readonly<z.infer<typeof evidenceSchema>>;
