import type { Corpus } from "#corpus/corpus.ts";
import type { Fact } from "#corpus/fact.ts";
import { squeeze } from "#corpus/language/squeeze.ts";
import { allForms } from "#corpus/names.ts";
import { ok } from "#corpus/result.ts";
import { createFactCards, type FactCards, type FactSource } from "./fact-cards.ts";
import { importedDocumentOf, importedEventOf, importedFactOf } from "./imported-facts.ts";
import { type Imports, noImports } from "./imports.ts";
import { type KnownMeetings, sameMeetings } from "./same-meetings.ts";

/** Bundled and imported documents, events and facts as one, and the cards of all of them. */
export type JoinedCorpus = {
  readonly corpus: Corpus;
  readonly factOf: FactSource;
  readonly cards: FactCards;
};

/**
 * The corpus with what a student has imported: the same object for the same imports, another for others, so that
 * whoever keeps something made from it sees by identity that it is old. Without imports it is the bundled one itself.
 * Bundled cards never depend on what is imported.
 */
export function createJoinedCorpus(
  bundled: Corpus,
  bundledFactOf: FactSource,
  meetings: () => KnownMeetings,
): (imports: Imports) => JoinedCorpus {
  const bundledCards = createFactCards(bundled, bundledFactOf);
  const alone: JoinedCorpus = { corpus: bundled, factOf: bundledFactOf, cards: bundledCards };
  let last: { readonly imports: Imports; readonly joined: JoinedCorpus } = {
    imports: noImports,
    joined: alone,
  };
  let places: ReadonlyMap<string, string> | null = null;
  function placeOf(name: string): string | null {
    places ??= new Map(
      bundled.gazetteer
        .filter(({ kind }) => kind === "place")
        .flatMap((entry) => allForms(entry).map((form) => [squeeze(form), entry.id])),
    );
    return places.get(squeeze(name)) ?? null;
  }

  function join(imports: Imports): JoinedCorpus {
    const { attached } = imports;
    const withFacts = imports.documents.filter(({ facts }) => facts.length > 0);
    if (withFacts.length === 0 && attached.size === 0) return alone;
    const lit = (fact: Fact): Fact => {
      const place = attached.get(fact.id);
      return place === undefined ? fact : { ...fact, quotation: { ...place, isLost: false } };
    };
    // A meeting of several documents is shown once, with the facts of all of them.
    const same = sameMeetings(imports, meetings());
    const merged = (fact: Fact): Fact => {
      const eventId = same.get(fact.eventId ?? "");
      return eventId === undefined ? fact : { ...fact, eventId };
    };
    const told = withFacts.flatMap((document) => {
      const eventIds = new Set(document.events.map(({ id }) => id));
      return document.facts.map((fact) => importedFactOf(fact, eventIds));
    });
    const toldById = new Map<string, Fact>(told.map((fact) => [fact.id, fact]));
    const ownEvents = withFacts.flatMap(({ id, events }) =>
      events.map((event) => importedEventOf(event, id, placeOf)),
    );
    const documents = [...bundled.documents, ...withFacts.map(importedDocumentOf)];
    const { gazetteer } = bundled;
    const own = told.map(merged);
    const ownById = new Map<string, Fact>(own.map((fact) => [fact.id, fact]));
    const corpus: Corpus = {
      version: `${bundled.version}+${own.length}`,
      documents,
      events: [...bundled.events, ...ownEvents.filter(({ id }) => !same.has(id))],
      gazetteer,
      facts: [...(attached.size === 0 ? bundled.facts : bundled.facts.map(lit)), ...own],
    };
    const factOf: FactSource = (factId) => {
      const found = ownById.get(factId);
      if (found !== undefined) return found;
      const fact = bundledFactOf(factId);
      return fact === null ? null : lit(fact);
    };
    // Its cards name a meeting as its own document does, whatever else is imported: a card that was studied stays.
    const ownCards = createFactCards(
      { documents, events: [...bundled.events, ...ownEvents], gazetteer },
      (factId) => toldById.get(factId) ?? null,
    );
    const cardsFor = (id: string): FactCards =>
      ownById.has(id.split("/", 2).join("/")) ? ownCards : bundledCards;
    return {
      corpus,
      factOf,
      cards: {
        cardsOf: (factId) => cardsFor(factId).cardsOf(factId),
        original: (cardId) => cardsFor(cardId).original(cardId),
        editedFact(factId, statement) {
          const edited = cardsFor(factId).editedFact(factId, statement);
          return edited.ok && edited.value !== null ? ok(lit(merged(edited.value))) : edited;
        },
        ofEditedFact: (factId, statement) => cardsFor(factId).ofEditedFact(factId, statement),
      },
    };
  }

  return (imports) => {
    if (imports !== last.imports) last = { imports, joined: join(imports) };
    return last.joined;
  };
}
