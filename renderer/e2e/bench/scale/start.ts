import type { Page } from "@playwright/test";
import type { Figure } from "../figures.ts";
import type { Collection } from "./collection.ts";

const starts = 7;
/** A rebuild of a million reviews may take as long as this before it counts as failed. */
const longestMs = 300_000;

/** A rebuild in a new profile, then starts on what it has stored. */
export async function measureStart(collection: Collection): Promise<readonly Figure[]> {
  const profile = "start";
  const context = await collection.openBrowser(profile);
  const page = await collection.openPage(context, "review");
  const rebuildMs = await firstCardMs(page);
  const longestPauseMs = await page.evaluate(() => window.benchLongestFrameMs ?? Number.NaN);
  await stored(page);
  const warm: number[] = [];
  for (let run = 0; run < starts; run += 1) {
    warm.push(await firstCardMs(await collection.openPage(context, "review")));
  }
  await context.close();
  const cold: number[] = [];
  for (let run = 0; run < starts; run += 1) {
    const fresh = await collection.openBrowser(profile);
    cold.push(await firstCardMs(await collection.openPage(fresh, "review")));
    await fresh.close();
  }
  const median = "median";
  return [
    {
      what: "rebuild from the journal to usable",
      goal: 45_000,
      quantile: median,
      samples: [rebuildMs],
    },
    { what: "longest frame during it", goal: 100, quantile: median, samples: [longestPauseMs] },
    { what: "warm start to first due card", goal: 500, quantile: median, samples: warm },
    { what: "cold start to first due card", goal: 1_500, quantile: median, samples: cold },
  ];
}

async function firstCardMs(page: Page): Promise<number> {
  const shown = await page.waitForFunction(() => window.benchFirstCardMs, undefined, {
    timeout: longestMs,
  });
  return (await shown.jsonValue()) ?? Number.NaN;
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
