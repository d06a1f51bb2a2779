import { z } from "zod";
import type { Passage } from "./anchoring/passage.ts";
import { type Bilingual, bilingualSchema, type Lang } from "./bilingual.ts";
import { type Evidence, evidenceSchema } from "./evidence.ts";
import { type FactId, slugSchema } from "./id.ts";
import {
  type Act,
  acts,
  type FactKind,
  factKinds,
  type GapType,
  gapTypes,
  type Layer,
  layers,
  type Party,
  parties,
  type Topic,
  topics,
} from "./vocabulary.ts";

/** 1 = any exam would ask it, 2 = useful, 3 = detail. */
const importanceSchema = z.union([z.literal(1), z.literal(2), z.literal(3)]);
export type Importance = z.infer<typeof importanceSchema>;

/**
 * Says that an answer was wrong in an earlier version. A student who learnt the old one gets its cards
 * back once; a change of wording carries no correction and changes nothing. A student's own edits win over
 * the bundled answer and its correction, and the new original is shown beside them.
 */
const correctionSchema = z.strictObject({
  /** The day of the version that brings the right answer. Whoever reviewed before it learnt the old one. */
  on: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, "must be YYYY-MM-DD"),
  /** What was wrong and what is right, for the student. */
  note: bilingualSchema,
});
export type Correction = Readonly<z.infer<typeof correctionSchema>>;

/**
 * A gap as written in YAML. `ask` is the question of the basic card; `{event}` in it becomes the
 * shortest label that names the event without giving the answer away. `reverse` turns the fact round:
 * it shows this gap's answer and asks for another gap of the same fact.
 */
const gapSourceSchema = z.strictObject({
  type: z.enum(gapTypes),
  accept: z.array(z.string().min(1)).optional(),
  ask: bilingualSchema.optional(),
  reverse: bilingualSchema.extend({ asks: slugSchema }).optional(),
  corrected: correctionSchema.optional(),
});

/**
 * A fact as written in YAML. In `statement`, `{name:text}` marks a gap, `{@entry}` writes a name of the
 * gazetteer, `{@entry.short}` its short form, `{@entry.abbr}` its acronym, and `{name:@entry}` a gap
 * whose answer is that name, with its variants accepted.
 */
export const factSourceSchema = z.strictObject({
  id: slugSchema,
  kind: z.enum(factKinds),
  /** Null only for what is true outside any event: a definition, how a treaty works. */
  event: slugSchema.nullable(),
  by: z.array(z.enum(parties)),
  act: z.enum(acts),
  layer: z.enum(layers),
  topic: z.enum(topics),
  importance: importanceSchema,
  statement: bilingualSchema,
  gaps: z.record(slugSchema, gapSourceSchema),
  evidence: evidenceSchema,
});
export type FactSource = Readonly<z.infer<typeof factSourceSchema>>;

/** A run of a statement: plain text, or the text of the gap it belongs to. */
export type Segment = { readonly text: string; readonly gapId?: string };

export type Gap = {
  readonly id: string;
  readonly type: GapType;
  /** As it stands in each language's statement. */
  readonly answer: Bilingual;
  /** Other answers that are right, in either language, the answers themselves left out. */
  readonly accept: readonly string[];
  readonly ask?: Bilingual;
  readonly reverse?: Bilingual & { readonly asks: string };
  readonly corrected?: Correction;
};

/** One atomic statement, resolved and checked: what cards and items are made from. */
export type Fact = {
  readonly id: FactId;
  readonly documentId: string;
  readonly eventId: string | null;
  readonly kind: FactKind;
  readonly by: readonly Party[];
  readonly act: Act;
  readonly layer: Layer;
  readonly topic: Topic;
  readonly importance: Importance;
  readonly statement: { readonly ja: readonly Segment[]; readonly en: readonly Segment[] };
  /** In the order in which they stand in the Japanese statement. */
  readonly gaps: readonly Gap[];
  readonly evidence: Evidence;
  /** The one language of a fact from a student's own document; left out where it is written in both. */
  readonly lang?: Lang;
  /** How such a fact's questions name its event: as they did when it was proposed. */
  readonly eventLabel?: string;
  /** Where it stands in a text on the student's machine: a document of their own, or a bundled one's original. */
  readonly quotation?: Quotation;
};

export type Quotation = Passage & {
  /** The import whose text the offsets refer to. */
  readonly importId: string;
  /** A corrected file came since, and no longer has the passage. */
  readonly isLost: boolean;
};

/** A statement as plain text. */
export function statementText(segments: readonly Segment[]): string {
  return segments.map((segment) => segment.text).join("");
}
