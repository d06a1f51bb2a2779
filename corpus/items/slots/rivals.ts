/**
 * Names of which a document says the same as of something else, by `document/fact/gap`, with what else could be answered.
 * Each has been read against its passage: “close coordination continues” stands there of China, and in the next
 * sentences of North Korea and Russia too. Nothing tells them apart for somebody who has to name one, so they are not
 * asked for in writing; and since a wrong answer would be right, they are in no class of `answer-classes.ts` either.
 */
export const rivals: ReadonlyMap<string, readonly string[]> = new Map([
  ["2023-defense-white-paper/china-coordination-2022-05-23/country", ["北朝鮮", "ロシア"]],
  ["2023-defense-white-paper/china-coordination-2022-11-13/country", ["北朝鮮", "ロシア"]],
  ["2023-defense-white-paper/china-coordination-2023-01-13/country", ["北朝鮮", "ロシア"]],
  ["2023-defense-white-paper/china-coordination-2023-05-18/country", ["北朝鮮", "ロシア"]],
  ["2025-10-28-summit-readout/china-issues/country", ["北朝鮮", "ロシア"]],
]);
