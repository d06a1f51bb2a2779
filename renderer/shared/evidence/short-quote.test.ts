import fc from "fast-check";
import { expect, test } from "vitest";
import { shortQuote } from "./short-quote.ts";

const place = { importId: "i", isLost: false };

test("a long passage is cut around its answer", () => {
  const quote = `${"前".repeat(200)}2035年度${"後".repeat(200)}`;
  const span = { start: 50, end: 50 + quote.length };
  const answerSpan = { start: 250, end: 256 };
  expect(shortQuote({ ...place, quote, span, answerSpan })).toEqual({
    before: `…${"前".repeat(90)}`,
    answer: "2035年度",
    after: `${"後".repeat(90)}…`,
  });
});

test("lines are joined as one reads them", () => {
  const quote = "The two\n  leaders met\n東京\nで会談";
  const span = { start: 0, end: quote.length };
  const { after } = shortQuote({ ...place, quote, span, answerSpan: null });
  expect(after).toBe("The two leaders met東京で会談");
});

test("whatever the offsets, nothing but the quote's words is shown", () => {
  const offset = fc.nat(400);
  fc.assert(
    fc.property(fc.string({ maxLength: 300 }), offset, offset, offset, (quote, start, a, b) => {
      const span = { start, end: start + quote.length };
      const answerSpan = { start: Math.min(a, b), end: Math.max(a, b) };
      const { before, answer, after } = shortQuote({ ...place, quote, span, answerSpan });
      const words = `${before}${answer}${after}`.replace(/[…\s]/g, "");
      expect(quote.replace(/[…\s]/g, "")).toContain(words);
    }),
  );
});
