import type { Quotation } from "#corpus/fact.ts";

/** Characters on either side of the answer; a row of a table or a paragraph can be far longer. */
const around = 90;

/**
 * A quote cut down to what stands around its answer, line ends joined. Where the answer stands nowhere in it, the
 * beginning; characters of two units stay whole.
 */
export function shortQuote({ quote, span, answerSpan }: Quotation): {
  readonly before: string;
  readonly answer: string;
  readonly after: string;
} {
  const start = (answerSpan?.start ?? -1) - span.start;
  const end = (answerSpan?.end ?? -1) - span.start;
  if (answerSpan === null || start < 0 || end > quote.length) {
    return { before: "", answer: "", after: beginning(quote, around * 2) };
  }
  return {
    before: ending(quote.slice(0, start), around),
    answer: joined(quote.slice(start, end)),
    after: beginning(quote.slice(end), around),
  };
}

function beginning(text: string, most: number): string {
  const characters = [...joined(text)];
  return characters.length <= most ? characters.join("") : `${characters.slice(0, most).join("")}…`;
}

function ending(text: string, most: number): string {
  const characters = [...joined(text)];
  return characters.length <= most ? characters.join("") : `…${characters.slice(-most).join("")}`;
}

/** A line end parts words in English, and nothing in Japanese. */
function joined(text: string): string {
  return text.replace(/(?<=[\x21-\x7e])\s*\n\s*(?=[\x21-\x7e])/g, " ").replace(/\s*\n\s*/g, "");
}
