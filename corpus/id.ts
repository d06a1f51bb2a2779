import { z } from "zod";

const slug = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** A name that other records, cards and a student's history hang on: lower-case words and hyphens. */
export const slugSchema = z
  .string()
  .regex(slug, "must be lower-case letters, digits and single hyphens");

/** `document/fact`. */
export type FactId = string & { readonly __brand: "FactId" };
/** `document/fact/gap/form/lang`: never wording, so that mending a typo keeps a student's progress. */
export type CardId = string & { readonly __brand: "CardId" };

export function factId(documentId: string, localId: string): FactId {
  return `${documentId}/${localId}` as FactId;
}

export function cardId(fact: FactId, gapId: string, form: string, lang: string): CardId {
  return `${fact}/${gapId}/${form}/${lang}` as CardId;
}
