import type { ExtractedFact, Extraction } from "#corpus/extraction/extracted-fact.ts";
import { toFacts } from "#corpus/extraction/to-facts.ts";
import type { ImportedEvent, ImportedFact } from "#renderer/domain/import-events.ts";
import type { Proposal, ProposalEdit } from "./review-items.ts";

/** The proposals of a document under the ids they would get, whichever of them are accepted. */
export function proposalsOf(
  extraction: Extraction,
  documentId: string,
  text: string,
): readonly Proposal[] {
  const { facts } = toFacts(extraction, extraction.facts, documentId, text);
  return extraction.facts.flatMap((fact, index) => {
    const id = facts[index]?.id;
    return id === undefined ? [] : [{ id, fact }];
  });
}

/** Accepted proposals as they are added: facts by value, in the student's words where they edited them. */
export function importedFrom(
  extraction: Extraction,
  documentId: string,
  text: string,
  chosen: ReadonlyMap<string, ProposalEdit | null>,
): { readonly facts: readonly ImportedFact[]; readonly events: readonly ImportedEvent[] } {
  const made = toFacts(extraction, extraction.facts, documentId, text);
  const facts = extraction.facts.flatMap((extracted, index) => {
    const fact = made.facts[index];
    const edit = fact === undefined ? undefined : chosen.get(fact.id);
    if (fact === undefined || edit === undefined) return [];
    return [importedFact(extracted, fact, extraction.lang, edit)];
  });
  const used = new Set(facts.map(({ eventId }) => eventId));
  const events = made.events.flatMap((event): readonly ImportedEvent[] => {
    const frame = extraction.frames.find(({ id }) => event.id === `${documentId}-${id}`);
    if (!used.has(event.id) || frame === undefined) return [];
    const { id, kind, date } = event;
    const { name, place, people } = frame;
    return [{ id, kind, name, date, place, people: [...people] }];
  });
  return { facts, events };
}

type Made = ReturnType<typeof toFacts>["facts"][number];

function importedFact(
  { quote, start, end, answerSpan, rule, ask }: ExtractedFact,
  { id, kind, eventId, by, act, layer, topic, importance, statement, gaps }: Made,
  lang: Extraction["lang"],
  edit: ProposalEdit | null,
): ImportedFact {
  return {
    id,
    kind,
    eventId,
    by: [...by],
    act,
    layer,
    topic,
    importance,
    statement: statement[lang].map((segment) => ({ ...segment })),
    gaps: gaps.map((gap) => ({
      id: gap.id,
      type: gap.type,
      answer: edit?.answer ?? gap.answer[lang],
      accept: [...(edit?.accept ?? gap.accept)],
      ask: edit?.ask ?? ask,
    })),
    quote,
    span: { start, end },
    answerSpan,
    rule,
  };
}
