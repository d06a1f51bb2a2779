import type { Rule } from "./rule.ts";

/** Everything named by id exists. */
export const references: Rule = {
  name: "references",
  promise: "Events, documents, people, offices and places that are named by id exist.",
  needsSources: false,
  find({ corpus, cardSource }) {
    const missingEvents = corpus.facts.flatMap((fact) =>
      fact.eventId === null || cardSource.eventsById.has(fact.eventId)
        ? []
        : [{ id: fact.id, field: "event", message: `expected an event “${fact.eventId}”` }],
    );
    const missingNames = corpus.events.flatMap((event) => {
      const wanted = [
        ["place", event.place, "place"],
        ...event.participants.flatMap(({ person, office }) => [
          ["participants", person, "person"],
          ["participants", office, "office"],
        ]),
      ] as const;
      return wanted.flatMap(([field, entryId, kind]) =>
        entryId === null || cardSource.names.get(entryId ?? "")?.kind === kind
          ? []
          : [
              {
                id: event.id,
                field: field ?? "",
                message: `expected a ${kind} “${entryId}” in the gazetteer`,
              },
            ],
      );
    });
    return [...missingEvents, ...missingNames];
  },
};

/** An empty corpus would pass every other rule. */
export const documentsHaveFacts: Rule = {
  name: "documents-have-facts",
  promise: "There are documents, and each has facts.",
  needsSources: false,
  find({ corpus }) {
    if (corpus.documents.length === 0) {
      return [{ id: "corpus", field: "documents", message: "expected at least one document" }];
    }
    const withFacts = new Set(corpus.facts.map((fact) => fact.documentId));
    return corpus.documents
      .filter((document) => !withFacts.has(document.id))
      .map((document) => ({ id: document.id, field: "facts", message: "expected facts" }));
  },
};
