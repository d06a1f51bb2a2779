import type { Page } from "@playwright/test";

declare global {
  interface Window {
    /** Milliseconds from navigation to the first frame that shows a card. */
    benchFirstCardMs?: number;
    /** Milliseconds from each rating key to the frame after the next card stands in the page. */
    benchAnswersMs?: number[];
  }
}

/**
 * Puts the stop-watches into the page, before any of its scripts: one for the first card, one for each
 * rating. A frame is over when a task posted from its animation frame runs.
 */
export async function addStopwatches(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const shownCard = () => document.querySelector("article h1")?.textContent ?? null;
    const afterFrame = (then: (atMs: number) => void) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => then(performance.now());
        port2.postMessage(null);
      });
    const until = (isDone: () => boolean, then: (atMs: number) => void) => {
      const look = () => (isDone() ? afterFrame(then) : requestAnimationFrame(look));
      look();
    };
    until(
      () => shownCard() !== null,
      (atMs) => {
        window.benchFirstCardMs = atMs;
      },
    );
    window.benchAnswersMs = [];
    addEventListener(
      "keydown",
      (event) => {
        if (event.key !== "3") return;
        const before = shownCard();
        until(
          () => shownCard() !== before,
          (atMs) => window.benchAnswersMs?.push(atMs - event.timeStamp),
        );
      },
      { capture: true },
    );
  });
}
