import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { browserOptions } from "../browser.ts";
import { japaneseCards, type PastReview, plantPast, studyDayInTokyo } from "../past-reviews.ts";
import { summary } from "./figures.ts";
import { changeSettings, freePort, serve } from "./server.ts";
import { timeToCharts } from "./time-to-charts.ts";

/*
 * npx tsx renderer/e2e/bench/progress-page.ts [--reviews 1000000] [--json]
 * From the press on “Progress” to the charts on screen, in the built app in real Chromium, with so many
 * answers on record: columns read and copied, added up in the Worker, drawn.
 */
const asked = process.argv.indexOf("--reviews");
const count = asked === -1 ? 20_000 : Number(process.argv[asked + 1]);
const runs = 9;

const folder = mkdtempSync(join(tmpdir(), "communique-bench-"));
const dataFolder = join(folder, "data");
const port = await freePort();
try {
  // The first start makes the data folder what the app expects.
  await (await serve(port, dataFolder)).stop();
  plantPast(dataFolder, pastOf(count));
  const serving = await serve(port, dataFolder);
  await changeSettings(serving.address, { welcomed: true });
  const look = { headless: true, locale: "ja-JP", timezoneId: "Asia/Tokyo" };
  const context = await chromium.launchPersistentContext(
    join(folder, "browser"),
    browserOptions(look),
  );
  const page = await context.newPage();
  await page.goto(serving.address);
  // There is nowhere to go before the record is read.
  await page.locator("nav a").first().waitFor({ timeout: 300_000 });
  const samples: number[] = [];
  for (let run = 0; run < runs; run += 1) samples.push(await timeToCharts(page));
  await context.close();
  await serving.stop();
  const what = `Progress page, ${count} answers`;
  const rows = [summary({ what, goal: 500, quantile: "median", samples })];
  if (process.argv.includes("--json")) process.stdout.write(`${JSON.stringify(rows)}\n`);
  else console.table(rows);
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

/** Every card once a day, back from yesterday, two of three remembered. */
function pastOf(reviews: number): readonly PastReview[] {
  const cardIds = japaneseCards(Math.min(reviews, 300));
  const yesterday = studyDayInTokyo(Date.now()) - 1;
  const days = Math.ceil(reviews / cardIds.length);
  return Array.from({ length: days * cardIds.length }, (_, index): PastReview => {
    const day = Math.floor(index / cardIds.length);
    return {
      cardId: cardIds[index % cardIds.length] ?? "",
      studyDay: yesterday - days + 1 + day,
      rating: (index * 7_919) % 3 === 0 ? "again" : "good",
      elapsedDays: day === 0 ? null : 1,
    };
  });
}
