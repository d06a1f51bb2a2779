import { join } from "node:path";
import { type BrowserContext, chromium, type Page } from "@playwright/test";
import { root } from "#build/tree.mjs";
import { bundledCardIndex } from "#corpus/tools/vite-plugin.ts";
import { browserOptions } from "../../browser.ts";
import type { Figure } from "../figures.ts";
import { addStopwatches } from "../in-page.ts";
import { freePort } from "../server.ts";
import { buildApp, type RunningApp, serveApp } from "./app.ts";
import { writeJournal } from "./journal.ts";
import { ownTime } from "./own-time.ts";
import { indexOfSize } from "./synthetic.ts";

/** A made-up collection with the app built for it, being served. */
export type Collection = {
  readonly cards: number;
  readonly reviews: number;
  /** A browser with a profile; the same name gives the same profile, hence the same database. */
  openBrowser(profile: string): Promise<BrowserContext>;
  /** A page alone in its browser, at a place of the app such as `review`, with the stop-watches running. */
  openPage(context: BrowserContext, place: string): Promise<Page>;
  /** The same with what its main thread has worked itself since, in milliseconds. */
  openTimedPage(
    context: BrowserContext,
    place: string,
  ): Promise<{ readonly page: Page; readonly ownMs: () => Promise<number> }>;
  close(): Promise<void>;
};

/** What measures something of a collection. Adding a figure is a file that exports one of these. */
export type Measure = (collection: Collection) => Promise<readonly Figure[]>;

/** Makes one below `folder`. */
export async function makeCollection(folder: string, cards: number): Promise<Collection> {
  const place = join(folder, `${cards}`);
  const data = join(place, "data");
  await buildApp(place, cards);
  const index = indexOfSize(bundledCardIndex(root), cards);
  const reviews = writeJournal(data, index, Date.now());
  const app: RunningApp = await serveApp(place, data, await freePort());
  const { origin, hash } = new URL(app.address);
  /** Alone in its browser, with the token, before the app starts in it. */
  async function blankPage(context: BrowserContext): Promise<Page> {
    const page = await context.newPage();
    for (const other of context.pages()) if (other !== page) await other.close();
    await handOverToken(page, origin, hash);
    await addStopwatches(page);
    return page;
  }

  return {
    cards,
    reviews,
    openBrowser: (profile) =>
      chromium.launchPersistentContext(
        join(place, `browser-${profile}`),
        browserOptions({ headless: true, locale: "ja-JP", timezoneId: "Asia/Tokyo" }),
      ),
    async openPage(context, at) {
      const page = await blankPage(context);
      await page.goto(`${origin}/#/${at}`);
      return page;
    },
    async openTimedPage(context, at) {
      const page = await blankPage(context);
      const ownMs = await ownTime(page);
      await page.goto(`${origin}/#/${at}`);
      return { page, ownMs };
    },
    close: () => app.stop(),
  };
}

/** The page reads its token from the address and keeps it, as it is kept here. */
async function handOverToken(page: Page, origin: string, hash: string): Promise<void> {
  // Any file of the same origin will do, so that the app itself does not start yet.
  await page.goto(`${origin}/icon.svg`);
  const token = hash.replace("#token=", "");
  await page.evaluate((value) => localStorage.setItem("communique.token", value), token);
}
