import { setTimeout } from "node:timers/promises";
import type { Page } from "@playwright/test";
import { newTally, randomFrom, type Tally } from "#build/torture-row.ts";
import { listenToAnswers } from "./acknowledged.ts";
import { startKillableBrowser } from "./killable-browser.ts";
import { startLoopback } from "./loopback-run.ts";
import { crash, judgeProfile } from "./page-kill.ts";
import { answerOnAndOn, openToday } from "./page-state.ts";

/**
 * Two tabs of one real Chromium, keys pressed in both at once as fast as they go. After every burst one of
 * them is closed or its process dies, and another is opened; the one that is left has to go on.
 */
export async function answerInTwoPages(
  answers: number,
  seed: number,
  lastMs: number,
): Promise<Tally & { readonly bursts: number }> {
  const random = randomFrom(seed);
  const tally = newTally();
  const run = await startLoopback();
  const heard = listenToAnswers();
  let bursts = 0;
  try {
    const browser = await startKillableBrowser(run.profile);
    const open = async (page: Page): Promise<Page> => {
      heard.listen(page);
      await openToday(page, run.address);
      await page.evaluate(() => {
        window.location.hash = "#/review";
      });
      return page;
    };
    try {
      const pages = [await open(browser.page), await open(await browser.context.newPage())];
      while (heard.acknowledged.size < answers && Date.now() < lastMs) {
        const known = heard.acknowledged.size;
        let isOver = false;
        const answering = pages.map((page) => answerOnAndOn(page, random, () => isOver));
        const patienceMs = Date.now() + 20_000;
        while (heard.acknowledged.size === known && Date.now() < patienceMs) await setTimeout(20);
        await setTimeout(random() * 1_500);
        // Whoever is left takes over; where nobody does, no answer comes in the next burst.
        if (heard.acknowledged.size === known) tally.crashes += 1;
        isOver = true;
        const [gone] = pages.splice(random() < 0.5 ? 0 : 1, 1);
        if (gone === undefined) throw new Error("there is no page");
        if (random() < 0.5) await crash(gone);
        await gone.close();
        await Promise.all(answering);
        pages.push(await open(await browser.context.newPage()));
        bursts += 1;
        if (tally.crashes > 2) break;
      }
    } finally {
      await browser.close();
    }
    await judgeProfile(run, heard, tally);
  } finally {
    await run.end();
  }
  return { ...tally, runs: heard.acknowledged.size, bursts };
}
