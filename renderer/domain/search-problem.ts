/** A part of a query: UTF-16 units, the end exclusive. */
export type TextRange = { readonly start: number; readonly end: number };

export const searchProblemCodes = [
  /** `word:` where the word is none of the language's. */
  "unknown-keyword",
  /** A value of a closed list that is not in it. */
  "unknown-value",
  /** A document, event, topic or kind of fact that nothing is called by. */
  "unknown-name",
  "unknown-property",
  "missing-value",
  /** `prop:r` without a comparison. */
  "missing-operator",
  "bad-number",
  /** A number outside of what can be. */
  "number-range",
  "missing-close",
  "missing-open",
  "empty-group",
  /** Nothing before or after `or`, or after a minus. */
  "missing-term",
  "unclosed-quote",
  /** Parentheses within parentheses beyond what anybody types. */
  "too-deep",
] as const;
export type SearchProblemCode = (typeof searchProblemCodes)[number];

/** Why a query cannot be understood, and where in it. `word` is what stands there. */
export type SearchProblem = {
  readonly code: SearchProblemCode;
  readonly range: TextRange;
  readonly params: { readonly word: string; readonly min?: number; readonly max?: number };
};
