import type { Page } from "@playwright/test";
import type { Figure } from "../figures.ts";
import type { Collection } from "./collection.ts";

const starts = 7;
/** A rebuild of a million reviews may take as long as this before it counts as failed. */
const longestMs = 300_000;

const profile = "start";

/** A rebuild in a new profile. */
export async function measureRebuild(collection: Collection): Promise<readonly Figure[]> {
  const context = await collection.openBrowser(profile);
  const { page, ownMs } = await collection.openTimedPage(context, "review");
  const firsts = [await firstCardMs(page)];
  const usable = await page.waitForFunction(() => window.benchUsableMs, undefined, {
    timeout: longestMs,
  });
  const samples = [(await usable.jsonValue()) ?? Number.NaN];
  const own = await ownMs();
  const pauses = [await page.evaluate(() => window.benchLongestFrameMs ?? Number.NaN)];
  await stored(page);
  // What the browser writes behind the page's back is written.
  await page.waitForTimeout(5_000);
  await context.close();
  const quantile = "median";
  return [
    { what: "rebuild to first due card", goal: 5_000, quantile, samples: firsts },
    { what: "rebuild from the journal to usable", goal: 45_000, quantile, samples },
    { what: "rebuild, the main thread's own time", goal: null, quantile, samples: [own] },
    { what: "longest frame during it", goal: 100, quantile, samples: pauses },
  ];
}

/** Reloads in one browser, on what the rebuild has stored. */
export async function measureWarmStart(collection: Collection): Promise<readonly Figure[]> {
  const context = await collection.openBrowser(profile);
  await firstCardMs(await collection.openPage(context, "review"));
  const samples: number[] = [];
  const own: number[] = [];
  for (let run = 0; run < starts; run += 1) {
    const { page, ownMs } = await collection.openTimedPage(context, "review");
    samples.push(await storedCardMs(page));
    own.push(await ownMs());
  }
  await context.close();
  const quantile = "median";
  return [
    { what: "warm start to first due card", goal: 500, quantile, samples },
    { what: "warm start, the main thread's own time", goal: null, quantile, samples: own },
  ];
}

/** Starts in a browser that has just started itself. */
export async function measureColdStart(collection: Collection): Promise<readonly Figure[]> {
  const samples: number[] = [];
  for (let run = 0; run < starts; run += 1) {
    const context = await collection.openBrowser(profile);
    samples.push(await storedCardMs(await collection.openPage(context, "review")));
    await context.close();
  }
  return [{ what: "cold start to first due card", goal: 1_500, quantile: "median", samples }];
}

async function firstCardMs(page: Page): Promise<number> {
  const shown = await page.waitForFunction(() => window.benchFirstCardMs, undefined, {
    timeout: longestMs,
  });
  return (await shown.jsonValue()) ?? Number.NaN;
}

/** The same of a start that goes on from what is stored: another one would flatter or spoil the figure. */
async function storedCardMs(page: Page): Promise<number> {
  const ms = await firstCardMs(page);
  if (await page.evaluate(() => document.querySelector("[data-reading]") !== null)) {
    throw new Error("The working copy was not there: this start has read the journal.");
  }
  return ms;
}

/** Waits until the database holds the whole projection. */
async function stored(page: Page): Promise<void> {
  await page.waitForFunction(
    async () => {
      const database = await new Promise<IDBDatabase | null>((resolve) => {
        const opening = indexedDB.open("communique");
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => resolve(null);
      });
      if (database === null) return false;
      const count = await new Promise<number>((resolve) => {
        const counting = database.transaction("meta").objectStore("meta").count();
        counting.onsuccess = () => resolve(counting.result);
        counting.onerror = () => resolve(0);
      });
      database.close();
      return count > 0;
    },
    undefined,
    { timeout: longestMs, polling: 500 },
  );
}
