import { useEffect, useState } from "react";
import type { Item } from "#corpus/items/item.ts";
import { itemsFor } from "#corpus/items/items-for.ts";
import type { MockExam } from "#renderer/domain/mock/mock-exams.ts";
import { itemBehind } from "#renderer/domain/mock/put-item.ts";
import { useMaterial } from "#renderer/shared/material.ts";

/** Facts per slice: some ten milliseconds. */
const sliceSize = 5;

/** The items of an exam, in its order, made again from their seed; null while they are being made. */
export function useMockItems({ id, items, seed }: MockExam): readonly Item[] | null {
  const { corpus } = useMaterial();
  const [made, setMade] = useState<{ readonly id: string; readonly items: readonly Item[] } | null>(
    null,
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: an exam's items and seed never change.
  useEffect(() => {
    let isWanted = true;
    const make = async (): Promise<void> => {
      const factIds = [...new Set(items.map(({ factId }) => factId))];
      const forms = [...new Set(items.map(({ form }) => form))];
      const langs = [...new Set(items.map(({ lang }) => lang))];
      const found = new Map<string, Item>();
      for (let start = 0; start < factIds.length; start += sliceSize) {
        const slice = factIds.slice(start, start + sliceSize);
        for (const item of itemsFor(corpus, { seed, forms, langs, factIds: slice })) {
          found.set(item.id, item);
        }
        await new Promise((resolve) => setTimeout(resolve));
        if (!isWanted) return;
      }
      setMade({ id, items: items.map((put) => itemBehind(put, found.get(put.id) ?? null)) });
    };
    void make();
    return () => {
      isWanted = false;
    };
  }, [corpus, id]);
  return made?.id === id ? made.items : null;
}
