import { z } from "zod";

/** Settings travel with the student's events; each key is changed by an event of its own. */
export const settingSchemas = {
  /** Language of the interface. */
  uiLang: z.enum(["ja", "en"]),
  /** Language of the cards; siblings in the other language are hidden, never reset. */
  cardLang: z.enum(["ja", "en", "both"]),
  theme: z.enum(["system", "light", "dark"]),
  /** Readings over Japanese names. */
  furigana: z.boolean(),
  minutesPerDay: z.int().min(5).max(240),
  newPerDay: z.int().min(0).max(200),
  reviewsPerDay: z.int().min(0).max(9999),
  /** Set once the first-run questions are answered. */
  welcomed: z.boolean(),
} as const;

export type Settings = {
  readonly [Key in keyof typeof settingSchemas]: z.infer<(typeof settingSchemas)[Key]>;
};

export const defaultSettings: Settings = {
  uiLang: "ja",
  cardLang: "ja",
  theme: "system",
  furigana: false,
  minutesPerDay: 20,
  newPerDay: 20,
  reviewsPerDay: 200,
  welcomed: false,
};
