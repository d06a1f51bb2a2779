import type { Event } from "#corpus/event.ts";
import type { Fact } from "#corpus/fact.ts";
import { squeeze } from "#corpus/language/squeeze.ts";
import type { ImportedEvent } from "./import-events.ts";
import type { Proposal } from "./proposals.ts";

/**
 * For each proposal the facts, bundled and imported, that say the same, by their ids; a proposal that nothing says
 * is not listed. The same answer is asked for by both, and either the proposal's passage has all key terms of the
 * other's evidence, or it is the passage of the other, or both say when, where or with whom one meeting was, told
 * by its day. Only a hint for the student, who decides.
 */
export function duplicateFacts(
  {
    proposals,
    events,
  }: { readonly proposals: readonly Proposal[]; readonly events: readonly ImportedEvent[] },
  known: readonly Fact[],
  knownEvents: readonly Event[],
): ReadonlyMap<string, readonly string[]> {
  const byAnswer = factsByAnswer(known);
  const dates = new Map(knownEvents.map(({ id, date }) => [id, date]));
  const ownDates = new Map(events.map(({ id, date }) => [id, date]));
  const found = new Map<string, readonly string[]>();
  for (const proposal of proposals) {
    const { fact } = proposal;
    const answers = fact.gaps.flatMap(({ answer, accept }) => [answer, ...accept]).map(squeeze);
    const candidates = new Set(answers.flatMap((answer) => byAnswer.get(answer) ?? []));
    const passage = squeeze(fact.quote);
    const date = ownDates.get(fact.eventId ?? "") ?? null;
    const same = [...candidates].filter((other) => {
      if (other.id === fact.id) return true;
      if (other.quotation !== undefined && other.lang !== undefined)
        return squeeze(other.quotation.quote) === passage;
      const isOfMeeting = framing.has(fact.kind) && other.kind === fact.kind;
      const isSameDay = date?.length === 10 && dates.get(other.eventId ?? "") === date;
      if (isOfMeeting && isSameDay) return true;
      const { terms } = other.evidence;
      return terms.length > 0 && terms.every((term) => passage.includes(squeeze(term)));
    });
    if (same.length > 0)
      found.set(
        proposal.id,
        same.map(({ id }) => id),
      );
  }
  return found;
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
