import type { ExtractedFact, Extraction } from "#corpus/extraction/extracted-fact.ts";
import { toFacts } from "#corpus/extraction/to-facts.ts";
import type { ImportedEvent, ImportedFact } from "./import-events.ts";
import type { ProposalDecision } from "./imports.ts";

/** A fact that a document proposes, before the student has decided. */
export type Proposal = {
  /** The id the fact would get; the same words asked for the same give the same, whatever else is found. */
  readonly id: string;
  readonly extracted: ExtractedFact;
  /** As it would be added. */
  readonly fact: ImportedFact;
};

export type Proposals = {
  readonly proposals: readonly Proposal[];
  readonly events: readonly ImportedEvent[];
};

/** A quote beyond it is no sentence; the journal takes lines of 256 kB. */
const mostQuoteCharacters = 10_000;

/** The extraction's facts in the form they would be added in; `text` is what their offsets refer to. */
export function proposalsOf(extraction: Extraction, documentId: string, text: string): Proposals {
  const usable = extraction.facts.filter(({ quote }) => quote.length <= mostQuoteCharacters);
  const { facts, events } = toFacts(extraction, usable, documentId, text);
  const proposals = facts.map((fact, index): Proposal => {
    const extracted = usable[index] as ExtractedFact;
    const { quote, start, end, answerSpan, rule } = extracted;
    return {
      id: fact.id,
      extracted,
      fact: {
        id: fact.id,
        kind: fact.kind,
        eventId: fact.eventId,
        ...(extracted.eventLabel === null ? {} : { eventLabel: extracted.eventLabel }),
        by: [...fact.by],
        act: fact.act,
        layer: fact.layer,
        topic: fact.topic,
        importance: fact.importance,
        statement: fact.statement[extraction.lang].map((segment) => ({ ...segment })),
        gaps: fact.gaps.map(({ id, type, answer, accept, ask }) => ({
          id,
          type,
          answer: answer[extraction.lang],
          accept: [...accept],
          ask: ask?.[extraction.lang] ?? null,
        })),
        quote,
        span: { start, end },
        answerSpan: { start: answerSpan.start, end: answerSpan.end },
        rule,
      },
    };
  });
  return {
    proposals,
    events: events.map(({ id, kind, name, date, own }) => ({
      id,
      kind,
      name: name[extraction.lang],
      date,
      place: own?.place ?? null,
      people: [...(own?.people ?? [])],
      ...(own?.relation === undefined ? {} : { relation: own.relation }),
      isPlanned: own?.isPlanned ?? false,
    })),
  };
}

type Accepted = Extract<ProposalDecision, { kind: "accepted" }>;

/** As the student accepted it: their words for question and answer; what the document says, and where, stays. */
export function withEdit(fact: ImportedFact, { edit }: Accepted): ImportedFact {
  if (edit === null) return fact;
  const { ask, answer, accept } = edit;
  return { ...fact, gaps: fact.gaps.map((gap) => ({ ...gap, ask, answer, accept })) };
}
