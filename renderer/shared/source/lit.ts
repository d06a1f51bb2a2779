import type { Span } from "#corpus/reading/document-text.ts";

/** What is lit in a document: a passage, and the answer in it where it stands there. */
export type Lit = { readonly quote: Span; readonly answer: Span | null };

/** A stretch of text and how it is lit. */
export type LitRun = Span & { readonly look: "plain" | "quote" | "answer" };

/** A run of the text, cut where what is lit begins and ends. The parts together are the run. */
export function litRuns(run: Span, lit: Lit | null): readonly LitRun[] {
  if (lit === null) return [{ start: run.start, end: run.end, look: "plain" }];
  const { quote, answer } = lit;
  const edges = [quote.start, quote.end, answer?.start, answer?.end]
    .filter((edge) => edge !== undefined)
    .filter((edge) => edge > run.start && edge < run.end);
  const cuts = [...new Set([run.start, ...edges, run.end])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1] ?? run.end;
    return { start, end, look: lookAt({ start, end }, lit) };
  });
}

function lookAt(span: Span, { quote, answer }: Lit): LitRun["look"] {
  if (answer !== null && lies(span, answer)) return "answer";
  return lies(span, quote) ? "quote" : "plain";
}

function lies(span: Span, within: Span): boolean {
  return span.start >= within.start && span.end <= within.end;
}

/** Whether any of it lies in a stretch. */
export function touches({ quote, answer }: Lit, span: Span): boolean {
  return [quote, answer].some(
    (each) => each !== null && each.start < span.end && each.end > span.start,
  );
}
