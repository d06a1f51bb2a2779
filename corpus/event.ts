import { z } from "zod";
import { bilingualSchema } from "./bilingual.ts";
import { evidenceSchema } from "./evidence.ts";
import { slugSchema } from "./id.ts";
import { eventKinds } from "./vocabulary.ts";

/** `2022`, `2022-05` or `2022-05-23`: the precision is how much of it is written. */
export const isoDateSchema = z
  .string()
  .regex(
    /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/,
    "must be YYYY, YYYY-MM or YYYY-MM-DD",
  );

/**
 * What facts are about: one meeting, signing or adoption, whichever documents speak of it. The date is
 * when it happened, never when a page was posted; what no document states is null.
 */
export const eventSchema = z.strictObject({
  id: slugSchema,
  kind: z.enum(eventKinds),
  /** The kind of meeting as a name, without date, place or people: 日米首脳会談. */
  name: bilingualSchema,
  date: isoDateSchema.nullable(),
  /** A place of the gazetteer. */
  place: slugSchema.nullable(),
  participants: z.array(
    z.strictObject({
      person: slugSchema,
      office: slugSchema,
      side: z.enum(["jp", "us"]),
    }),
  ),
  /** The larger event this is a part of (a signing within a visit). */
  partOf: slugSchema.optional(),
  evidence: z.strictObject({
    date: evidenceSchema.optional(),
    place: evidenceSchema.optional(),
    participants: evidenceSchema.optional(),
  }),
});
export type Event = Readonly<z.infer<typeof eventSchema>> & {
  /** Set where the event is one that a document of the student's own speaks of. */
  readonly own?: OwnEvent;
};

/** What the document states of its event, in its own words: they need not be names of the gazetteer. */
export type OwnEvent = {
  readonly documentId: string;
  readonly place: string | null;
  /** Short names of the two who met; empty where not exactly two did. */
  readonly people: readonly string[];
  /** See `Frame` of the extraction: what a meeting told of in passing is to the document's own. */
  readonly relation?: string | null;
  readonly isPlanned: boolean;
};

export const eventFileSchema = z.strictObject({ events: z.array(eventSchema).min(1) });
