import { useEffect, useState } from "react";
import { type Filling, fillBlueprint } from "#renderer/domain/mock/fill-blueprint.ts";
import type { Candidate, MockPool } from "#renderer/domain/mock/mock-pool.ts";
import type { Blueprint } from "#renderer/domain/quiz-events.ts";

/** Short enough to seem at once, long enough not to search with every key. */
const pauseMs = 200;

/**
 * Whether a blueprint can be met, worked out when typing pauses; null until then. `near` is a set of items known
 * to come close.
 */
export function useFilling(
  pool: MockPool | null,
  blueprint: Blueprint | null,
  near: readonly Candidate[],
): Filling | null {
  const asked = JSON.stringify(blueprint);
  const [found, setFound] = useState<{
    readonly asked: string;
    readonly pool: MockPool;
    readonly filling: Filling;
  } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a blueprint is what it says, not which object it is.
  useEffect(() => {
    if (pool === null || blueprint === null) return;
    const timer = setTimeout(
      () => setFound({ asked, pool, filling: fillBlueprint(pool, blueprint, near) }),
      pauseMs,
    );
    return () => clearTimeout(timer);
  }, [pool, asked]);
  return found !== null && found.asked === asked && found.pool === pool ? found.filling : null;
}
