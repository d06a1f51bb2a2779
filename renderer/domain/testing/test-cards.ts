import type { Lang } from "#corpus/bilingual.ts";
import type { Card } from "#corpus/card.ts";
import { cardIndex, type IndexedFact } from "#corpus/generation/card-index.ts";
import { cardId, factId } from "#corpus/id.ts";
import { err, ok } from "#corpus/result.ts";
import { type CardCatalog, catalogOf } from "#renderer/domain/card-catalog.ts";
import type { CardTexts } from "#renderer/domain/card-texts.ts";

/** The cards a student gets by default in one language, in the order in which to learn them. */
export type TestDecks = Readonly<Record<Lang, { readonly cards: readonly Card[] }>>;

/** One card of a made-up document; `number` names the fact. */
export function testCard(
  number: number,
  lang: Lang = "ja",
  form: Card["form"] = "basic",
  gapId = "year",
): Card {
  const fact = factId("test-document", `fact-${String(number).padStart(4, "0")}`);
  return {
    id: cardId(fact, gapId, form, lang),
    factId: fact,
    gapId,
    form,
    lang,
    context: null,
    prompt: lang === "ja" ? `${number}番の年度は？` : `Which year has number ${number}?`,
    answer: lang === "ja" ? `${2000 + number}年度` : `FY${2000 + number}`,
    answerType: "fiscal-year",
    accept: [],
  };
}

export function testDecks(size: number): TestDecks {
  const numbers = Array.from({ length: size }, (_, index) => index + 1);
  return {
    ja: { cards: numbers.map((number) => testCard(number, "ja")) },
    en: { cards: numbers.map((number) => testCard(number, "en")) },
  };
}

/** A catalog of the decks' cards and of others that are in no deck. */
export function testCatalog(decks: TestDecks, others: readonly Card[] = []): CardCatalog {
  const cards = [...decks.ja.cards, ...decks.en.cards, ...others];
  const facts = [...new Set(cards.map((card) => card.factId))].map(
    (id): IndexedFact => ({
      id,
      documentId: "test-document",
      eventId: null,
      topic: "alliance",
      kind: "date",
      importance: 1,
    }),
  );
  return catalogOf(cardIndex(facts, cards, [decks.ja.cards, decks.en.cards]));
}

/** The cards as they are; an edited fact's cards have its statement as their prompt. */
export function testTexts(decks: TestDecks, others: readonly Card[] = []): CardTexts {
  const cards = [...decks.ja.cards, ...decks.en.cards, ...others];
  const byId = new Map<string, Card>(cards.map((card) => [card.id, card]));
  return {
    original: (id) => byId.get(id) ?? null,
    ofEditedFact: (id, statement) =>
      statement.ja.includes("{year:")
        ? ok(
            cards
              .filter((card) => card.factId === id)
              .map((card) => ({ ...card, prompt: statement[card.lang] })),
          )
        : err({ code: "lost-gap", params: { lang: "ja", gap: "year" } }),
  };
}
