import type { Corpus } from "#corpus/corpus.ts";
import type { ItemReply, ItemRequest, ItemTask, ItemTasks } from "./item-messages.ts";

/** Makes items of one corpus in a Worker. Rejects where that fails, which is a bug. */
export type ItemMaker = {
  ask<Kind extends ItemTask>(
    kind: Kind,
    question: ItemTasks[Kind]["question"],
  ): Promise<ItemTasks[Kind]["answer"]>;
};

/** Facts handed over before the page may do something else: a few milliseconds of copying. */
const factsAtOnce = 100;

let last: { readonly corpus: Corpus; readonly maker: ItemMaker; end(): void } | null = null;

/** The maker for a corpus; the same one until another corpus is asked for, which ends the Worker of the first. */
export function itemMaker(corpus: Corpus): ItemMaker {
  if (last?.corpus !== corpus) {
    last?.end();
    last = { corpus, ...startMaker(corpus) };
  }
  return last.maker;
}

function startMaker(corpus: Corpus): { readonly maker: ItemMaker; end(): void } {
  const worker = new Worker(new URL("./item-worker.ts", import.meta.url), { type: "module" });
  const waiting = new Map<number, (answer: ItemReply["answer"]) => void>();
  worker.addEventListener("message", ({ data: { id, answer } }: MessageEvent<ItemReply>) => {
    waiting.get(id)?.(answer);
    waiting.delete(id);
  });
  const failed = new Promise<never>((_, reject) => {
    worker.addEventListener("error", ({ message }) => reject(new Error(message)));
    worker.addEventListener("messageerror", () => reject(new Error("messageerror")));
  });
  // Told to whoever asks; without a question nobody has to know.
  failed.catch(() => {});
  const handedOver = handOver();
  let asked = 0;

  async function handOver(): Promise<void> {
    for (let start = 0; start < corpus.facts.length; start += factsAtOnce) {
      send({ kind: "facts", facts: corpus.facts.slice(start, start + factsAtOnce) });
      await new Promise((resolve) => setTimeout(resolve));
    }
    send({ kind: "corpus", corpus: { ...corpus, facts: [] } });
  }

  function send(request: ItemRequest): void {
    worker.postMessage(request);
  }

  async function answerTo<Kind extends ItemTask>(
    kind: Kind,
    question: ItemTasks[Kind]["question"],
  ): Promise<ItemTasks[Kind]["answer"]> {
    await handedOver;
    asked += 1;
    const id = asked;
    return new Promise((resolve) => {
      waiting.set(id, (answer) => resolve(answer as ItemTasks[Kind]["answer"]));
      send({ kind, id, question } as ItemRequest);
    });
  }

  return {
    maker: { ask: (kind, question) => Promise.race([answerTo(kind, question), failed]) },
    end: () => worker.terminate(),
  };
}
