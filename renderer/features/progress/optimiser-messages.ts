import type { Result } from "#corpus/result.ts";
import type { Fit, FitRefusal } from "#renderer/domain/optimiser.ts";
import type { OptimiserLog } from "#renderer/domain/optimiser-histories.ts";
import type { FitProgress } from "./fsrs-library.ts";

/** The reviews to fit to, and the parameters in use. A Worker answers one request and is done. */
export type OptimiserRequest = {
  readonly log: OptimiserLog;
  readonly current: readonly number[] | null;
};

export type OptimiserReply =
  | { readonly kind: "progress"; readonly progress: FitProgress }
  | { readonly kind: "done"; readonly result: Result<Fit, FitRefusal> };
