import type { Bilingual } from "../../bilingual.ts";
import { type Fact, type Gap, statementText } from "../../fact.ts";
import { type Comparable, comparable, holds } from "../../language/squeeze.ts";
import { allForms } from "../../names.ts";
import type { Candidate } from "../slot.ts";
import type { ItemSource } from "../source.ts";

/**
 * What no distractor may be, whatever rule it comes from: an accepted answer or part of one, a second
 * name for another distractor, something the statement or the question itself names (another member of
 * its list), or what some fact of the same event says in the same breath: the same topic and act.
 */
export function provablyFalse(
  candidates: readonly Candidate[],
  fact: Fact,
  gap: Gap,
  source: ItemSource,
): readonly Candidate[] {
  const answers = [gap.answer.ja, gap.answer.en, ...gap.accept].map(comparable);
  const told = toldBy(fact).map(comparable);
  const sayings = sameBreath(fact, source);
  const kept: (readonly Comparable[])[] = [];
  return candidates.filter(({ text, value }) => {
    const own = [text.ja, text.en].map(comparable);
    if (own.some((form) => form.squeezed === "")) return false;
    if (own.some((form) => answers.some((answer) => answer.squeezed === form.squeezed)))
      return false;
    if (sayings.has(own[0]?.squeezed ?? "")) return false;
    // Figures share digits without sharing a meaning: 5 and 25, 2022 and May 2022.
    const forms = value === undefined ? namesOf(text, source).map(comparable) : own;
    const clash = value === undefined ? overlap : identical;
    if (kept.some((other) => clash(other, forms))) return false;
    if (value === undefined) {
      if (overlap(answers, forms)) return false;
      if (forms.some((form) => told.some((each) => holds(each, form)))) return false;
    }
    kept.push(forms);
    return true;
  });
}

/** Everything the student reads before choosing. */
function toldBy(fact: Fact): readonly string[] {
  return [
    statementText(fact.statement.ja),
    statementText(fact.statement.en),
    ...fact.gaps.flatMap(({ ask, reverse }) => [
      ...(ask === undefined ? [] : [ask.ja, ask.en]),
      ...(reverse === undefined ? [] : [reverse.ja, reverse.en]),
    ]),
  ];
}

/** A text and the other names of what it names, acronyms that a fact spells out among them. */
function namesOf(text: Bilingual, source: ItemSource): readonly string[] {
  const entry = source.entryOf(text.ja);
  return [
    text.ja,
    text.en,
    ...(entry === null ? [] : allForms(entry)),
    ...source.acronymsOf(text.ja),
  ];
}

function overlap(a: readonly Comparable[], b: readonly Comparable[]): boolean {
  return a.some((one) => b.some((other) => holds(one, other) || holds(other, one)));
}

function identical(a: readonly Comparable[], b: readonly Comparable[]): boolean {
  return a.some((one) => b.some((other) => one.squeezed === other.squeezed));
}

function sameBreath(fact: Fact, source: ItemSource): ReadonlySet<string> {
  if (fact.eventId === null) return new Set();
  return new Set(
    source.corpus.facts
      .filter(
        (other) =>
          other.id !== fact.id &&
          other.eventId === fact.eventId &&
          other.topic === fact.topic &&
          other.topic !== "summit-basics" &&
          other.act === fact.act,
      )
      .flatMap((other) => other.gaps.map((gap) => comparable(gap.answer.ja).squeezed)),
  );
}
