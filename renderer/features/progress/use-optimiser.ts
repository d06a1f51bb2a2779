import { useCallback, useEffect, useRef, useState } from "react";
import type { Fit, FitRefusal } from "#renderer/domain/optimiser.ts";
import { optimiserLog } from "#renderer/domain/optimiser-histories.ts";
import { useReady, useStudy } from "#renderer/shared/study-context.ts";
import type { FitProgress } from "./fsrs-library.ts";
import type { OptimiserReply, OptimiserRequest } from "./optimiser-messages.ts";
import { buffersOf } from "./transferable.ts";

/** Where fitting stands. */
export type OptimiserState =
  | { readonly kind: "idle" }
  | { readonly kind: "running"; readonly progress: FitProgress | null }
  | { readonly kind: "cancelled" }
  | { readonly kind: "refused"; readonly refusal: FitRefusal }
  | { readonly kind: "fitted"; readonly fit: Fit };

export type OptimiserControl = {
  readonly state: OptimiserState;
  readonly start: () => Promise<void>;
  readonly cancel: () => void;
  readonly reset: () => void;
};

/** Fits in a Worker, which ends with the fit, with the screen, or when the student cancels. */
export function useOptimiser(): OptimiserControl {
  const study = useStudy();
  const { parameters } = useReady();
  const [state, setState] = useState<OptimiserState>({ kind: "idle" });
  const worker = useRef<Worker | null>(null);
  const end = useCallback((next: OptimiserState) => {
    worker.current?.terminate();
    worker.current = null;
    setState(next);
  }, []);
  useEffect(
    () => () => {
      worker.current?.terminate();
      worker.current = null;
    },
    [],
  );
  const start = useCallback(async () => {
    const running = new Worker(new URL("./optimiser-worker.ts", import.meta.url), {
      type: "module",
    });
    worker.current?.terminate();
    worker.current = running;
    setState({ kind: "running", progress: null });
    running.addEventListener("message", ({ data }: MessageEvent<OptimiserReply>) => {
      if (worker.current !== running) return;
      if (data.kind === "progress") setState({ kind: "running", progress: data.progress });
      else if (data.result.ok) end({ kind: "fitted", fit: data.result.value });
      else end({ kind: "refused", refusal: data.result.error });
    });
    // The library panics rather than answering where it cannot fit; the parameters stay as they are.
    const fail = (detail: string): void => {
      if (worker.current !== running) return;
      end({ kind: "refused", refusal: { code: "fit-failed", params: { detail } } });
    };
    running.addEventListener("error", ({ message }) => fail(message));
    const log = optimiserLog(await study.reviewLog());
    const request: OptimiserRequest = { log, current: parameters };
    if (worker.current === running) running.postMessage(request, buffersOf(log));
  }, [study, parameters, end]);
  return {
    state,
    start,
    cancel: useCallback(() => end({ kind: "cancelled" }), [end]),
    reset: useCallback(() => end({ kind: "idle" }), [end]),
  };
}
