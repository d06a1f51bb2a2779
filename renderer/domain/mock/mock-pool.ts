import type { Lang } from "#corpus/bilingual.ts";
import type { Corpus } from "#corpus/corpus.ts";
import type { Fact } from "#corpus/fact.ts";
import { answerJoint, type Item } from "#corpus/items/item.ts";
import { itemsFor } from "#corpus/items/items-for.ts";
import { type Comparable, comparable, holds } from "#corpus/language/squeeze.ts";

/** The divisions of a blueprint, by their names there. */
export const dimensions = ["documents", "topics", "importance", "forms"] as const;
export type Dimension = (typeof dimensions)[number];

/** An item that may be put in an exam, and what decides whether it fits. */
export type Candidate = {
  readonly item: Item;
  /** What it counts as in each division; importance as a figure in writing. */
  readonly part: Readonly<Record<Dimension, string>>;
  /** Every fact whose cards it asks for: two items of one gap have a fact in common. */
  readonly factIds: ReadonlySet<string>;
  /** Event and topic of its fact; null outside any event. */
  readonly matter: string | null;
  /** Stem and options, or whatever else is on screen before it is answered. */
  readonly shown: Comparable;
  /** Each way of telling its answer: texts that do so when all of them stand in one other item. */
  readonly tells: readonly (readonly Comparable[])[];
};

/** All items of one language under one seed. */
export type MockPool = {
  readonly lang: Lang;
  readonly seed: number;
  readonly candidates: readonly Candidate[];
  /** Whether two of them, by their places, must not stand in one exam. */
  clash(a: number, b: number): boolean;
};

/** Facts per slice: some ten milliseconds, so that a page stays alive in between. */
const sliceSize = 5;

/** Every item of a language. Takes a second or two altogether, in slices. */
export async function makeMockPool(
  corpus: Corpus,
  lang: Lang,
  seed: number,
  pause: () => Promise<void>,
): Promise<MockPool> {
  const factIds = corpus.facts.map(({ id }) => id);
  const items: Item[] = [];
  for (let start = 0; start < factIds.length; start += sliceSize) {
    const slice = factIds.slice(start, start + sliceSize);
    items.push(...itemsFor(corpus, { seed, langs: [lang], factIds: slice }));
    await pause();
  }
  return mockPool(items, corpus.facts, lang, seed);
}

/** A pool of given items; whether two clash is found out when it is asked, and then known. */
export function mockPool(
  items: readonly Item[],
  facts: readonly Fact[],
  lang: Lang,
  seed: number,
): MockPool {
  const factsById = new Map<string, Fact>(facts.map((fact) => [fact.id, fact]));
  const candidates = items.flatMap((item) => {
    const fact = factsById.get(item.factId);
    return fact === undefined ? [] : [candidateOf(item, fact)];
  });
  const size = candidates.length;
  /** 0 not known yet, 1 no, 2 yes. */
  const known = new Uint8Array(size * size);
  return {
    lang,
    seed,
    candidates,
    clash(a, b) {
      const [low, high] = a < b ? [a, b] : [b, a];
      const place = low * size + high;
      if (known[place] === 0) {
        const [one, other] = [candidates[low], candidates[high]];
        known[place] = one !== undefined && other !== undefined && clash(one, other) ? 2 : 1;
      }
      return known[place] === 2;
    },
  };
}

/** Two items ask for one gap, or what is shown of one gives the other's answer away. */
export function clash(a: Candidate, b: Candidate): boolean {
  for (const factId of a.factIds) if (b.factIds.has(factId)) return true;
  return givesAway(a, b) || givesAway(b, a);
}

function givesAway(shown: Candidate, asked: Candidate): boolean {
  // Whether a statement is true can be seen from any other item on the same matter.
  if (asked.item.form === "true-false" && asked.matter !== null && asked.matter === shown.matter) {
    return true;
  }
  return asked.tells.some((way) => way.every((text) => holds(shown.shown, text)));
}

export function candidateOf(item: Item, fact: Fact): Candidate {
  return {
    item,
    part: {
      documents: fact.documentId,
      topics: fact.topic,
      importance: `${fact.importance}`,
      forms: item.form,
    },
    factIds: new Set([item.factId, ...item.cardIds.map(factOfCard)]),
    matter: fact.eventId === null ? null : `${fact.eventId} ${fact.topic}`,
    shown: comparable([item.stem, ...shownTexts(item)].join("\n")),
    tells: tellsOf(item).map((way) => way.map(comparable)),
  };
}

/** `document/fact` of `document/fact/gap/form/lang`. */
function factOfCard(cardId: string): string {
  return cardId.split("/").slice(0, 2).join("/");
}

/** What stands below the stem, in the order in which it stands there; the order the event keeps. */
export function shownTexts(item: Item): readonly string[] {
  switch (item.form) {
    case "choice":
    case "true-false":
    case "combination":
      return item.options.map(({ text }) => text);
    case "ordering":
      return item.entries.map(({ text }) => text);
    case "matching":
      return [...item.pairs.map(({ left }) => left), ...item.rights];
    case "typed":
    case "cloze":
      return [];
  }
}

function tellsOf(item: Item): readonly (readonly string[])[] {
  switch (item.form) {
    case "true-false":
      return [];
    case "matching":
      return item.pairs.map(({ left, right }) => [left, right]);
    case "ordering":
      // The years at two entries would tell their order; one entry with anything about it is enough.
      return item.answer.split(answerJoint).map((entry) => [entry]);
    case "combination":
      return item.answer
        .split(/　　Ｂ　|; B: /u)
        .map((value) => [value.replace(/^(?:Ａ　|A: )/u, "")]);
    default:
      // A bare 5 is right for 第5条, and stands in a hundred texts that tell nothing of it.
      return [
        item.answer,
        ...item.accept.filter((form) => comparable(form).squeezed.length > 2),
      ].map((form) => [form]);
  }
}
