import type { Sentence } from "./sentence.ts";

const most = 60;

/**
 * The line that says what a document is: of the first headings and lines of their own, the first that names a
 * meeting or a statement; the first heading, where none does. A ministry's page opens with a country's name.
 */
export function titleOf(
  headings: readonly Sentence[],
  sentences: readonly Sentence[],
  names: RegExp,
): Sentence | null {
  const body = sentences.find(({ text }) => text.length > most || /[。.]$/.test(text))?.span.start;
  const candidates = [...headings.slice(0, 3), ...sentences.slice(0, 4)].filter(
    ({ text, span }) => text.length <= 90 && (body === undefined || span.start < body),
  );
  const named = candidates.find(
    (candidate) => names.test(candidate.text) && candidate.kind !== "cell",
  );
  return named ?? headings[0] ?? null;
}
