import { z } from "zod";
import { importEventSchemas } from "./import-events.ts";
import { quizEventSchemas } from "./quiz-events.ts";
import { ratings } from "./rating.ts";
import { type SettingKey, settingSchemas } from "./settings.ts";

/**
 * The bodies of study events, by kind and version. A journal keeps what it does not know: an unknown
 * kind or version is passed over by the fold and never dropped. A shape once released is frozen;
 * a change is a new version beside it.
 */

const cardIdSchema = z.string().min(1).max(300);
const factIdSchema = z.string().min(1).max(200);

/** More cards than this are changed by several events that share their `action`. */
export const mostCardsPerEvent = 5_000;
const cardIdsSchema = z.array(cardIdSchema).min(1).max(mostCardsPerEvent);

/** Events of one action of the student have it in common and are undone together. */
const actionSchema = z.uuid().optional();

/** One answered card. Memory is computed from these fields alone, in any time zone. */
export const reviewedV1 = z.strictObject({
  cardId: cardIdSchema,
  rating: z.enum(ratings),
  atMs: z.int().nonnegative(),
  /** Minutes east of UTC at the moment of the answer. */
  utcOffsetMin: z.int().min(-1080).max(1080),
  studyDay: z.int(),
  /** From the card's appearance to the rating, capped. */
  tookMs: z.int().nonnegative(),
  /** The interval on the button that was pressed: it, and not a later setting, decides the due date. */
  promised: z.discriminatedUnion("unit", [
    z.strictObject({ unit: z.literal("minutes"), minutes: z.number().positive() }),
    z.strictObject({ unit: z.literal("days"), days: z.int().positive() }),
  ]),
  /** Where the answer left the card in its steps. */
  phase: z.enum(["learning", "review", "relearning"]),
  step: z.int().nonnegative(),
  /** What a quiz answer was carried over from; left out for a card answered as such. */
  via: z.enum(["quiz"]).optional(),
  /** Set where this lapse made the card a leech: it is tagged, or tagged and suspended. */
  leech: z.enum(["tag", "suspend"]).optional(),
  /** Events of one action, as of a quiz answer that touches several cards. */
  action: actionSchema,
});

/** Takes earlier events back, one action of the student; undoing an `undid` brings them back again. */
const undidV1 = z.strictObject({ eventIds: z.array(z.uuid()).min(1).max(1_000) });

/** Back to an earlier state: every event after `to` and up to `from` (sequence by device) is masked. */
export const rewoundV1 = z.strictObject({
  to: z.record(z.string(), z.int().nonnegative()),
  from: z.record(z.string(), z.int().nonnegative()),
});

type SettingChange = {
  readonly [Key in SettingKey]: {
    readonly key: Key;
    readonly value: z.infer<(typeof settingSchemas)[Key]>;
  };
}[SettingKey];

const settingChanges = Object.entries(settingSchemas).map(([key, value]) =>
  z.strictObject({ key: z.literal(key), value }),
);
type SettingSchemas = [(typeof settingChanges)[number], ...(typeof settingChanges)[number][]];
export const settingChangedV1 = z.discriminatedUnion(
  "key",
  settingChanges as SettingSchemas,
) as unknown as z.ZodType<SettingChange>;

const cardsSuspendedV1 = z.strictObject({
  cardIds: cardIdsSchema,
  isSuspended: z.boolean(),
  action: actionSchema,
});

/** Buried cards come back on the study day after the one named. */
const cardsBuriedV1 = z.strictObject({
  cardIds: cardIdsSchema,
  studyDay: z.int(),
  isBuried: z.boolean(),
  action: actionSchema,
});

/** 0 takes the flag away; 1–7 are Anki's colours. */
const cardsFlaggedV1 = z.strictObject({
  cardIds: cardIdsSchema,
  flag: z.int().min(0).max(7),
  action: actionSchema,
});

