import type { Lang } from "#corpus/bilingual.ts";
import type { Card } from "#corpus/card.ts";
import type { Memory } from "./memory.ts";
import type { Settings } from "./settings.ts";

/** The cards a student gets by default in one language, in the order in which to learn them. */
export type Deck = { readonly cards: readonly Card[] };
export type Decks = Readonly<Record<Lang, Deck>>;

/** Cards of one gap, in whatever form and language, are siblings: they train the same memory. */
export function gapKey(card: Card): string {
  return `${card.factId}/${card.gapId}`;
}

/**
 * The cards in play for a language setting, in learning order. A gap that was begun in another form
 * than the deck has now keeps its form: a better form in a later version must not reset progress.
 * `strays` are the cards with a memory that are in no deck, in a stable order.
 */
export function activeCards(
  decks: Decks,
  cardLang: Settings["cardLang"],
  strays: readonly Card[],
  memoryOf: (cardId: string) => Memory,
): readonly Card[] {
  const inLang = (lang: Lang) => withStrays(decks[lang], lang, strays, memoryOf);
  if (cardLang !== "both") return inLang(cardLang);
  return strays.length === 0
    ? once(alternated, decks, () => alternate(decks.ja.cards, decks.en.cards))
    : alternate(inLang("ja"), inLang("en"));
}

/** Whether a card is in a deck, of whichever language. */
export function isInDeck(decks: Decks, cardId: string): boolean {
  const ids = once(idsOfDecks, decks, () => {
    return new Set<string>([...decks.ja.cards, ...decks.en.cards].map(({ id }) => id));
  });
  return ids.has(cardId);
}

// Decks never change while the app runs, and both are asked for after every answer.
const alternated = new WeakMap<Decks, readonly Card[]>();
const idsOfDecks = new WeakMap<Decks, ReadonlySet<string>>();

function once<T>(made: WeakMap<Decks, T>, decks: Decks, make: () => T): T {
  const known = made.get(decks);
  if (known !== undefined) return known;
  const value = make();
  made.set(decks, value);
  return value;
}

/** How many of some cards have been answered at least once. */
export function seenCount(cards: readonly Card[], memoryOf: (cardId: string) => Memory): number {
  return cards.reduce((seen, { id }) => seen + (memoryOf(id).state === "new" ? 0 : 1), 0);
}

function withStrays(
  deck: Deck,
  lang: Lang,
  strays: readonly Card[],
  memoryOf: (cardId: string) => Memory,
): readonly Card[] {
  const begun = new Map<string, Card[]>();
  for (const card of strays) {
    if (card.lang !== lang) continue;
    begun.set(gapKey(card), [...(begun.get(gapKey(card)) ?? []), card]);
  }
  if (begun.size === 0) return deck.cards;
  const inDeck = deck.cards.flatMap((card) => {
    const cards = begun.get(gapKey(card)) ?? [];
    begun.delete(gapKey(card));
    const isReplaced = cards.length > 0 && memoryOf(card.id).state === "new";
    return isReplaced ? cards : [card, ...cards];
  });
  // Gaps that have left the deck are still reviewed, after everything else.
  return [...inDeck, ...[...begun.values()].flat()];
}

/**
 * Both languages of a gap stand side by side. The first of the two changes from gap to gap, so that a
 * day on which siblings are kept apart still has cards in both languages.
 */
function alternate(ja: readonly Card[], en: readonly Card[]): readonly Card[] {
  const byGap = new Map<string, Card[]>();
  for (const card of [...ja, ...en]) {
    byGap.set(gapKey(card), [...(byGap.get(gapKey(card)) ?? []), card]);
  }
  return [...byGap.values()].flatMap((cards, index) =>
    index % 2 === 0 ? cards : cards.toReversed(),
  );
}
