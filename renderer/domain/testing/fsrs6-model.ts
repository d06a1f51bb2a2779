import type { MemoryModel } from "#renderer/domain/optimiser-loss.ts";
import { createFsrs6, fsrs6Defaults } from "./fsrs6.ts";

/** FSRS-6 as the optimiser asks for it; null stands for the default parameters. */
export function fsrs6Model(parameters: readonly number[] | null): MemoryModel {
  const { recall, next } = createFsrs6(parameters ?? fsrs6Defaults);
  return { recall: ({ stability }, elapsedDays) => recall(elapsedDays, stability), next };
}
