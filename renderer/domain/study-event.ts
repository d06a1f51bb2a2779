import { z } from "zod";
import { ratings } from "./rating.ts";
import { settingSchemas } from "./settings.ts";

/**
 * The bodies of study events, by kind and version. A journal keeps what it does not know: an unknown
 * kind or version is passed over by the fold and never dropped. A shape once released is frozen;
 * a change is a new version beside it.
 */

/** One answered card. Memory is computed from these fields alone, in any time zone. */
export const reviewedV1 = z.strictObject({
  cardId: z.string().min(1),
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
});

/** Takes one earlier event back; undoing an `undid` brings it back again. */
export const undidV1 = z.strictObject({ eventId: z.uuid() });

export const settingChangedV1 = z.discriminatedUnion("key", [
  z.strictObject({ key: z.literal("uiLang"), value: settingSchemas.uiLang }),
  z.strictObject({ key: z.literal("cardLang"), value: settingSchemas.cardLang }),
  z.strictObject({ key: z.literal("theme"), value: settingSchemas.theme }),
  z.strictObject({ key: z.literal("furigana"), value: settingSchemas.furigana }),
  z.strictObject({ key: z.literal("minutesPerDay"), value: settingSchemas.minutesPerDay }),
  z.strictObject({ key: z.literal("newPerDay"), value: settingSchemas.newPerDay }),
  z.strictObject({ key: z.literal("reviewsPerDay"), value: settingSchemas.reviewsPerDay }),
  z.strictObject({ key: z.literal("welcomed"), value: settingSchemas.welcomed }),
]);

/** An exam the student prepares for; null takes it away. */
export const examPlannedV1 = z.strictObject({
  examId: z.string().min(1),
  exam: z.strictObject({ name: z.string().max(200), date: z.iso.date() }).nullable(),
});

/** What a student finds wrong with a card; the card's fact and evidence are found by its id. */
export const cardReportedV1 = z.strictObject({
  cardId: z.string().min(1),
  note: z.string().max(2000),
});

export type ReviewedBody = z.infer<typeof reviewedV1>;
export type SettingChangedBody = z.infer<typeof settingChangedV1>;
export type ExamPlannedBody = z.infer<typeof examPlannedV1>;
export type CardReportedBody = z.infer<typeof cardReportedV1>;

export type StudyEventBody =
  | { readonly kind: "reviewed"; readonly v: 1; readonly body: ReviewedBody }
  | { readonly kind: "undid"; readonly v: 1; readonly body: z.infer<typeof undidV1> }
  | { readonly kind: "setting-changed"; readonly v: 1; readonly body: SettingChangedBody }
  | { readonly kind: "exam-planned"; readonly v: 1; readonly body: ExamPlannedBody }
  | { readonly kind: "card-reported"; readonly v: 1; readonly body: CardReportedBody };

/** A journal line as the domain reads it. */
export type StudyEvent = StudyEventBody & {
  readonly id: string;
  readonly device: string;
  readonly seq: number;
  readonly clock: { readonly ms: number; readonly counter: number };
};
