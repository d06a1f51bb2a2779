import { useEffect, useState } from "react";
import type { Item } from "#corpus/items/item.ts";
import type { QuizPut } from "#renderer/domain/quiz-session.ts";
import { itemMaker } from "#renderer/shared/items/item-maker.ts";
import { useMaterial } from "#renderer/shared/material.ts";
import { useRun } from "#renderer/shared/study-context.ts";

type Put = Pick<QuizPut, "itemId" | "seed">;
type Made = Put & { readonly item: Item | null };

/**
 * The item that was put; null where the corpus makes no such item, `soon` until it is known. What is made already can
 * be told, so that nothing is made twice.
 */
export function usePutItem(put: Put | null): readonly [Item | null | "soon", (made: Made) => void] {
  const { corpus } = useMaterial();
  const run = useRun();
  const [made, setMade] = useState<Made | null>(null);
  const itemId = put?.itemId ?? null;
  const seed = put?.seed ?? 0;
  const isThere = made?.itemId === itemId && made.seed === seed;
  useEffect(() => {
    if (itemId === null || isThere) return;
    let isWanted = true;
    const make = async (): Promise<void> => {
      const [item = null] = await itemMaker(corpus).ask("items", { puts: [{ itemId, seed }] });
      if (isWanted) setMade({ itemId, seed, item });
    };
    void run(make());
    return () => {
      isWanted = false;
    };
  }, [corpus, run, itemId, seed, isThere]);
  if (itemId === null) return [null, setMade];
  return [isThere ? made.item : "soon", setMade];
}
