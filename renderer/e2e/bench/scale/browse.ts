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

/** From the text given at once, as if pasted, to the frame that shows another list. */
function timeSearch(page: Page, query: string): Promise<number> {
  return page.evaluate(async (text) => {
    const field = document.querySelector<HTMLInputElement>("[role=combobox]");
    const grid = document.querySelector("[role=grid]");
    if (field === null || grid === null) throw new Error("no search");
    const before = grid.getAttribute("aria-rowcount");
    const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set;
    set?.call(field, text);
    const beganMs = performance.now();
    field.dispatchEvent(new Event("input", { bubbles: true }));
    return new Promise<number>((resolve, reject) => {
      const look = (): void => {
        if (grid.getAttribute("aria-rowcount") === before) {
          if (performance.now() - beganMs > 20_000) reject(new Error(`the list stays: ${text}`));
          else requestAnimationFrame(look);
          return;
        }
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now() - beganMs);
        port2.postMessage(null);
      };
      requestAnimationFrame(look);
    });
  }, query);
}
