import { useEffect, useState } from "react";
import type { PutFilling } from "#renderer/domain/mock/put-filling.ts";
import type { Blueprint } from "#renderer/domain/quiz-events.ts";
import { itemMaker } from "#renderer/shared/items/item-maker.ts";
import { useMaterial } from "#renderer/shared/material.ts";
import { useRun } from "#renderer/shared/study-context.ts";

/** Short enough to seem at once, long enough not to search with every key. */
const pauseMs = 200;

/**
 * Whether a blueprint can be met under a seed, worked out when typing pauses; null until then. `near` are the ids of
 * items known to come close.
 */
export function useFilling(
  seed: number,
  blueprint: Blueprint | null,
  near: readonly string[],
): PutFilling | null {
  const { corpus } = useMaterial();
  const run = useRun();
  const asked = JSON.stringify(blueprint);
  const [found, setFound] = useState<{ asked: string; filling: PutFilling } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a blueprint is what it says, not which object it is.
  useEffect(() => {
    if (blueprint === null) return;
    let isWanted = true;
    const ask = async (): Promise<void> => {
      const { lang } = blueprint;
      const filling = await itemMaker(corpus).ask("fill", { lang, seed, blueprint, near });
      if (isWanted) setFound({ asked, filling });
    };
    const timer = setTimeout(() => void run(ask()), pauseMs);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [corpus, seed, asked]);
  return found?.asked === asked ? found.filling : null;
}
