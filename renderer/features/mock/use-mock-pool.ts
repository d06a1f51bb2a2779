import { useEffect, useState } from "react";
import type { Lang } from "#corpus/bilingual.ts";
import { type MockPool, makeMockPool } from "#renderer/domain/mock/mock-pool.ts";
import { useMaterial } from "#renderer/shared/material.ts";

/** All items of a language under a seed of this visit's own; null while they are being made. */
export function useMockPool(lang: Lang): MockPool | null {
  const { corpus } = useMaterial();
  const [seed] = useState(newSeed);
  const [pool, setPool] = useState<MockPool | null>(null);
  useEffect(() => {
    let isWanted = true;
    class NotWanted extends Error {}
    const pause = async (): Promise<void> => {
      await new Promise((resolve) => setTimeout(resolve));
      if (!isWanted) throw new NotWanted();
    };
    makeMockPool(corpus, lang, seed, pause).then(setPool, (error) => {
      if (!(error instanceof NotWanted)) throw error;
    });
    return () => {
      isWanted = false;
    };
  }, [corpus, lang, seed]);
  return pool?.lang === lang ? pool : null;
}

function newSeed(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
}
