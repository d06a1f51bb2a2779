import { z } from "zod";
import { bilingualSchema, langs } from "./bilingual.ts";
import { isoDateSchema } from "./event.ts";
import { factSourceSchema } from "./fact.ts";
import { slugSchema } from "./id.ts";
import { documentKinds } from "./vocabulary.ts";

/** One file of `documents/`: a source text and the facts read from it. The file's name is the id. */
export const documentFileSchema = z.strictObject({
  id: slugSchema,
  kind: z.enum(documentKinds),
  /** The title as published, and its English title or our translation of it. */
  title: bilingualSchema,
  /** Enough of the title to tell documents apart in a narrow column: 共同声明（2025年2月）. */
  shortTitle: bilingualSchema,
  publisher: bilingualSchema.nullable(),
  /** When it was published, if the document says so. Never an event's date. */
  published: isoDateSchema.nullable(),
  language: z.enum(langs),
  source: z.string(),
  facts: z.array(factSourceSchema),
});

export type Document = Readonly<Omit<z.infer<typeof documentFileSchema>, "facts">>;
