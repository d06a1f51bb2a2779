import { join } from "node:path";
import { performance } from "node:perf_hooks";
import type { Corpus } from "#corpus/corpus.ts";
import { itemForms } from "#corpus/items/item.ts";
import { itemsFor } from "#corpus/items/items-for.ts";
import { createQuizPicker } from "#renderer/domain/quiz-pick.ts";
import { type QuizSession, withPut } from "#renderer/domain/quiz-session.ts";
import type { Figure } from "./figures.ts";

/* Making the items of a quiz, in plain Node, from the bundled corpus: what a page would wait for. */

const quizzes = 7;
const length = 30;

/** The first item, with nothing worked out before; each of the following; each slice of the count. */
export async function quizFigures(): Promise<readonly Figure[]> {
  const corpus = await bundled();
  const firstMs: number[] = [];
  const nextMs: number[] = [];
  for (let seed = 1; seed <= quizzes; seed += 1) {
    // A copy shares nothing that was worked out for another.
    const picker = createQuizPicker(structuredClone(corpus));
    let session = newSession(seed);
    for (let count = 0; count < length; count += 1) {
      const begunAt = performance.now();
      const next = picker.next(session);
      (count === 0 ? firstMs : nextMs).push(performance.now() - begunAt);
      if (next === null) break;
      session = withPut(session, next);
    }
  }
  return [
    { what: "quiz: the first item, cold", goal: 100, quantile: "median", samples: firstMs },
    { what: "quiz: each next item", goal: 100, quantile: "p95", samples: nextMs },
    { what: "quiz: each slice of the count", goal: 50, quantile: "p95", samples: slices(corpus) },
  ];
}

function slices(corpus: Corpus): readonly number[] {
  const copy = structuredClone(corpus);
  return Array.from({ length: Math.ceil(copy.facts.length / 2) }, (_, at) => {
    const begunAt = performance.now();
    const factIds = copy.facts.slice(2 * at, 2 * at + 2).map(({ id }) => id);
    itemsFor(copy, { seed: 1, factIds });
    return performance.now() - begunAt;
  });
}

function newSession(seed: number): QuizSession {
  return {
    quizId: "30000000-0000-4000-8000-000000000001",
    seed,
    scope: { kind: "all" },
    forms: [...itemForms],
    langs: ["ja"],
    length,
    round: 0,
    puts: [],
    index: 0,
    draft: null,
    isEnded: false,
  };
}

/** Read by the tools, which the specs' project does not know. */
async function bundled(): Promise<Corpus> {
  const root = join(import.meta.dirname, "..", "..", "..");
  const file: string = join(root, "corpus", "tools", "load.ts");
  const tools: {
    loadCorpus(
      root: string,
    ): { readonly ok: true; readonly value: { readonly corpus: Corpus } } | { readonly ok: false };
  } = await import(file);
  const loaded = tools.loadCorpus(root);
  if (!loaded.ok) throw new Error("The corpus does not load.");
  return loaded.value.corpus;
}
