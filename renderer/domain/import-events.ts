import { z } from "zod";
import { langs } from "#corpus/bilingual.ts";
import { isoDateSchema } from "#corpus/event.ts";
import {
  acts,
  eventKinds,
  factKinds,
  gapTypes,
  layers,
  parties,
  topics,
} from "#corpus/vocabulary.ts";

/**
 * The bodies of import events. Accepted facts are kept by value: no later reader or rule changes them. The file
 * and the text read from it lie in the data folder under their SHA-256.
 */

const actionSchema = z.uuid().optional();
const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);
/** `my-` and more, so that no bundled document is ever meant. */
const importedIdSchema = z.string().regex(/^my-[a-z0-9-]{1,60}$/);
const factIdSchema = z.string().min(1).max(200);
/** UTF-16 offsets into the stored text, the end exclusive. */
const spanSchema = z.strictObject({ start: z.int().nonnegative(), end: z.int().nonnegative() });

/** A document was read. The same `documentId` again is a corrected file in place of the one before. */
const documentImportedV1 = z.strictObject({
  importId: z.uuid(),
  documentId: importedIdSchema,
  title: z.string().min(1).max(500),
  lang: z.enum(langs),
  format: z.enum(["txt", "md", "html", "pdf", "docx"]),
  /** Null for pasted text. */
  fileName: z.string().max(500).nullable(),
  /** The raw file. */
  file: z.strictObject({ sha256: sha256Schema, bytes: z.int().nonnegative() }),
  /** What the reader made of it (`DocumentText` as JSON), which all spans refer to. */
  text: z.strictObject({ sha256: sha256Schema, bytes: z.int().nonnegative() }),
  /** The bundled document this is the text of; its facts are shown in it, and none are proposed. */
  attachedTo: z.string().max(200).nullable(),
  atMs: z.int().nonnegative(),
  action: actionSchema,
});

export const rejectionReasons = [
  "not-stated",
  "wrong-answer",
  "unclear",
  "trivial",
  "duplicate",
  "not-wanted",
] as const;
export type RejectionReason = (typeof rejectionReasons)[number];

/** What the student thinks of proposals so far; the latest for each counts. Nothing is in the deck by it. */
const proposalsDecidedV1 = z.strictObject({
  importId: z.uuid(),
  decisions: z
    .array(
      z.strictObject({
        /** The id the fact would get; it hangs on what is asked of which words. */
        proposal: z.string().min(1).max(200),
        rule: z.string().max(100),
        decision: z.discriminatedUnion("kind", [
          z.strictObject({
            kind: z.literal("accepted"),
            edit: z
              .strictObject({
                ask: z.string().min(1).max(5_000),
                answer: z.string().min(1).max(2_000),
                accept: z.array(z.string().min(1).max(500)).max(50),
              })
              .nullable(),
          }),
          z.strictObject({ kind: z.literal("rejected"), reason: z.enum(rejectionReasons) }),
          z.strictObject({ kind: z.literal("open") }),
        ]),
      }),
    )
    .min(1)
    .max(500),
  action: actionSchema,
});

/** A fact of a student's document, in that document's language alone. */
export const importedFactSchema = z.strictObject({
  id: factIdSchema,
  kind: z.enum(factKinds),
  /** One of the import's events; null outside any. */
  eventId: z.string().max(200).nullable(),
  /** How the question named the event when it was accepted; events told of elsewhere change nothing of it. */
  eventLabel: z.string().min(1).max(1_000).optional(),
  by: z.array(z.enum(parties)),
  act: z.enum(acts),
  layer: z.enum(layers),
  topic: z.enum(topics),
  importance: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  /** What a reader sees of the passage, the answer marked; as `corpus/fact.ts` has segments. */
  statement: z
    .array(z.strictObject({ text: z.string().max(20_000), gapId: z.string().max(100).optional() }))
    .max(50),
  gaps: z
    .array(
      z.strictObject({
        id: z.string().min(1).max(100),
        type: z.enum(gapTypes),
        answer: z.string().min(1).max(2_000),
        accept: z.array(z.string().max(500)).max(50),
        /** `{event}` stands for the event's label. */
        ask: z.string().max(5_000).nullable(),
      }),
    )
    .min(1)
    .max(20),
  /** `text.slice(start, end) === quote`, for ever. */
  quote: z.string().max(50_000),
  span: spanSchema,
  answerSpan: spanSchema.nullable(),
  rule: z.string().max(100),
});
export type ImportedFact = z.infer<typeof importedFactSchema>;

export const importedEventSchema = z.strictObject({
  id: z.string().min(1).max(200),
  kind: z.enum(eventKinds),
  name: z.string().min(1).max(500),
  date: isoDateSchema.nullable(),
  place: z.string().max(200).nullable(),
  people: z.array(z.string().max(200)).max(50),
  /** What it is to the document's own meeting, as a name: the one before, the next. */
  relation: z.string().max(500).nullable().optional(),
  isPlanned: z.boolean().optional(),
});
export type ImportedEvent = z.infer<typeof importedEventSchema>;

/** Keeps a line of the journal well below what the host takes. */
export const mostFactsPerEvent = 50;

/** Accepted facts enter the deck; large imports are several events of one action. */
const factsAddedV1 = z.strictObject({
  importId: z.uuid(),
  documentId: importedIdSchema,
  events: z.array(importedEventSchema).max(500),
  facts: z.array(importedFactSchema).max(mostFactsPerEvent),
  studyDay: z.int(),
  action: actionSchema,
});

/** A whole import is taken out, or brought back. Its reviews stay in the log. */
const importWithdrawnV1 = z.strictObject({
  importId: z.uuid(),
  isWithdrawn: z.boolean(),
  action: actionSchema,
});

/** A corrected file has come: where its facts stand now, and which ones no longer anchor. Progress stays. */
const factsReanchoredV1 = z.strictObject({
  /** The import that brought the corrected file. */
  importId: z.uuid(),
  documentId: z.string().min(1).max(200),
  anchors: z
    .array(
      z.strictObject({
        factId: factIdSchema,
        /** Null: the passage is not in the new text. */
        at: z
          .strictObject({
            quote: z.string().max(50_000),
            span: spanSchema,
            answerSpan: spanSchema.nullable(),
          })
          .nullable(),
      }),
    )
    .max(200),
  action: actionSchema,
});

export const importEventSchemas = {
  "document-imported": documentImportedV1,
  "proposals-decided": proposalsDecidedV1,
  "facts-added": factsAddedV1,
  "import-withdrawn": importWithdrawnV1,
  "facts-reanchored": factsReanchoredV1,
} as const;
