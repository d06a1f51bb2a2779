import type { Lang } from "#corpus/bilingual.ts";
import type { ExtractedFact } from "#corpus/extraction/extracted-fact.ts";
import { squeeze } from "#corpus/language/squeeze.ts";

/** A fact a student has already, as far as it can be compared. */
export type KnownFact = {
  readonly id: string;
  readonly statement: string;
  readonly answers: readonly string[];
};

export type Twins = (fact: ExtractedFact) => readonly KnownFact[];

/** From this likeness on two statements with the same answer are shown side by side; found by trying on sources. */
const likeEnough = 0.45;
const mostShown = 3;

/**
 * Finds facts that seem to say the same: an answer in common, and statements the shorter of which shares many of its
 * pairs of letters with the longer one. The most alike first.
 */
export function twinFinder(known: readonly KnownFact[]): Twins {
  const byAnswer = new Map<string, KnownFact[]>();
  for (const fact of known) {
    for (const answer of new Set(fact.answers.map(squeeze))) {
      const same = byAnswer.get(answer);
      if (same === undefined) byAnswer.set(answer, [fact]);
      else same.push(fact);
    }
  }
  return (fact) => {
    const answers = new Set([fact.answer, ...fact.accept].map(squeeze));
    const candidates = new Set([...answers].flatMap((answer) => byAnswer.get(answer) ?? []));
    const own = bigrams(fact.displayQuote);
    return [...candidates]
      .map((candidate) => ({ candidate, like: likeness(own, bigrams(candidate.statement)) }))
      .filter(({ like }) => like >= likeEnough)
      .sort((a, b) => b.like - a.like)
      .slice(0, mostShown)
      .map(({ candidate }) => candidate);
  };
}

/** A long quote would only make everything unlike. */
const comparedCharacters = 400;

function bigrams(text: string): ReadonlySet<string> {
  const squeezed = squeeze(text.slice(0, comparedCharacters));
  const pairs = new Set<string>();
  for (let at = 0; at + 2 <= squeezed.length; at += 1) pairs.add(squeezed.slice(at, at + 2));
  return pairs;
}

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const pair of a) if (b.has(pair)) shared += 1;
  const smaller = Math.min(a.size, b.size);
  // Of the shorter one: a sentence often says what a fact says and more.
  return smaller === 0 ? 0 : shared / smaller;
}

/** Facts whose statement is in that language. */
export function knownIn(
  lang: Lang,
  facts: readonly {
    readonly id: string;
    readonly statement: Readonly<Record<Lang, readonly { readonly text: string }[]>>;
    readonly gaps: readonly {
      readonly answer: Readonly<Record<Lang, string>>;
      readonly accept: readonly string[];
    }[];
  }[],
): readonly KnownFact[] {
  return facts.map(({ id, statement, gaps }) => ({
    id,
    statement: statement[lang].map(({ text }) => text).join(""),
    answers: gaps.flatMap(({ answer, accept }) => [answer[lang], ...accept]),
  }));
}
