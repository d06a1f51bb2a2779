import { z } from "zod";

/** The two languages every fact and card exists in. */
export const langs = ["ja", "en"] as const;
export type Lang = (typeof langs)[number];

/** One text in both languages. Neither is the original: both are written here and checked together. */
export const bilingualSchema = z.strictObject({
  ja: z.string().min(1),
  en: z.string().min(1),
});
export type Bilingual = Readonly<z.infer<typeof bilingualSchema>>;
