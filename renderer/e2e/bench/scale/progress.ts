import type { Figure } from "../figures.ts";
import { timeToCharts } from "../time-to-charts.ts";
import type { Collection } from "./collection.ts";

const firsts = 3;
const agains = 9;

/** From the press on “Progress” to the charts: after a start, with all answers to be read, and again. */
export async function measureProgress(collection: Collection): Promise<readonly Figure[]> {
  const context = await collection.openBrowser("start");
  const first: number[] = [];
  const again: number[] = [];
  for (let run = 0; run < firsts; run += 1) {
    const page = await collection.openPage(context, "review");
    await page.waitForFunction(() => window.benchUsableMs, undefined, { timeout: 300_000 });
    // Nobody is that quick: the page has come to rest, and has what it opens with at hand.
    await page.waitForTimeout(3_000);
    first.push(await timeToCharts(page));
    for (let back = 0; back < agains / firsts; back += 1) again.push(await timeToCharts(page));
  }
  await context.close();
  const answers = collection.reviews.toLocaleString("en");
  const quantile = "median";
  return [
    { what: `Progress page, ${answers} answers, first`, goal: 500, quantile, samples: first },
    { what: `Progress page, ${answers} answers, again`, goal: 500, quantile, samples: again },
  ];
}
