import { useEffect } from "react";
import { useStudy, useStudyState } from "#renderer/shared/study-context.ts";

const everyMs = 30_000;

/**
 * Lets the study look at the clock: every half minute, when the window comes back to the front, and at
 * the moment a card that is waited for comes due.
 */
export function useTicking(): void {
  const study = useStudy();
  const state = useStudyState();
  const untilMs =
    state.status === "ready" && state.next.kind === "waiting" ? state.next.untilMs : null;

  useEffect(() => {
    const tick = (): void => study.tick();
    const onVisible = (): void => {
      if (document.visibilityState === "visible") tick();
    };
    const timer = setInterval(tick, everyMs);
    document.addEventListener("visibilitychange", onVisible);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", onVisible);
    };
  }, [study]);

  useEffect(() => {
    if (untilMs === null) return;
    const timer = setTimeout(() => study.tick(), Math.max(0, untilMs - Date.now()) + 50);
    return () => clearTimeout(timer);
  }, [study, untilMs]);
}
