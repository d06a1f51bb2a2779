import type { Page } from "@playwright/test";
import type { Figure } from "../figures.ts";
import { timeToCharts } from "../time-to-charts.ts";
import { answerOne } from "./answers.ts";
import type { Collection } from "./collection.ts";

const firsts = 3;
const agains = 9;
/** Nobody is that quick: the page has come to rest, and has what it opens with at hand. */
const restMs = 4_000;

/**
 * From the press on “Progress” to the charts: after a start that rested on Today, again, after an answer to a
 * card, and straight from the review, where the answers are read ahead and not added up.
 */
export async function measureProgress(collection: Collection): Promise<readonly Figure[]> {
  const context = await collection.openBrowser("start");
  const times = { first: [], again: [], answered: [], straight: [] } as Record<
    "first" | "again" | "answered" | "straight",
    number[]
  >;
  for (let run = 0; run < firsts; run += 1) {
    const page = await collection.openPage(context, "today");
    await page.locator("a[aria-current=page]", { hasText: "今日" }).waitFor({ timeout: 300_000 });
    await page.waitForTimeout(restMs);
    times.first.push(await timeToCharts(page));
    for (let back = 0; back < agains / firsts; back += 1) {
      times.again.push(await timeToCharts(page));
    }
    await toReview(page);
    await answerOne(page);
    times.answered.push(await timeToCharts(page));
  }
  for (let run = 0; run < firsts; run += 1) {
    const page = await collection.openPage(context, "review");
    await page.waitForFunction(() => window.benchUsableMs, undefined, { timeout: 300_000 });
    await page.waitForTimeout(restMs);
    times.straight.push(await timeToCharts(page));
  }
  await context.close();
  const answers = `Progress page, ${collection.reviews.toLocaleString("en")} answers`;
  const shared = { goal: 500, quantile: "median" } as const;
  return [
    { what: `${answers}, first`, ...shared, samples: times.first },
    { what: `${answers}, again`, ...shared, samples: times.again },
    { what: `${answers}, right after an answer`, ...shared, samples: times.answered },
    { what: `${answers}, first and straight from the review`, ...shared, samples: times.straight },
  ];
}

async function toReview(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.location.hash = "/review";
  });
  await page.locator("article h1").waitFor();
}
