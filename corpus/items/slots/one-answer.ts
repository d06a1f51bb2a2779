import type { Fact, Gap } from "../../fact.ts";
import type { Candidate, Found } from "../slot.ts";
import type { ItemSource } from "../source.ts";
import { type AnswerClass, answerClasses, type Loan } from "./answer-classes.ts";
import { belongingTo } from "./belongs.ts";

/**
 * Slots that no rule can close but a reader has: `answer-classes.ts` lists the questions whose
 * description fits one thing of its class and no other. The others of the class are wrong, except those
 * the list names as arguable.
 */
export function oneAnswerSlot(fact: Fact, gap: Gap, source: ItemSource): Found | null {
  const ref = `${fact.id}/${gap.id}`;
  const own = answerClasses.find((each) => each.asked.has(ref));
  if (own === undefined) return null;
  const arguable = own.asked.get(ref) ?? [];
  const candidates = own.lent
    .flatMap((loan) => candidateFrom(loan, fact, own, source))
    .filter(({ text }) => !arguable.includes(text.ja))
    // Of several facts with one answer the nearest gives the feedback.
    .sort((a, b) => a.tier - b.tier);
  return { candidates, isWording: own.isWording };
}

function candidateFrom(
  loan: Loan,
  asker: Fact,
  own: AnswerClass,
  source: ItemSource,
): readonly Candidate[] {
  const found = source.gap(loan.ref);
  if (found === null) return [];
  // Two slots of one fact may stand against each other only where their roles differ by name.
  if (found.fact.id === asker.id && !own.rolesDiffer) return [];
  const text = loan.entryId === undefined ? found.gap.answer : source.cards.names.get(loan.entryId);
  if (text === undefined) return [];
  const { ja, en } = text;
  return [belongingTo(found.fact, { ja, en }, asker, own.rule ?? "one-answer", source)];
}
