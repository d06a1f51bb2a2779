import { join } from "node:path";
import type { Page } from "@playwright/test";

declare global {
  interface Window {
    /** Milliseconds from navigation to the end of the first frame that shows a card. */
    benchFirstCardMs?: number;
    /** Milliseconds from navigation to the end of the first frame that shows a card of a record read whole. */
    benchUsableMs?: number;
    /** Milliseconds from each rating key to the first paint of the next card (`paintTime` of Element Timing). */
    benchAnswersMs?: number[];
    /** The same to when that paint was on screen (`presentationTime`): one step of the screen later or more. */
    benchOnScreenMs?: number[];
    /** Answers so many cards; `showAnswer` is on the button. */
    benchAnswer?: (count: number, showAnswer: string) => Promise<void>;
    /** Milliseconds from a query to another list of cards. */
    benchSearch?: (text: string) => Promise<number>;
    /** The longest time between two frames so far: a longer pause looks like a page that hangs. */
    benchLongestFrameMs?: number;
  }
}

/** Puts the stop-watches into the page, before any of its scripts. */
export async function addStopwatches(page: Page): Promise<void> {
  await page.addInitScript({ path: join(import.meta.dirname, "stopwatches.js") });
}
