import { z } from "zod";
import { bilingualSchema } from "./bilingual.ts";
import { slugSchema } from "./id.ts";

export const gazetteerKinds = [
  "person",
  "office",
  "place",
  "organization",
  "treaty",
  "document",
  "initiative",
  "facility",
] as const;
export type GazetteerKind = (typeof gazetteerKinds)[number];

/** What a question in writing calls a place: “in which city”, 「国名」. */
export const placeSorts = [
  "country",
  "city",
  "region",
  "sea",
  "islands",
  "base",
  "building",
] as const;
export type PlaceSort = (typeof placeSorts)[number];

/** A name written once. `ja` and `en` are the official forms; everything else is an accepted variant. */
export const gazetteerEntrySchema = z.strictObject({
  id: slugSchema,
  ja: z.string().min(1),
  en: z.string().min(1),
  /** Reading of `ja` in hiragana (katakana for foreign names), for furigana and typed answers. */
  reading: z.string().optional(),
  /** How the name is usually shortened in running text: 石破 / Ishiba. */
  short: bilingualSchema.optional(),
  /** An acronym used in both languages: SCC, ACM, IPEF. */
  abbr: z.string().optional(),
  aliases: z
    .strictObject({ ja: z.array(z.string()).optional(), en: z.array(z.string()).optional() })
    .optional(),
  /** Places and bases only: what is asked for where the name is to be written, so that “Cambodia” is not. */
  sort: z.enum(placeSorts).optional(),
  /** True where `en` is our translation and not an official name. */
  translated: z.boolean().optional(),
  /** People only: offices with the span the documents support (ISO dates, either end may be open). */
  offices: z
    .array(
      z.strictObject({
        office: slugSchema,
        from: z.string().optional(),
        to: z.string().optional(),
      }),
    )
    .optional(),
});

/** One file of `gazetteer/`: entries of one kind. */
export const gazetteerFileSchema = z.strictObject({
  kind: z.enum(gazetteerKinds),
  entries: z.array(gazetteerEntrySchema).min(1),
});

export type GazetteerEntry = Readonly<z.infer<typeof gazetteerEntrySchema>> & {
  readonly kind: GazetteerKind;
};
