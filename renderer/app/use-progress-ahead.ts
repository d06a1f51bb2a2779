import { useEffect, useRef } from "react";
import { studyDayOf } from "#renderer/domain/study-day.ts";
import { utcOffsetMinAt } from "#renderer/shared/local-day.ts";
import type { Route } from "#renderer/shared/route.ts";
import { useReady, useStudy } from "#renderer/shared/study-context.ts";

/** How long somebody stays on Today before they may be said to rest there. */
const restMs = 800;

/**
 * Adds up what Progress opens with while nothing else is to do on Today, the one place it is usually entered from.
 * Only the first time are all answers read for it; later ones take what has come since.
 */
export function useProgressAhead(route: Route): void {
  const study = useStudy();
  const ready = useReady();
  const latest = useRef(ready);
  latest.current = ready;
  const isAtRest = route === "today" && ready.reading === null && ready.settings.welcomed;
  useEffect(() => {
    if (!isAtRest) return;
    let stop = (): void => {};
    const timer = setTimeout(() => {
      const handle = requestIdleCallback(() => {
        const nowMs = Date.now();
        // What fails now is asked for again, and then told, when the page is opened.
        import("#renderer/features/progress/ask-ahead.ts")
          .then(({ askAhead }) =>
            askAhead(study, latest.current, studyDayOf(nowMs, utcOffsetMinAt(nowMs))),
          )
          .catch(() => {});
      });
      stop = () => cancelIdleCallback(handle);
    }, restMs);
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [study, isAtRest]);
}
