import { useEffect, useRef } from "react";
import type { ReadyState } from "#renderer/domain/study.ts";
import { studyDayOf } from "#renderer/domain/study-day.ts";
import { utcOffsetMinAt } from "#renderer/shared/local-day.ts";
import type { Route } from "#renderer/shared/route.ts";
import { useReady, useStudy } from "#renderer/shared/study-context.ts";

/** How long somebody stays on Today before they may be said to rest there. */
const restMs = 800;
/**
 * After a card has appeared: it is being read, and nobody answers it before they have seen its answer. What
 * is read ahead takes less than that, of a million answers half a second.
 */
const readingMs = 500;

/**
 * Adds up what Progress opens with while nothing else is to do on Today, the one place it is usually entered from.
 * Only the first time are all answers read for it; later ones take what has come since. Where a start leads into
 * the review, they are read there, and not yet added up.
 */
export function useProgressAhead(route: Route): void {
  const study = useStudy();
  const ready = useReady();
  const latest = useRef(ready);
  latest.current = ready;
  const rest = restOf(route, ready);
  useEffect(() => {
    if (rest === null) return;
    let stop = (): void => {};
    const timer = setTimeout(
      () => {
        const handle = requestIdleCallback(() => {
          const nowMs = Date.now();
          // What fails now is asked for again, and then told, when the page is opened.
          import("#renderer/features/progress/ask-ahead.ts")
            .then(({ askAhead, loadAhead }) =>
              rest === today
                ? askAhead(study, latest.current, studyDayOf(nowMs, utcOffsetMinAt(nowMs)))
                : loadAhead(study, latest.current),
            )
            .catch(() => {});
        });
        stop = () => cancelIdleCallback(handle);
      },
      rest === today ? restMs : readingMs,
    );
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [study, rest]);
}

const today = "today";

/** Where somebody rests: Today, or before the card with this id; null where they do neither. */
function restOf(
  route: Route,
  { reading, settings, next }: Pick<ReadyState, "reading" | "settings" | "next">,
): typeof today | string | null {
  if (reading !== null || !settings.welcomed) return null;
  if (route === "today") return today;
  return route === "review" && next.kind === "card" ? next.card.id : null;
}
