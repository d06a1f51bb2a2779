import type { Corpus } from "#corpus/corpus.ts";
import type { Fact } from "#corpus/fact.ts";
import { fillBlueprint } from "#renderer/domain/mock/fill-blueprint.ts";
import { type MockPool, makeMockPool } from "#renderer/domain/mock/mock-pool.ts";
import { putFilling } from "#renderer/domain/mock/put-filling.ts";
import { createQuizPicker, itemOf, type QuizPicker } from "#renderer/domain/quiz-pick.ts";
import { loadItemIndex } from "./item-index.ts";
import type { ItemReply, ItemRequest, ItemTasks } from "./item-messages.ts";

/**
 * Makes items beside the page: a single one may take longer than a frame, all of them take seconds. What takes long
 * is done in slices, so that a question that is asked meanwhile is answered in between.
 */
let corpus: Corpus | null = null;
let picker: QuizPicker | null = null;
const facts: Fact[] = [];
const pools = new Map<string, Promise<MockPool>>();

addEventListener("message", ({ data }: MessageEvent<ItemRequest>) => {
  if (data.kind === "facts") facts.push(...data.facts);
  else if (data.kind === "corpus") {
    corpus = { ...data.corpus, facts };
    picker = createQuizPicker(corpus);
  } else {
    // A rejection reaches the page as the Worker's error.
    void answerTo(data).then((answer) => {
      postMessage({ id: data.id, answer } satisfies ItemReply);
    });
  }
});

type Asked = Exclude<ItemRequest, { kind: "corpus" | "facts" }>;

async function answerTo(asked: Asked): Promise<ItemReply["answer"]> {
  if (corpus === null || picker === null) throw new Error("Asked before the corpus was there.");
  const of = corpus;
  switch (asked.kind) {
    case "pick": {
      const picked = picker.next(asked.question.session);
      return picked === null ? null : { picked, item: itemOf(of, picked) };
    }
    case "items":
      return asked.question.puts.map((put) => itemOf(of, put));
    case "index":
      return loadItemIndex(of);
    case "fill":
      return fill(of, asked.question);
  }
}

async function fill(
  of: Corpus,
  { lang, seed, blueprint, near }: ItemTasks["fill"]["question"],
): Promise<ItemTasks["fill"]["answer"]> {
  const key = `${lang} ${seed}`;
  const making = pools.get(key) ?? makeMockPool(of, lang, seed, pause);
  // One is enough: another visit has another seed.
  pools.clear();
  pools.set(key, making);
  const pool = await making;
  const wished = new Set(near);
  const known = pool.candidates.filter(({ item }) => wished.has(item.id));
  return putFilling(fillBlueprint(pool, blueprint, known));
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
