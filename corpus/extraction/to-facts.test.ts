import { expect, test } from "vitest";
import { blank } from "../card.ts";
import { statementText } from "../fact.ts";
import { extractText, statementEn, statementJa } from "./testing/documents.ts";
import { importedCards, toFacts } from "./to-facts.ts";

test.each([
  ["ja", statementJa],
  ["en", statementEn],
] as const)(
  "accepted facts of a document in %s become cards like bundled ones",
  async (lang, text) => {
    const extraction = await extractText(text);
    const imported = toFacts(extraction, extraction.facts, "summit-2031", text);
    expect(imported.facts).toHaveLength(extraction.facts.length);
    expect(imported.events[0]?.date).toBe("2031-06-05");
    for (const [index, fact] of imported.facts.entries()) {
      const proposal = extraction.facts[index];
      expect(fact.gaps).toHaveLength(1);
      expect(statementText(fact.statement[lang])).toContain(proposal?.displayQuote);
      const marked = fact.statement[lang].filter(({ gapId }) => gapId === "answer");
      expect(marked).toHaveLength(1);
      expect(imported.spans.get(fact.id)?.quote).toEqual({
        start: proposal?.start,
        end: proposal?.end,
      });
    }
    const cards = importedCards(imported);
    expect(cards.every((card) => card.lang === lang)).toBe(true);
    expect(new Set(cards.map(({ id }) => id)).size).toBe(cards.length);
    const basic = cards.filter(({ form }) => form === "basic");
    expect(basic.length).toBeGreaterThan(extraction.facts.length * 0.8);
    expect(
      cards.filter(({ form }) => form === "cloze").every(({ prompt }) => prompt.includes(blank)),
    ).toBe(true);
    for (const card of basic) expect(card.prompt).not.toContain("{event}");
  },
);

test("the same acceptance gives the same ids, whatever else was accepted", async () => {
  const extraction = await extractText(statementJa);
  const all = toFacts(extraction, extraction.facts, "d", statementJa).facts.map(({ id }) => id);
  const some = toFacts(extraction, extraction.facts.slice(3), "d", statementJa).facts.map(
    ({ id }) => id,
  );
  expect(all.slice(3)).toEqual(some);
});
