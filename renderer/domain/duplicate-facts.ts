import type { Event } from "#corpus/event.ts";
import type { Fact } from "#corpus/fact.ts";
import { squeeze } from "#corpus/language/squeeze.ts";
import type { ImportedEvent } from "./import-events.ts";
import type { Proposal } from "./proposals.ts";

type Proposed = {
  readonly proposals: readonly Proposal[];
  readonly events: readonly ImportedEvent[];
};

/** For each proposal the facts that say the same, by their ids; a proposal that nothing says is not listed. */
export function duplicateFacts(
  proposed: Proposed,
  known: readonly Fact[],
  knownEvents: readonly Event[],
): ReadonlyMap<string, readonly string[]> {
  const duplicatesOf = duplicateFinder(proposed, known, knownEvents);
  return new Map(
    proposed.proposals
      .map((proposal) => [proposal.id, duplicatesOf(proposal)] as const)
      .filter(([, ids]) => ids.length > 0),
  );
}

/**
 * Finds the facts, bundled and imported, that say the same as a proposal, by their ids. The same answer is asked for by
 * both, and either the proposal's passage has all key terms of the other's evidence, or it is the passage of the other,
 * or both say when, where or with whom one meeting was, told by its day. Only a hint for the student, who decides.
 */
export function duplicateFinder(
  { events }: Pick<Proposed, "events">,
  known: readonly Fact[],
  knownEvents: readonly Event[],
): (proposal: Proposal) => readonly string[] {
  let byAnswer: ReadonlyMap<string, readonly Fact[]> | null = null;
  const passages = new Map<Fact, string>();
  const passageOf = (fact: Fact, quote: string): string => {
    const made = passages.get(fact) ?? squeeze(quote);
    passages.set(fact, made);
    return made;
  };
  const dates = new Map(knownEvents.map(({ id, date }) => [id, date]));
  const ownDates = new Map(events.map(({ id, date }) => [id, date]));
  return ({ fact }) => {
    // With thousands of facts it takes a moment, and nobody may ask.
    byAnswer ??= factsByAnswer(known);
    const found = byAnswer;
    const answers = fact.gaps.flatMap(({ answer, accept }) => [answer, ...accept]).map(squeeze);
    const candidates = new Set(answers.flatMap((answer) => found.get(answer) ?? []));
    const passage = squeeze(fact.quote);
    const date = ownDates.get(fact.eventId ?? "") ?? null;
    const same = [...candidates].filter((other) => {
      if (other.id === fact.id) return true;
      if (other.quotation !== undefined && other.lang !== undefined)
        return passageOf(other, other.quotation.quote) === passage;
      const isOfMeeting = framing.has(fact.kind) && other.kind === fact.kind;
      const isSameDay = date?.length === 10 && dates.get(other.eventId ?? "") === date;
      if (isOfMeeting && isSameDay) return true;
      const { terms } = other.evidence;
      return terms.length > 0 && terms.every((term) => passage.includes(squeeze(term)));
    });
    return same.map(({ id }) => id);
  };
}

/** Kinds of facts that a meeting has one of. */
const framing: ReadonlySet<Fact["kind"]> = new Set<Fact["kind"]>(["date", "place", "participant"]);

function factsByAnswer(facts: readonly Fact[]): ReadonlyMap<string, readonly Fact[]> {
  const byAnswer = new Map<string, Fact[]>();
  for (const fact of facts) {
    const forms = fact.gaps.flatMap(({ answer, accept }) => [answer.ja, answer.en, ...accept]);
    for (const form of new Set(forms.map(squeeze))) {
      const own = byAnswer.get(form);
      if (own === undefined) byAnswer.set(form, [fact]);
      else own.push(fact);
    }
  }
  return byAnswer;
}
