import { describe, expect, test } from "vitest";
import { readoutJa, statementEn, statementJa } from "#corpus/extraction/testing/documents.ts";
import { generateCards } from "#corpus/generation/cards.ts";
import { itemsFor } from "#corpus/items/items-for.ts";
import { sampleCorpus } from "#corpus/testing/sample.ts";
import { decideImports, type ImportEvent } from "./decide-imports.ts";
import { duplicateFacts } from "./duplicate-facts.ts";
import { importedCardsOf } from "./imported-cards.ts";
import { noImports } from "./imports.ts";
import { readEvent } from "./read-event.ts";
import { joinedSample, proposalsIn, sampleCatalog } from "./testing/imported-study.ts";
import { testLine } from "./testing/test-events.ts";
import { testFactsAdded, testImported } from "./testing/test-imports.ts";

type Content = { readonly kind: ImportEvent["kind"]; readonly body: unknown };

/** What follows from import events, one after another. */
function importsOf(...contents: readonly Content[]) {
  const events = contents.map((content, index) => {
    const read = readEvent(testLine({ ...content, seq: index + 1 }));
    if (read.status !== "known") throw new Error(JSON.stringify(read));
    return read.event as ImportEvent;
  });
  return decideImports(events);
}

/** All that a text proposes, accepted, as import number `number`. */
async function accepted(text: string, number: number, lang: "ja" | "en"): Promise<Content[]> {
  const documentId = `my-text-${number}`;
  const { proposals, events } = await proposalsIn(text, documentId);
  const imported = testImported(number, { documentId, lang, title: `文書その${number}` });
  const facts = proposals.map(({ fact }) => fact);
  return [
    { kind: "document-imported", body: imported },
    {
      kind: "facts-added",
      body: testFactsAdded(number, facts, { documentId, events: [...events] }),
    },
  ];
}

const bundled = sampleCorpus();

describe("the corpus with what is imported", async () => {
  const imports = importsOf(
    ...(await accepted(statementJa, 1, "ja")),
    ...(await accepted(statementEn, 2, "en")),
    ...(await accepted(readoutJa, 3, "ja")),
  );
  const joined = joinedSample()(imports);

  test("is the bundled one itself where nothing is", () => {
    const of = joinedSample();
    expect(of(noImports).corpus).toEqual(bundled);
    expect(of(noImports)).toBe(of(noImports));
    expect(of(imports)).toBe(of(imports));
  });

  test("has exactly the cards that the table has rows for, each with a text of its own", () => {
    const { cards } = importedCardsOf(imports, sampleCatalog);
    expect(cards.length).toBeGreaterThan(20);
    const made = [...imports.facts.keys()].flatMap((id) => joined.cards.cardsOf(id));
    expect(made.map(({ id }) => id as string).toSorted()).toEqual(
      cards.map(({ cardId }) => cardId).toSorted(),
    );
    for (const card of made) {
      expect(card.prompt, card.id).not.toContain("{event}");
      expect(`${card.context} ${card.prompt}`, card.id).not.toMatch(/null|undefined/);
      expect(card.lang).toBe(imports.facts.get(card.factId)?.lang);
    }
  });

  test("says of bundled cards what it said before", () => {
    const before = generateCards(bundled);
    expect(generateCards(joined.corpus).filter(({ id }) => !id.startsWith("my-"))).toEqual(before);
    expect(before.map(({ id }) => joined.cards.original(id))).toEqual(before);
  });

  test("leads from each fact to its passage, and keeps place and people of its event", () => {
    for (const fact of joined.corpus.facts) {
      const { quotation } = fact;
      if (fact.lang === undefined) continue;
      expect(quotation?.isLost).toBe(false);
      expect(
        [statementJa, statementEn, readoutJa].some(
          (text) => text.slice(quotation?.span.start, quotation?.span.end) === quotation?.quote,
        ),
      ).toBe(true);
    }
    const canberra = joined.corpus.events.find(({ own }) => own?.documentId === "my-text-1");
    expect(canberra?.own?.place).toBe("キャンベラ");
    // It is no place of the gazetteer, and none is put in its stead.
    expect(canberra?.place).toBeNull();
  });

  test("makes quiz items of imported facts, in their language, and none that rests on them", () => {
    const items = itemsFor(joined.corpus, { seed: 1 });
    const own = items.filter(({ factId }) => factId.startsWith("my-"));
    expect(own.length).toBeGreaterThan(5);
    for (const item of own) {
      expect(item.lang, item.id).toBe(imports.facts.get(item.factId)?.lang);
      expect(["typed", "cloze", "choice"], item.id).toContain(item.form);
      expect(item.cardIds.length, item.id).toBeGreaterThan(0);
    }
    const others = items.filter(({ factId }) => !factId.startsWith("my-"));
    expect(others).toEqual(itemsFor(bundled, { seed: 1 }));
  });

  test("asks of a fact that was accepted alone as it was proposed among all", async () => {
    for (const [text, lang] of [
      [readoutJa, "ja"],
      [statementEn, "en"],
    ] as const) {
      const { proposals, events } = await proposalsIn(text, "my-text-1");
      for (const { extracted, fact } of proposals) {
        const alone = importsOf(
          {
            kind: "document-imported",
            body: testImported(1, { documentId: "my-text-1", lang }),
          },
          {
            kind: "facts-added",
            body: testFactsAdded(1, [fact], {
              documentId: "my-text-1",
              events: events.filter(({ id }) => id === fact.eventId),
            }),
          },
        );
        const cards = joinedSample()(alone).cards.cardsOf(fact.id);
        expect(cards.find(({ form }) => form === "basic")?.prompt).toBe(extracted.question);
      }
    }
  });

  test("shows what a second reading of the same text would only say again", async () => {
    const again = await proposalsIn(statementJa, "my-other");
    const { corpus } = joined;
    const found = duplicateFacts(again, corpus.facts, corpus.events);
    expect(found.size).toBe(again.proposals.length);
    const fresh = await proposalsIn(readoutJa, "my-other");
    expect(duplicateFacts(fresh, bundled.facts, bundled.events).size).toBe(0);
  });
});
