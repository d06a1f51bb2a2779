import type { Bilingual } from "#corpus/bilingual.ts";
import type { Document } from "#corpus/document.ts";
import type { Event } from "#corpus/event.ts";
import type { Fact } from "#corpus/fact.ts";
import type { FactId } from "#corpus/id.ts";
import type { ImportedEvent } from "./import-events.ts";
import type { AddedFact, ImportedDocument } from "./imports.ts";

/*
 * What a student imported, in the form that bundled things have: whoever works on documents, events and facts need
 * not tell the two apart. It stands in both languages as it is written, and `lang` says in which it is meant.
 */

export function importedDocumentOf({ id, current }: ImportedDocument): Document {
  const { title, lang } = current;
  return {
    id,
    kind: "readout",
    title: same(title),
    shortTitle: same(title.length > mostOfTitle ? `${title.slice(0, mostOfTitle - 1)}…` : title),
    publisher: null,
    published: null,
    language: lang,
    source: sourceOf(id),
  };
}

/** Characters of a title that fit into a narrow column. */
const mostOfTitle = 24;

/** `placeOf` finds the gazetteer's id of a place, by any of its names. */
export function importedEventOf(
  { id, kind, name, date, place, people, relation, isPlanned = false }: ImportedEvent,
  documentId: string,
  placeOf: (name: string) => string | null,
): Event {
  return {
    id,
    kind,
    name: same(name),
    date,
    place: place === null ? null : placeOf(place),
    // Who held which office is for the gazetteer to say, and it cannot know.
    participants: [],
    evidence: {},
    own: { documentId, place, people, isPlanned, ...(relation === undefined ? {} : { relation }) },
  };
}

/** `eventIds` are those that are known of its document. */
export function importedFactOf(
  { fact, documentId, lang, place, isLost }: AddedFact,
  eventIds: ReadonlySet<string>,
): Fact {
  const { gaps, eventId } = fact;
  const statement = fact.statement.map(({ text, gapId }) =>
    gapId === undefined ? { text } : { text, gapId },
  );
  return {
    id: fact.id as FactId,
    documentId,
    // An event that no line of the journal names (yet) is as good as none.
    eventId: eventId !== null && eventIds.has(eventId) ? eventId : null,
    kind: fact.kind,
    by: fact.by,
    act: fact.act,
    layer: fact.layer,
    topic: fact.topic,
    importance: fact.importance,
    statement: { ja: statement, en: statement },
    gaps: gaps.map(({ id, type, answer, accept, ask }) => ({
      id,
      type,
      answer: same(answer),
      accept,
      ...(ask === null ? {} : { ask: same(ask) }),
    })),
    evidence: { source: sourceOf(documentId), lines: [], section: null, terms: termsOf(fact) },
    lang,
    ...(fact.eventLabel === undefined ? {} : { eventLabel: fact.eventLabel }),
    quotation: { ...place, isLost },
  };
}

/** The answer as it stands in the passage; none where it was worked out, or stands beside it. */
function termsOf({ quote, span, answerSpan }: AddedFact["fact"]): string[] {
  if (answerSpan === null || answerSpan.start < span.start || answerSpan.end > span.end) return [];
  return [quote.slice(answerSpan.start - span.start, answerSpan.end - span.start)];
}

function sourceOf(documentId: string): string {
  return `${documentId}.txt`;
}

function same(words: string): Bilingual {
  return { ja: words, en: words };
}
