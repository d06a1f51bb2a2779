import fc from "fast-check";
import { newTally, type TortureOptions, type TortureResult } from "#build/torture-row.ts";

/** What one case showed; all nought is as it should be. */
export type Shown = Partial<Pick<TortureResult, "lost" | "duplicated" | "partial" | "crashes">>;

const counted = ["lost", "duplicated", "partial", "crashes"] as const;

/** Runs made-up cases until one fails; that one is made small, counted, and printed with its path. */
export async function checkMany<T>(
  cases: fc.Arbitrary<T>,
  runs: number,
  { seed, lastMs }: Pick<TortureOptions, "seed" | "lastMs">,
  examine: (example: T) => Promise<Shown>,
): Promise<TortureResult> {
  const limit = Number.isFinite(lastMs) ? { interruptAfterTimeLimit: lastMs - Date.now() } : {};
  let last: Shown = {};
  const property = fc.asyncProperty(cases, async (example) => {
    try {
      last = await examine(example);
    } catch (error) {
      last = { crashes: 1 };
      throw error;
    }
    return counted.every((name) => (last[name] ?? 0) === 0);
  });
  const { failed, numRuns, counterexample, counterexamplePath, errorInstance } = await fc.check(
    property,
    { numRuns: runs, seed, ...limit },
  );
  if (!failed) return { ...newTally(), runs: numRuns };
  // The run that shrank to nothing more is examined again, for its counts.
  if (counterexample !== null)
    last = await examine(counterexample[0]).catch(() => ({ crashes: 1 }));
  const why = errorInstance instanceof Error ? errorInstance.stack : "";
  const note = `seed ${seed}, path ${counterexamplePath}: ${fc.stringify(counterexample)} ${why}`;
  return { ...newTally(), ...last, runs: numRuns, note };
}
