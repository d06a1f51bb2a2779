import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import type { TortureRow } from "#build/torture-row.ts";
import { ok } from "#corpus/result.ts";
import type { JournalEvent } from "#renderer/domain/journal-port.ts";
import { createStudyFold } from "#renderer/domain/study-fold.ts";
import { anyLines } from "#renderer/domain/testing/any-lines.ts";
import { comparable, comparableReference } from "#renderer/domain/testing/fold-contents.ts";
import { testCatalog, testDecks } from "#renderer/domain/testing/test-cards.ts";
import { checkMany } from "./check-many.ts";

const catalog = testCatalog(testDecks(4));

/** Lines of three devices, in any order and portions, some of them more than once. */
const arrivals = anyLines.chain((lines) =>
  fc.record({
    lines: fc.constant(lines),
    order: fc.shuffledSubarray([...lines, ...lines], { minLength: lines.length }),
    portion: fc.integer({ min: 1, max: 9 }),
    settlesBetween: fc.boolean(),
  }),
);

export const row: TortureRow = {
  name: "events of three devices merged in any order, against the reference fold",
  run: ({ length, ...options }) =>
    checkMany(arrivals, length === "full" ? 10_000 : 200, options, async (arrival) => {
      const { lines, order, portion, settlesBetween } = arrival;
      const fold = createStudyFold(catalog, "device-a");
      const settle = () =>
        fold.settle(
          async () => ok([]),
          async () => {},
        );
      const all: readonly JournalEvent[] = [
        ...order,
        ...lines.filter((line) => !order.includes(line)),
      ];
      for (let start = 0; start < all.length; start += portion) {
        fold.apply(all.slice(start, start + portion));
        if (settlesBetween) await settle();
      }
      await settle();
      const reference = comparableReference(lines);
      const found = comparable(
        fold,
        reference.cards.map(([cardId]) => cardId),
      );
      return {
        lost: Math.max(0, reference.log.length - found.log.length),
        duplicated: Math.max(0, found.log.length - reference.log.length),
        partial: isDeepStrictEqual(found, reference) ? 0 : 1,
      };
    }),
};
