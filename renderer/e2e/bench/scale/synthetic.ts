import type { CardIndex, FactEntry } from "#corpus/generation/card-index.ts";

/*
 * A collection of any size from the bundled one: facts are repeated under other ids, and every card is
 * answered over some years by students of a seeded chance. Nothing here pretends to be a schedule; what
 * counts is that there are so many cards and so many reviews, and that they look like reviews.
 */

/** What tells the copies of a fact apart; stands at the end of its id. */
const copyMark = "-copy";

/** The index of exactly so many cards, the bundled ones first and then their copies. */
export function indexOfSize(index: CardIndex, cards: number): CardIndex {
  const facts: FactEntry[] = [];
  let count = 0;
  for (let copy = 0; count < cards; copy += 1) {
    for (const fact of index.facts) {
      if (count >= cards) break;
      const entry = fact.cards.slice(0, (cards - count) * 5);
      facts.push({ ...fact, id: copyId(fact.id, copy), cards: movedBack(entry, copy) });
      count += entry.length / 5;
    }
  }
  return { ...index, version: `${index.version}-${cards}`, facts };
}

function copyId(factId: string, copy: number): string {
  return copy === 0 ? factId : `${factId}${copyMark}${copy}`;
}

/** The fact that an id is a copy of. */
export function originalId(factId: string): string {
  return factId.replace(new RegExp(`${copyMark}\\d+$`), "");
}

/** Each copy of the deck comes after the one before. */
function movedBack(cards: readonly number[], copy: number): readonly number[] {
  const deckSize = 100_000;
  return cards.map((value, index) =>
    index % 5 === 3 && value >= 0 ? value + copy * deckSize : value,
  );
}
