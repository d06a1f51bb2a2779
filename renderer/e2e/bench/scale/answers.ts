import type { Page } from "@playwright/test";
import type { Figure } from "../figures.ts";
import type { Collection } from "./collection.ts";
import { ownTime } from "./own-time.ts";

const mostSamples = 200;
/** As the Japanese interface has it. */
const showAnswer = "答えを表示";
/** As many as a small collection has due, where it is run on one. */
const mostAnswers = 2_000;

/** What one answer costs in a collection of this size. */
export async function measureAnswers(collection: Collection): Promise<readonly Figure[]> {
  const context = await collection.openBrowser("start");
  const page = await collection.openPage(context, "review");
  await page.waitForFunction(() => window.benchFirstCardMs, undefined, { timeout: 300_000 });
  // The first ones meet code that has not run yet.
  await answer(page, 20);
  const ownMs = await ownTime(page);
  const samples = await answer(page, Math.min(mostSamples, Math.floor(collection.cards / 8)));
  const onScreen = await page.evaluate(
    (count) => (window.benchOnScreenMs ?? []).slice(-count),
    samples.length,
  );
  const own = (await ownMs()) / samples.length;
  await context.close();
  const size = collection.cards.toLocaleString("en");
  return [
    { what: `answer to next card painted, ${size} cards`, goal: 16, quantile: "median", samples },
    { what: `answer to next card painted, ${size} cards`, goal: 33, quantile: "p95", samples },
    {
      what: `the same, on screen, ${size} cards`,
      goal: null,
      quantile: "median",
      samples: onScreen,
    },
    {
      what: `an answer's own time on the main thread, ${size} cards`,
      goal: null,
      quantile: "median",
      samples: [own],
    },
  ];
}

/** How much the page's heap grows over a long session. */
export async function measureHeap(collection: Collection): Promise<readonly Figure[]> {
  const context = await collection.openBrowser("start");
  const page = await collection.openPage(context, "review");
  await page.waitForFunction(() => window.benchFirstCardMs, undefined, { timeout: 300_000 });
  await answer(page, 20);
  await page.evaluate((name) => window.benchAnswer?.(30, name), showAnswer);
  const count = Math.min(mostAnswers, Math.floor(collection.cards / 10));
  const before = await heapBytes(page);
  // Without a driver outside of the page, whose own objects would be counted.
  await page.evaluate(([wanted, name]) => window.benchAnswer?.(wanted, name), [
    count,
    showAnswer,
  ] as const);
  const growth = ((await heapBytes(page)) / before - 1) * 100;
  await context.close();
  return [
    {
      what: `heap growth over ${count.toLocaleString("en")} answers`,
      unit: "%",
      goal: 10,
      quantile: "median",
      samples: [growth],
    },
  ];
}

/** One answer “good” to the card on screen. */
export async function answerOne(page: Page): Promise<void> {
  await page.evaluate((name) => window.benchAnswer?.(1, name), showAnswer);
}

async function answer(page: Page, count: number): Promise<readonly number[]> {
  const before = await page.evaluate(() => window.benchAnswersMs?.length ?? 0);
  for (let done = 1; done <= count; done += 1) {
    await show(page).catch(async (error: unknown) => {
      const seen = await page.evaluate(() => document.body.innerText);
      throw new Error(`Answer ${done} of ${count}, on screen:\n${seen}`, { cause: error });
    });
    await page.keyboard.press("3");
    const wanted = before + done;
    await page.waitForFunction((length) => window.benchAnswersMs?.length === length, wanted);
    await page.getByRole("group").waitFor({ state: "detached" });
  }
  return page.evaluate((from) => (window.benchAnswersMs ?? []).slice(from), before);
}

/** Presses until the answer is there: what moves under the pointer, as when a font arrives, is no press. */
async function show(page: Page): Promise<void> {
  const ratings = page.getByRole("group").getByRole("button").nth(2);
  while (!(await ratings.isVisible())) {
    await page.getByRole("button", { name: showAnswer }).click();
    await ratings.waitFor({ timeout: 2_000 }).catch(() => {});
  }
}

/** What is still in use once everything else has been given back. */
async function heapBytes(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  await session.detach();
  return usedSize;
}
