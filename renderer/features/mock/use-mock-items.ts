import { useEffect, useState } from "react";
import type { Item } from "#corpus/items/item.ts";
import type { MockExam } from "#renderer/domain/mock/mock-exams.ts";
import { itemBehind } from "#renderer/domain/mock/put-item.ts";
import { itemMaker } from "#renderer/shared/items/item-maker.ts";
import { useMaterial } from "#renderer/shared/material.ts";
import { useRun } from "#renderer/shared/study-context.ts";

/** The items of an exam, in its order, made again from their seed; null while they are being made. */
export function useMockItems({ id, items, seed }: MockExam): readonly Item[] | null {
  const { corpus } = useMaterial();
  const run = useRun();
  const [made, setMade] = useState<{ readonly id: string; readonly items: readonly Item[] } | null>(
    null,
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: an exam's items and seed never change.
  useEffect(() => {
    let isWanted = true;
    const make = async (): Promise<void> => {
      const puts = items.map((put) => ({ itemId: put.id, seed }));
      const found = await itemMaker(corpus).ask("items", { puts });
      if (!isWanted) return;
      setMade({ id, items: items.map((put, index) => itemBehind(put, found[index] ?? null)) });
    };
    void run(make());
    return () => {
      isWanted = false;
    };
  }, [corpus, id, run]);
  return made?.id === id ? made.items : null;
}
