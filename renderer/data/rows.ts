import { z } from "zod";
import {
  cardReportedV1,
  examPlannedV1,
  reviewedV1,
  settingChangedV1,
  undidV1,
} from "#renderer/domain/study-event.ts";

/**
 * The rows of the projection, apart from the domain's own types: they may have been written by another
 * version of the app or damaged on the disk, so each is checked when read. A shape that changes raises
 * `schemaVersion`; older rows are then made anew from the journal, never migrated.
 */

/** Raised with every change of a row's shape, and whenever the fold would give other rows. */
export const schemaVersion = 2;

const position = {
  id: z.string(),
  device: z.string(),
  seq: z.int().positive(),
  clockMs: z.int().nonnegative(),
  clockCounter: z.int().nonnegative(),
};

const reviewRow = z.strictObject({ ...position, body: reviewedV1 });

const dueRow = z.discriminatedUnion("unit", [
  z.strictObject({ unit: z.literal("time"), atMs: z.number() }),
  z.strictObject({ unit: z.literal("day"), studyDay: z.int() }),
]);

const memoryRow = z.discriminatedUnion("state", [
  z.strictObject({ state: z.literal("new") }),
  z.strictObject({
    state: z.literal("reviewed"),
    phase: reviewedV1.shape.phase,
    step: z.int().nonnegative(),
    stability: z.number().min(0.001).max(36_500),
    difficulty: z.number().min(1).max(10),
    due: dueRow,
    lastReview: z.strictObject({ atMs: z.int(), studyDay: z.int() }),
    reps: z.int().positive(),
    lapses: z.int().nonnegative(),
  }),
]);

/** One card that was ever answered, with its whole history: read and written as one. */
export const cardRow = z.strictObject({
  cardId: z.string(),
  reviews: z.array(reviewRow).min(1),
  memory: memoryRow,
  refused: z.array(
    z.strictObject({
      eventId: z.string(),
      refusal: z.strictObject({
        code: z.enum(["memory-out-of-range", "due-out-of-range"]),
        params: z.strictObject({ detail: z.string() }),
      }),
    }),
  ),
});

export const undoRow = z.strictObject({ ...position, body: undidV1 });
export const settingRow = z.strictObject({ ...position, body: settingChangedV1 });
export const examRow = z.strictObject({ ...position, body: examPlannedV1 });
export const reportRow = z.strictObject({ ...position, body: cardReportedV1 });

export const invalidRow = z.strictObject({
  id: z.string(),
  device: z.string(),
  seq: z.int().positive(),
  kind: z.string(),
  v: z.int(),
  detail: z.string(),
});

/** Single values by name. The shape of `schemaVersion` may never change: older versions read it. */
export const metaRows = {
  schemaVersion: z.int().positive(),
  heads: z.record(z.string(), z.int().nonnegative()),
  census: z.strictObject({
    cards: z.int().nonnegative(),
    reviews: z.int().nonnegative(),
    undos: z.int().nonnegative(),
  }),
} as const;

export type CardRow = Readonly<z.infer<typeof cardRow>>;
export type UndoRow = Readonly<z.infer<typeof undoRow>>;
export type SettingRow = Readonly<z.infer<typeof settingRow>>;
export type ExamRow = Readonly<z.infer<typeof examRow>>;
export type ReportRow = Readonly<z.infer<typeof reportRow>>;
export type InvalidRow = Readonly<z.infer<typeof invalidRow>>;
export type MetaRow = { readonly key: keyof typeof metaRows; readonly value: unknown };
