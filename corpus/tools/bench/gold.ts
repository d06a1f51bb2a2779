import type { Corpus } from "../../corpus.ts";
import type { ExtractedFact } from "../../extraction/extracted-fact.ts";
import type { Fact } from "../../fact.ts";
import { squeeze } from "../../language/squeeze.ts";

/** One gap of a bundled fact, as the extraction is measured against it. */
export type GoldGap = {
  readonly fact: Fact;
  readonly forms: ReadonlySet<string>;
  readonly lines: ReadonlySet<number>;
  /** It asks for a body's or a document's short form in Latin letters. */
  readonly isAcronym: boolean;
};

export function goldGaps(corpus: Corpus, documentId: string): readonly GoldGap[] {
  return corpus.facts
    .filter((fact) => fact.documentId === documentId)
    .flatMap((fact) =>
      fact.gaps.map((gap) => ({
        fact,
        isAcronym: /^[A-Z][A-Za-z0-9+]{1,7}$/.test(gap.answer.ja) && gap.type !== "number",
        forms: new Set([gap.answer.ja, gap.answer.en, ...gap.accept].map(squeeze)),
        lines: new Set(
          [fact.evidence, ...(fact.evidence.also ?? [])].flatMap(({ lines }) => lines),
        ),
      })),
    );
}

/** 1-based lines that a span of the text touches. */
export function linesOf(text: string): (start: number, end: number) => readonly number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  const lineAt = (offset: number): number => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  };
  return (start, end) => {
    const [first, last] = [lineAt(start), lineAt(Math.max(start, end - 1))];
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  };
}

export type Match = "exact" | "close" | null;

/**
 * Whether a proposed fact asks for what a bundled gap asks for: an answer accepted by it on one of its
 * lines. `close` is an answer that holds the other and is at most twice as long.
 */
export function matches(gap: GoldGap, fact: ExtractedFact, lines: readonly number[]): Match {
  if (!lines.some((line) => gap.lines.has(line))) return null;
  const answers = [fact.answer, ...fact.accept].map(squeeze);
  if (answers.some((answer) => gap.forms.has(answer))) return "exact";
  const [answer = ""] = answers;
  for (const form of gap.forms) {
    const [short, long] = form.length < answer.length ? [form, answer] : [answer, form];
    if (short.length >= 2 && long.length <= short.length * 2 && long.includes(short))
      return "close";
  }
  return null;
}
