import { compareEvents } from "./event-order.ts";
import type { ImportedEvent, ImportedFact } from "./import-events.ts";
import type {
  AddedFact,
  DecidedProposal,
  FactPlace,
  Import,
  ImportedDocument,
  Imports,
} from "./imports.ts";
import type { EventBody, StudyEvent } from "./study-event.ts";

export type ImportEvent = Extract<
  StudyEvent,
  {
    kind:
      | "document-imported"
      | "proposals-decided"
      | "facts-added"
      | "import-withdrawn"
      | "facts-reanchored";
  }
>;

const importKinds: ReadonlySet<string> = new Set<ImportEvent["kind"]>([
  "document-imported",
  "proposals-decided",
  "facts-added",
  "import-withdrawn",
  "facts-reanchored",
]);

export function isImportEvent(event: StudyEvent): event is ImportEvent {
  return importKinds.has(event.kind);
}

/**
 * What follows from those import events that count, in whatever order they are given. A fact stands as long as its
 * import does; of two with one id the later counts. What names an import that is not there follows from nothing
 * and does nothing, until it comes.
 */
export function decideImports(counting: readonly ImportEvent[]): Imports {
  const events = counting.toSorted(compareEvents);
  const bodies = <Kind extends ImportEvent["kind"]>(kind: Kind) =>
    events.flatMap((event) => (event.kind === kind ? [event.body as EventBody<Kind>] : []));
  const all = importsOf(
    bodies("document-imported"),
    bodies("import-withdrawn"),
    bodies("proposals-decided"),
  );
  const standing = new Map(
    all.filter(({ isWithdrawn }) => !isWithdrawn).map((each) => [each.importId, each]),
  );
  const current = new Map([...standing.values()].map((each) => [each.documentId, each]));
  const added = addedFacts(bodies("facts-added"), standing);
  const attached = new Map<string, FactPlace>();
  for (const { importId, documentId, anchors } of bodies("facts-reanchored")) {
    const source = standing.get(importId);
    if (source === undefined) continue;
    for (const { factId, at } of anchors) {
      const place = at === null ? null : { ...at, importId };
      if (source.attachedTo !== null && documentId === source.attachedTo) {
        if (!factId.startsWith(`${documentId}/`)) continue;
        if (place === null) attached.delete(factId);
        else attached.set(factId, place);
        continue;
      }
      const fact = added.facts.get(factId);
      if (fact === undefined || fact.documentId !== source.documentId) continue;
      if (place !== null) added.facts.set(factId, { ...fact, place, isLost: false });
      else if (isCurrent(importId, fact, current))
        added.facts.set(factId, { ...fact, isLost: true });
    }
  }
  const documents = documentsOf([...standing.values()], current, added.events, added.facts);
  const facts = new Map(
    documents.flatMap((each) => each.facts.map((fact) => [fact.fact.id, fact])),
  );
  return { all: all.toReversed(), documents, facts, attached };
}

/** The oldest first. */
function importsOf(
  imported: readonly EventBody<"document-imported">[],
  withdrawn: readonly EventBody<"import-withdrawn">[],
  decided: readonly EventBody<"proposals-decided">[],
): readonly Import[] {
  const isWithdrawn = new Map(withdrawn.map((each) => [each.importId, each.isWithdrawn]));
  const decisions = new Map<string, Map<string, DecidedProposal>>();
  for (const each of decided) {
    const own = decisions.get(each.importId) ?? new Map<string, DecidedProposal>();
    for (const { proposal, rule, decision } of each.decisions) {
      if (decision.kind === "open") own.delete(proposal);
      else own.set(proposal, { rule, decision });
    }
    decisions.set(each.importId, own);
  }
  const byId = new Map<string, Import>();
  for (const { action: _, ...body } of imported) {
    if (byId.has(body.importId)) continue;
    byId.set(body.importId, {
      ...body,
      isWithdrawn: isWithdrawn.get(body.importId) ?? false,
      decisions: decisions.get(body.importId) ?? new Map(),
    });
  }
  return [...byId.values()];
}

/** Facts by id and events by document, of imports that stand. */
function addedFacts(
  bodies: readonly EventBody<"facts-added">[],
  standing: ReadonlyMap<string, Import>,
) {
  const facts = new Map<string, AddedFact>();
  const events = new Map<string, Map<string, ImportedEvent>>();
  for (const { importId, documentId, studyDay, ...body } of bodies) {
    const source = standing.get(importId);
    if (source?.documentId !== documentId) continue;
    const { lang } = source;
    const own = events.get(documentId) ?? new Map<string, ImportedEvent>();
    for (const event of body.events) if (belongs(event.id, documentId)) own.set(event.id, event);
    events.set(documentId, own);
    for (const fact of body.facts) {
      if (!isUsable(fact, documentId)) continue;
      const { quote, span, answerSpan } = fact;
      const place = { importId, quote, span, answerSpan };
      facts.set(fact.id, {
        fact,
        documentId,
        importId,
        addedOn: studyDay,
        lang,
        place,
        isLost: false,
      });
    }
  }
  return { facts, events };
}

/** No fact and no event is taken for one of another document, bundled ones before all. */
function isUsable(fact: ImportedFact, documentId: string): boolean {
  const [document, local, ...more] = fact.id.split("/");
  return (
    document === documentId &&
    local !== undefined &&
    local !== "" &&
    more.length === 0 &&
    fact.gaps.every(({ id }) => !id.includes("/"))
  );
}

function belongs(eventId: string, documentId: string): boolean {
  return eventId.startsWith(`${documentId}-`);
}

/** Whether an import brought the text that is the document's now. */
function isCurrent(
  importId: string,
  { documentId }: AddedFact,
  current: ReadonlyMap<string, Import>,
): boolean {
  return current.get(documentId)?.importId === importId;
}

/** The latest first. */
function documentsOf(
  standing: readonly Import[],
  current: ReadonlyMap<string, Import>,
  events: ReadonlyMap<string, ReadonlyMap<string, ImportedEvent>>,
  facts: ReadonlyMap<string, AddedFact>,
): readonly ImportedDocument[] {
  const factsBy = new Map<string, AddedFact[]>();
  for (const fact of facts.values()) {
    const own = factsBy.get(fact.documentId);
    if (own === undefined) factsBy.set(fact.documentId, [fact]);
    else own.push(fact);
  }
  return [...current.values()]
    .map((import_) => ({
      id: import_.documentId,
      current: import_,
      imports: standing.filter(({ documentId }) => documentId === import_.documentId),
      events: [...(events.get(import_.documentId)?.values() ?? [])],
      facts: (factsBy.get(import_.documentId) ?? []).toSorted(byPlace),
    }))
    .toSorted((a, b) => standing.indexOf(b.current) - standing.indexOf(a.current));
}

function byPlace(a: AddedFact, b: AddedFact): number {
  return (
    Number(a.isLost) - Number(b.isLost) ||
    a.place.span.start - b.place.span.start ||
    (a.fact.id < b.fact.id ? -1 : 1)
  );
}