/** `leech` and `marked` are tags like any other, known to the app. */
export const tagSchema = z
  .string()
  .min(1)
  .max(100)
  .regex(/^[^\s"()]+$/u, "no spaces, quotes or parentheses");
const cardsTaggedV1 = z.strictObject({
  cardIds: cardIdsSchema,
  tag: tagSchema,
  isTagged: z.boolean(),
  action: actionSchema,
});

/** Puts cards into play that are in no deck, or takes them out again. Their memory stays. */
const cardsAddedV1 = z.strictObject({
  cardIds: cardIdsSchema,
  isAdded: z.boolean(),
  studyDay: z.int(),
  action: actionSchema,
});

/**
 * Due dates chosen by hand, or by rescheduling after new parameters. A reviewed card goes to review with
 * stability and difficulty as they are; a new one is shown on that day whatever the limit.
 */
const dueSetV1 = z.strictObject({
  due: z
    .array(z.strictObject({ cardId: cardIdSchema, studyDay: z.int() }))
    .min(1)
    .max(mostCardsPerEvent),
  /** `quiz`: a wrong quiz answer brought the cards into today's queue. */
  reason: z.enum(["chosen", "rescheduled", "quiz"]),
  action: actionSchema,
});

/** The cards are new again; their earlier reviews stay in the log and out of the memory. */
const cardsResetV1 = z.strictObject({ cardIds: cardIdsSchema, action: actionSchema });

/** More cards than the limits allow, on one study day. */
export const limitsRaisedV1 = z.strictObject({
  studyDay: z.int(),
  newCards: z.int().min(0).max(9999),
  reviews: z.int().min(0).max(9999),
});

/** A card in the student's own words; null brings the original back. */
export const cardEditedV1 = z.strictObject({
  cardId: cardIdSchema,
  edit: z
    .strictObject({
      context: z.string().max(500).nullable(),
      prompt: z.string().min(1).max(5_000),
      answer: z.string().min(1).max(2_000),
      accept: z.array(z.string().min(1).max(500)).max(50),
      /** What was changed: a later version of the original is shown beside the edit. */
      original: z.strictObject({ prompt: z.string().max(10_000), answer: z.string().max(5_000) }),
    })
    .nullable(),
});

/**
 * A fact's statement in the student's own words, in the corpus's markup (`{gap:text}`, every gap kept);
 * its cards follow. Null brings the original back. The evidence never moves.
 */
export const factEditedV1 = z.strictObject({
  factId: factIdSchema,
  edit: z
    .strictObject({
      ja: z.string().min(1).max(5_000),
      en: z.string().min(1).max(5_000),
      original: z.strictObject({ ja: z.string().max(10_000), en: z.string().max(10_000) }),
    })
    .nullable(),
});

/** The student's own note on a fact, shown behind each of its cards; empty takes it away. */
export const noteWrittenV1 = z.strictObject({
  factId: factIdSchema,
  text: z.string().max(10_000),
});

/** An exam the student prepares for; null takes it away. An empty list in its scope means all. */
export const examPlannedV1 = z.strictObject({
  examId: z.string().min(1).max(100),
  exam: z
    .strictObject({
      name: z.string().max(200),
      date: z.iso.date(),
      scope: z.strictObject({
        documentIds: z.array(z.string().max(200)).max(1_000),
        topics: z.array(z.string().max(100)).max(200),
        maxImportance: z.union([z.literal(1), z.literal(2), z.literal(3)]),
      }),
      /** Null follows the setting. */
      minutesPerDay: z.int().min(1).max(1_440).nullable(),
    })
    .nullable(),
});

/** FSRS parameters fitted to the student's own reviews; null goes back to the defaults. */
export const parametersAdoptedV1 = z.strictObject({
  parameters: z.array(z.number()).length(21).nullable(),
  /** What they were fitted to and how they did on the held-out later part. */
  report: z
    .strictObject({
      reviews: z.int().nonnegative(),
      heldOut: z.int().nonnegative(),
      logLossBefore: z.number(),
      logLossAfter: z.number(),
      logLossMovingAverage: z.number(),
    })
    .nullable(),
});

/** What a student finds wrong with a card; the card's fact and evidence are found by its id. */
export const cardReportedV1 = z.strictObject({
  cardId: cardIdSchema,
  note: z.string().max(2000),
});

/** Every known kind with its schema. A kind of the next version is one more line here. */
export const eventSchemas = {
  reviewed: reviewedV1,
  undid: undidV1,
  rewound: rewoundV1,
  "setting-changed": settingChangedV1,
  "cards-suspended": cardsSuspendedV1,
  "cards-buried": cardsBuriedV1,
  "cards-flagged": cardsFlaggedV1,
  "cards-tagged": cardsTaggedV1,
  "cards-added": cardsAddedV1,
  "due-set": dueSetV1,
  "cards-reset": cardsResetV1,
  "limits-raised": limitsRaisedV1,
  "card-edited": cardEditedV1,
  "fact-edited": factEditedV1,
  "note-written": noteWrittenV1,
  "exam-planned": examPlannedV1,
  "parameters-adopted": parametersAdoptedV1,
  "card-reported": cardReportedV1,
  ...quizEventSchemas,
  ...importEventSchemas,
} as const;

export type EventKind = keyof typeof eventSchemas;
export type EventBody<Kind extends EventKind> = z.infer<(typeof eventSchemas)[Kind]>;

export type ReviewedBody = EventBody<"reviewed">;
export type SettingChangedBody = EventBody<"setting-changed">;
export type CardReportedBody = EventBody<"card-reported">;

export type StudyEventBody = {
  readonly [Kind in EventKind]: {
    readonly kind: Kind;
    readonly v: 1;
    readonly body: EventBody<Kind>;
  };
}[EventKind];

/** A journal line as the domain reads it. */
export type StudyEvent = StudyEventBody & {
  readonly id: string;
  readonly device: string;
  readonly seq: number;
  readonly clock: { readonly ms: number; readonly counter: number };
};
