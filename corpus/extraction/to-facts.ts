import type { Bilingual, Lang } from "../bilingual.ts";
import type { Card } from "../card.ts";
import type { Document } from "../document.ts";
import type { Event } from "../event.ts";
import type { Fact, Segment } from "../fact.ts";
import { cardSource, cardsOfFact } from "../generation/cards.ts";
import { factId } from "../id.ts";
import { squeeze } from "../language/squeeze.ts";
import type { EventKind } from "../vocabulary.ts";
import type { ExtractedFact, Extraction, Frame, Span } from "./extracted-fact.ts";

/** Accepted facts of a student's own document, in the form the bundled ones have. */
export type ImportedFacts = {
  readonly document: Document;
  readonly events: readonly Event[];
  readonly facts: readonly Fact[];
  /** Where each fact stands in the document's text; editing a card never moves it. */
  readonly spans: ReadonlyMap<string, { readonly quote: Span; readonly answer: Span }>;
};

/**
 * Facts from accepted proposals: the statement is the quote itself with the answer marked as the gap, in the
 * document's own language; both languages hold the same words, and only cards of that language are made
 * (`importedCards`). An id hangs on what is asked of which words, so that the same acceptance gives the same id.
 */
export function toFacts(
  extraction: Pick<Extraction, "lang" | "title" | "frames">,
  accepted: readonly ExtractedFact[],
  documentId: string,
  text: string,
): ImportedFacts {
  const { lang } = extraction;
  const title = extraction.title ?? documentId;
  const spans = new Map<string, { readonly quote: Span; readonly answer: Span }>();
  const taken = new Set<string>();
  const lineAt = lineFinder(text);
  const facts = accepted.map((fact) => {
    const local = localId(fact, taken);
    const id = factId(documentId, local);
    spans.set(id, { quote: { start: fact.start, end: fact.end }, answer: fact.answerSpan });
    return toFact(fact, lang, documentId, id, text, lineAt);
  });
  const used = new Set(accepted.map(({ frameId }) => frameId));
  const events = extraction.frames
    .filter(({ id }) => used.has(id))
    .map((frame) => toEvent(frame, documentId));
  const document: Document = {
    id: documentId,
    kind: "readout",
    title: same(title),
    shortTitle: same(title.length > 24 ? `${title.slice(0, 23)}…` : title),
    publisher: null,
    published: null,
    language: lang,
    source: `${documentId}.txt`,
  };
  return { document, events, facts, spans };
}

/** The cards of imported facts, in the document's language alone: the other one was never written. */
export function importedCards({ document, events, facts }: ImportedFacts): readonly Card[] {
  const source = cardSource({ documents: [document], events, gazetteer: [] });
  return facts.flatMap((fact) => cardsOfFact(fact, source));
}

function toFact(
  fact: ExtractedFact,
  lang: Lang,
  documentId: string,
  id: Fact["id"],
  text: string,
  lineAt: (offset: number) => number,
): Fact {
  const segments = segmentsOf(fact);
  const first = lineAt(fact.start);
  const count = fact.quote.split("\n").length;
  return {
    id,
    documentId,
    eventId: fact.frameId === null ? null : eventId(documentId, fact.frameId),
    kind: fact.kind,
    by: fact.by,
    act: fact.act,
    layer: fact.layer,
    topic: fact.topic,
    importance: fact.importance,
    statement: { ja: segments, en: segments },
    gaps: [
      {
        id: "answer",
        type: fact.answerType,
        answer: same(fact.answer),
        accept: fact.accept,
        ask: same(fact.ask),
      },
    ],
    evidence: {
      source: `${documentId}.txt`,
      lines: Array.from({ length: count }, (_, index) => first + index),
      section: null,
      terms: [text.slice(fact.answerSpan.start, fact.answerSpan.end)],
    },
    lang,
  };
}

/** The number of the line a place of the text lies in, the first being 1; counted once, not anew for each fact. */
function lineFinder(text: string): (offset: number) => number {
  const ends: number[] = [];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) ends.push(at);
  return (offset) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] as number) < offset) low = middle + 1;
      else high = middle;
    }
    return low + 1;
  };
}

/** The quote with the answer marked; where the answer was worked out and stands nowhere, the quote and then the gap. */
function segmentsOf({ displayQuote, answerInQuote, answer }: ExtractedFact): readonly Segment[] {
  if (answerInQuote === null)
    return [{ text: `${displayQuote} ▸ ` }, { text: answer, gapId: "answer" }];
  const { start, end } = answerInQuote;
  const segments: readonly Segment[] = [
    { text: displayQuote.slice(0, start) },
    { text: displayQuote.slice(start, end), gapId: "answer" },
    { text: displayQuote.slice(end) },
  ];
  return segments.filter(({ text }) => text !== "");
}

function toEvent(frame: Frame, documentId: string): Event {
  const { id, name, date, place, people, isPlanned, relation } = frame;
  return {
    id: eventId(documentId, id),
    kind: kindOf(name),
    name: same(name),
    date,
    place: null,
    participants: [],
    evidence: {},
    own: { documentId, place, people, isPlanned, ...(relation === undefined ? {} : { relation }) },
  };
}

function kindOf(name: string): EventKind {
  if (/署名式|signing/i.test(name)) return "signing";
  if (/2\+2|協議委員会/.test(name)) return "two-plus-two";
  if (/首脳|サミット|leaders|summit/i.test(name)) return "summit";
  if (/防衛|defen[cs]e/i.test(name)) return "defense-ministerial";
  return "consultation";
}

function eventId(documentId: string, frameId: string): string {
  return `${documentId}-${frameId}`;
}

function localId({ kind, ask, answer, displayQuote }: ExtractedFact, taken: Set<string>): string {
  const base = `${kind}-${fingerprint(squeeze(`${displayQuote}/${ask}/${answer}`))}`;
  let id = base;
  for (let copy = 2; taken.has(id); copy++) id = `${base}-${copy}`;
  taken.add(id);
  return id;
}

/** FNV-1a over UTF-16 units, twice with different seeds: enough to tell the sentences of one document apart. */
function fingerprint(words: string): string {
  const hash = (seed: number): number => {
    let value = seed;
    for (let at = 0; at < words.length; at++)
      value = Math.imul(value ^ words.charCodeAt(at), 0x01000193) >>> 0;
    return value;
  };
  return `${hash(0x811c9dc5).toString(36)}${hash(0x9747b28c).toString(36)}`;
}

function same(words: string): Bilingual {
  return { ja: words, en: words };
}
