import { z } from "zod";
import { itemForms } from "#corpus/items/item.ts";

/** Minutes of a learning step. Anki's range ends where a step would outlast a study day. */
const stepMinSchema = z.number().positive().max(1440);

/**
 * Settings are events, each key changed by one of its own. Most travel with the student's events; those in
 * `deviceSettings` count on the device that changed them.
 */
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
  /** Minutes of each step of a new card; none lets FSRS decide from the first answer. */
  learningStepsMin: z.array(stepMinSchema).max(10),
  /** Minutes of each step after a lapse. */
  relearningStepsMin: z.array(stepMinSchema).max(10),
  /** The retrievability at which a card comes due. */
  desiredRetention: z.number().min(0.7).max(0.99),
  newOrder: z.enum(["importance", "document", "random"]),
  /** Keeps cards of one gap, and other gaps asked in another form or language, for another day. */
  burySiblings: z.boolean(),
  /** How long before its time a learning card may be shown when nothing else is left. */
  learnAheadMin: z.int().min(0).max(1440),
  /** What an answer took beyond this is not counted as time spent on the card. */
  answerCapS: z.int().min(1).max(600),
  /** Lapses that make a leech; then again at every half of it. */
  leechLapses: z.int().min(2).max(99),
  leechAction: z.enum(["suspend", "tag"]),
  /** Which forms of a gap are learnt: the best one, or all of them. */
  deckForms: z.enum(["best", "all"]),
  /** The next interval above each answer button. */
  showIntervals: z.boolean(),
  /** What is left of the day, by class. */
  showCounts: z.boolean(),
  /** Whether Space and Enter answer Good once the answer is shown. */
  spaceAnswers: z.boolean(),
  /** What the system's own voice reads aloud by itself. */
  readAloud: z.enum(["off", "question", "answer", "both"]),
  /** Names of the chosen local voices; null takes the system's default for the language. */
  voices: z.strictObject({
    ja: z.string().max(200).nullable(),
    en: z.string().max(200).nullable(),
  }),
  /** Keys of a command, in the form `Ctrl+Shift+KeyD` or `-`, where they differ from the default. */
  keyBindings: z.record(z.string().max(60), z.array(z.string().max(60)).max(4)),
  /** A written quiz answer that is right is Good on its card, if that is due. */
  quizWrittenCounts: z.boolean(),
  /** So is one that was only recognised: a choice, an order, a match. */
  quizChosenCounts: z.boolean(),
  /** A wrong quiz answer is Again on its card, if that is due. */
  quizWrongCounts: z.boolean(),
  /** A wrong quiz answer brings its card into today's queue, if it is not due. */
  quizWrongQueues: z.boolean(),
  /** The forms and the language a quiz was last made of; null follows the cards. */
  quizForms: z.array(z.enum(itemForms)).min(1).max(itemForms.length),
  quizLang: z.enum(["ja", "en", "both"]).nullable(),
  /** Large type, for projecting in a class. */
  largeType: z.boolean(),
} as const;

export type SettingKey = keyof typeof settingSchemas;
export type Settings = {
  readonly [Key in SettingKey]: Readonly<z.infer<(typeof settingSchemas)[Key]>>;
};

/** What hangs on a machine and not on a person: its screen, its keyboard, its voices. */
export const deviceSettings: ReadonlySet<SettingKey> = new Set<SettingKey>([
  "theme",
  "keyBindings",
  "voices",
  "readAloud",
  "largeType",
]);

/** Numbers and steps are Anki's defaults; retention is FSRS's. */
export const defaultSettings: Settings = {
  uiLang: "ja",
  cardLang: "ja",
  theme: "system",
  furigana: false,
  minutesPerDay: 20,
  newPerDay: 20,
  reviewsPerDay: 200,
  welcomed: false,
  learningStepsMin: [1, 10],
  relearningStepsMin: [10],
  desiredRetention: 0.9,
  newOrder: "importance",
  burySiblings: true,
  learnAheadMin: 20,
  answerCapS: 60,
  leechLapses: 8,
  leechAction: "tag",
  deckForms: "best",
  showIntervals: true,
  showCounts: true,
  spaceAnswers: true,
  readAloud: "off",
  voices: { ja: null, en: null },
  keyBindings: {},
  quizWrittenCounts: true,
  quizChosenCounts: false,
  quizWrongCounts: true,
  quizWrongQueues: true,
  quizForms: [...itemForms],
  quizLang: null,
  largeType: false,
};
