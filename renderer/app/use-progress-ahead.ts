import { useEffect, useRef } from "react";
import { studyDayOf } from "#renderer/domain/study-day.ts";
import { utcOffsetMinAt } from "#renderer/shared/local-day.ts";
import type { Route } from "#renderer/shared/route.ts";
import { useReady, useStudy } from "#renderer/shared/study-context.ts";

/** How long somebody stays on Today before they may be said to rest there. */
const restMs = 800;
/** After a card has appeared: it is being read, and nobody grades it before they have seen its answer. */
const readingMs = 500;

/**
 * Adds up what Progress opens with while nothing else is to do on Today, the one place it is usually entered from.
 * Only the first time are all answers read for it; later ones take what has come since. Where a start leads into
 * the review, they are read there, once, and not yet added up.
 */
export function useProgressAhead(route: Route): void {
  const study = useStudy();
  const ready = useReady();
  const { reading, settings, next } = ready;
  const isOpen = reading === null && settings.welcomed;
  const isRead = useRef(false);
  useAtRest(isOpen && route === "today" ? "today" : null, restMs, async () => {
    const { askAhead } = await loadAsking();
    const nowMs = Date.now();
    await askAhead(study, ready, studyDayOf(nowMs, utcOffsetMinAt(nowMs)));
  });
  const isReading = isOpen && route === "review" && next.kind === "card" && !isRead.current;
  useAtRest(isReading ? next.card.id : null, readingMs, async () => {
    isRead.current = true;
    const { loadAhead } = await loadAsking();
    await loadAhead(study, ready);
  });
}

const loadAsking = () => import("#renderer/features/progress/ask-ahead.ts");

/** Does something once the page is idle after so long at one place; null is no place to rest at. */
function useAtRest(place: string | null, ms: number, work: () => Promise<void>): void {
  const latest = useRef(work);
  latest.current = work;
  useEffect(() => {
    if (place === null) return;
    let stop = (): void => {};
    const timer = setTimeout(() => {
      const handle = requestIdleCallback(() => {
        // What fails now is asked for again, and then told, when Progress is opened.
        latest.current().catch(() => {});
      });
      stop = () => cancelIdleCallback(handle);
    }, ms);
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [place, ms]);
}
