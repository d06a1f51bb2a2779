import fc from "fast-check";
import { expect, test } from "vitest";
import type { RunningStudy } from "./create-study.ts";
import { ratings } from "./rating.ts";
import { createInMemoryJournal } from "./testing/in-memory-journal.ts";
import { testCard, testDecks } from "./testing/test-cards.ts";
import { createTestClock, readyState, startTestStudy } from "./testing/test-study.ts";

/** What the queue says, without the card on screen, which only one of two studies has held on to. */
function queueOf(study: RunningStudy) {
  const { counts, deck, today } = readyState(study);
  return { counts, deck, today };
}

/** Another form of a gap of the deck, and gaps that the deck does not have. */
const outside = [testCard(2, "ja", "cloze"), testCard(8), testCard(9, "ja", "cloze")];
const ids = outside.map(({ id }) => id);

test("the queue that is kept is the one that would be made anew, after every answer", async () => {
  const steps = fc.array(
    fc.record({ rating: fc.constantFrom(...ratings), minutes: fc.integer({ min: 0, max: 900 }) }),
    { minLength: 1, maxLength: 25 },
  );
  await fc.assert(
    fc.asyncProperty(steps, fc.constantFrom("ja", "both"), async (answers, cardLang) => {
      const options = {
        clock: createTestClock(),
        journal: createInMemoryJournal(),
        decks: testDecks(6),
        others: outside,
      };
      const kept = startTestStudy(options);
      await kept.settled();
      await kept.changeSetting({ key: "cardLang", value: cardLang });
      await kept.changeSetting({ key: "newPerDay", value: 5 });
      await kept.addToDeck(ids, true);
      // Only then is the other form asked before the deck's own.
      await kept.suspend([testCard(2).id], true);
      for (const { rating, minutes } of answers) {
        const { next } = readyState(kept);
        if (next.kind === "card") await kept.answer(next.card.id, rating, 1_000);
        const anew = startTestStudy(options);
        await anew.settled();
        expect(queueOf(kept)).toEqual(queueOf(anew));
        expect(readyState(kept).next).toEqual(readyState(anew).next);
        options.clock.advance(minutes * 60_000);
        kept.tick();
      }
    }),
    { numRuns: 30 },
  );
});
