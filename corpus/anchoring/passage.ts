import type { Span } from "../extraction/extracted-fact.ts";

/** A stretch of a document that is to be found again. `text.slice(span.start, span.end) === quote`, always. */
export type Passage = {
  readonly quote: string;
  readonly span: Span;
  /** Where the answer stands; null where it was worked out and stands nowhere. */
  readonly answerSpan: Span | null;
};
