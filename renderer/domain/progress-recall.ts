import { scheduledModel } from "./optimiser-model.ts";
import type { Recall } from "./progress-input.ts";

/** The forgetting curve the cards are scheduled by; null stands for the default parameters. */
export function recallWith(parameters: readonly number[] | null): Recall {
  const model = scheduledModel(parameters);
  return (elapsedDays, stability) => model.recall({ stability, difficulty: 5 }, elapsedDays);
}
