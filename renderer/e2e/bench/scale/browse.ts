import type { Page } from "@playwright/test";
import type { Figure } from "../figures.ts";
import type { Collection } from "./collection.ts";

const runs = 15;
const queries = [
  "is:due prop:r<0.9",
  "prop:r<0.8",
  "is:due prop:r<0.95 -is:suspended",
  "prop:s>30",
];
const typed = "is:due prop:r<0.9 首脳";

/** The list of all cards in the page: a search sorted by recall, and what typing one costs. */
export async function measureBrowse(collection: Collection): Promise<readonly Figure[]> {
  const context = await collection.openBrowser("start");
  const page = await collection.openPage(context, "browse?sort=r");
  const field = page.getByRole("combobox").first();
  await field.waitFor({ timeout: 300_000 });
  await page.waitForFunction(() =>
    document.querySelector("[role=grid] [role=row], [role=grid] tr"),
  );
  // The texts are folded in idle slices.
  await page.waitForTimeout(15_000);
  const searches: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    searches.push(await timeSearch(page, queries[run % queries.length] ?? ""));
  }
  const frames: number[] = [];
  for (let run = 0; run < 3; run += 1) {
    await timeSearch(page, "");
    await page.evaluate(() => {
      window.benchLongestFrameMs = 0;
    });
    await field.focus();
    await field.pressSequentially(typed, { delay: 60 });
    await page.waitForTimeout(500);
    frames.push(await page.evaluate(() => window.benchLongestFrameMs ?? Number.NaN));
  }
  await context.close();
  const cards = collection.cards.toLocaleString("en");
  return [
    {
      what: `Browse: sorted search of ${cards} cards, in the page`,
      goal: 50,
      quantile: "median",
      samples: searches,
    },
    { what: "Browse: longest frame while typing", goal: 100, quantile: "median", samples: frames },
  ];
}

async function timeSearch(page: Page, query: string): Promise<number> {
  return (await page.evaluate((text) => window.benchSearch?.(text), query)) ?? Number.NaN;
}
