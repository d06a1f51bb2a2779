import { z } from "zod";
import { langs } from "#corpus/bilingual.ts";
import { itemForms } from "#corpus/items/item.ts";

/** The bodies of quiz and mock-exam events. What a student saw is kept in words: a later corpus may word it otherwise. */

const actionSchema = z.uuid().optional();
export const verdicts = ["right", "almost", "wrong"] as const;
export type Verdict = (typeof verdicts)[number];

/** Longer answers are cut before they are stored; nobody types one by hand. */
export const longestGiven = 2_000;
const givenSchema = z.string().max(longestGiven);

/** An item as it was put: enough to show and to count it without the corpus it came from. */
export const putItemSchema = z.strictObject({
  /** `fact/what/form/lang`, see `corpus/items/item.ts`. */
  id: z.string().min(1).max(300),
  form: z.enum(itemForms),
  lang: z.enum(langs),
  factId: z.string().min(1).max(200),
  cardIds: z.array(z.string().min(1).max(300)).max(100),
  stem: z.string().max(10_000),
  answer: z.string().max(10_000),
});

/** Whatever stands below a stem: options, entries, or left and then right texts, in the order in which they stood. */
const shownSchema = z.array(z.string().max(10_000)).max(40);

const name = z.string().min(1).max(300);

/** What a quiz was about; `again` goes over what an earlier one missed. */
export const quizAboutSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.enum(["all", "weakness", "again"]) }),
  z.strictObject({ kind: z.enum(["topic", "document", "event"]), id: name }),
]);
export type QuizAbout = z.infer<typeof quizAboutSchema>;

const moment = {
  atMs: z.int().nonnegative(),
  /** Minutes east of UTC. */
  utcOffsetMin: z.int().min(-1080).max(1080),
  studyDay: z.int(),
};

/** An item as a quiz put it. With its seed it can be made again, every proof included. */
export const askedItemSchema = putItemSchema.extend({
  seed: z.int().nonnegative().optional(),
  shown: shownSchema.optional(),
});

/** One answered quiz item. Reviews and due dates that follow are events of their own with the same action. */
const quizAnsweredV1 = z.strictObject({
  /** One sitting. */
  quizId: z.uuid(),
  item: askedItemSchema,
  /** Left out by quizzes of before this was kept. */
  about: quizAboutSchema.optional(),
  /** As given; texts of ordering and matching joined as in the item's answer. Empty: not known. */
  given: givenSchema,
  verdict: z.enum(verdicts),
  tookMs: z.int().nonnegative(),
  ...moment,
  action: actionSchema,
});

/** A typed answer the student counts as right from now on, for one gap of a fact; or no longer. */
const answerAcceptedV1 = z.strictObject({
  factId: z.string().min(1).max(200),
  gapId: z.string().min(1).max(200),
  lang: z.enum(langs),
  given: z.string().min(1).max(500),
  isAccepted: z.boolean(),
  /** Where it was accepted in the report of a mock exam, whose score follows. */
  mock: z.strictObject({ mockId: z.uuid(), index: z.int().min(0).max(199) }).optional(),
  action: actionSchema,
});

const shareSchema = z.strictObject({
  of: z.string().max(200),
  percent: z.number().min(0).max(100),
});

/** What a mock exam is made of. An empty list leaves that division to chance. */
export const blueprintSchema = z.strictObject({
  items: z.int().min(1).max(200),
  minutes: z.int().min(1).max(600),
  lang: z.enum(langs),
  documents: z.array(shareSchema).max(200),
  topics: z.array(shareSchema).max(200),
  importance: z.array(shareSchema).max(3),
  forms: z.array(shareSchema).max(20),
});
export type Blueprint = z.infer<typeof blueprintSchema>;

/** From here the clock runs, whatever happens to page and computer. */
const mockStartedV1 = z.strictObject({
  mockId: z.uuid(),
  blueprint: blueprintSchema,
  seed: z.int().nonnegative(),
  items: z
    .array(putItemSchema.extend({ shown: shownSchema }))
    .min(1)
    .max(200),
  ...moment,
});

/** What stands at one item now; the latest counts. */
const mockAnsweredV1 = z.strictObject({
  mockId: z.uuid(),
  /** From 0. */
  index: z.int().min(0).max(199),
  /** Null: left open. */
  given: givenSchema.nullable(),
  isFlagged: z.boolean(),
  /** On screen until now, all visits together. */
  spentMs: z.int().nonnegative(),
  atMs: z.int().nonnegative(),
});

/** What follows for the cards, decided once: a crash in between leaves it to be written at the next start. */
const effectsSchema = z.strictObject({
  reviews: z
    .array(
      z.strictObject({ cardId: z.string().min(1).max(300), rating: z.enum(["good", "again"]) }),
    )
    .max(20_000),
  queued: z.array(z.string().min(1).max(300)).max(5_000),
});

/** Handed in, or taken in when the time was over. Reviews that follow share its action. */
const mockFinishedV1 = z.strictObject({
  mockId: z.uuid(),
  endedBy: z.enum(["submitted", "time", "abandoned"]),
  results: z
    .array(
      z.strictObject({
        given: givenSchema.nullable(),
        verdict: z.enum(verdicts),
        spentMs: z.int().nonnegative(),
      }),
    )
    .max(200),
  effects: effectsSchema.optional(),
  ...moment,
  action: actionSchema,
});

export const quizEventSchemas = {
  "quiz-answered": quizAnsweredV1,
  "answer-accepted": answerAcceptedV1,
  "mock-started": mockStartedV1,
  "mock-answered": mockAnsweredV1,
  "mock-finished": mockFinishedV1,
} as const;
