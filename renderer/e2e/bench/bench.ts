import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { type BrowserContext, chromium } from "@playwright/test";
import { browserOptions } from "../browser.ts";
import { type Figure, summary } from "./figures.ts";
import { importFigures } from "./import.ts";
import { addStopwatches } from "./in-page.ts";
import { quizFigures } from "./quiz.ts";
import { quizPageFigures } from "./quiz-page.ts";
import { searchFigures } from "./search.ts";
import { changeSettings, freePort, serve } from "./server.ts";
import { benchMarkdown, circumstances, handWrittenPart } from "./written.ts";

/*
 * npm run bench [-- --scale | --search | --quiz | --import] [--json] [--write docs/bench.md]
 * Measures the built app in real Chromium, in the browser host: medians and p95, no assertions. With
 * --scale on a made-up collection of 100,000 cards and 1,000,000 reviews instead of a new one. The search
 * of cards and the making of quiz items are measured by themselves, in Node; `--search` and `--quiz` measure
 * nothing else; `--import` takes long texts through the import's screens. `--write` keeps the table in a file, with what it was made on.
 */
const starts = Number(process.env.BENCH_RUNS ?? 7);
const loads = 15;
const answers = 180;

const folder = mkdtempSync(join(tmpdir(), "communique-bench-"));
const dataFolder = join(folder, "data");
const port = await freePort();

try {
  const before = circumstances();
  const figures = await figuresOf(process.argv);
  const rows = figures.map(summary);
  const written = process.argv[process.argv.indexOf("--write") + 1];
  if (process.argv.includes("--write") && written !== undefined) {
    const kept = existsSync(written) ? handWrittenPart(readFileSync(written, "utf8")) : "";
    writeFileSync(resolve(written), benchMarkdown(rows, process.argv.slice(2), before) + kept);
  }
  if (process.argv.includes("--json")) process.stdout.write(`${JSON.stringify(rows)}\n`);
  else console.table(rows);
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

async function figuresOf(args: readonly string[]): Promise<readonly Figure[]> {
  if (args.includes("--scale")) return benchScale();
  if (args.includes("--search")) return searchFigures();
  if (args.includes("--quiz"))
    return [...(await quizFigures()), ...(await quizPageFigures(folder))];
  if (args.includes("--import")) return importFigures(port, dataFolder);
  return [await benchStart(), ...(await benchPage()), ...searchFigures(), ...(await quizFigures())];
}

/** A project of its own, which knows the journal and the build as well. */
async function benchScale(): Promise<readonly Figure[]> {
  const file: string = join(import.meta.dirname, "scale", "bench-scale.ts");
  const scale: { benchScale(folder: string): Promise<readonly Figure[]> } = await import(file);
  return scale.benchScale(folder);
}

async function benchStart(): Promise<Figure> {
  const samplesMs: number[] = [];
  // The first one may build; the figure is about a warm tree.
  await (await serve(port, dataFolder)).stop();
  for (let run = 0; run < starts; run++) {
    const serving = await serve(port, dataFolder);
    samplesMs.push(serving.startMs);
    await serving.stop();
  }
  return { what: "start to serving", goal: 3000, quantile: "median", samples: samplesMs };
}

async function benchPage(): Promise<readonly Figure[]> {
  const serving = await serve(port, dataFolder);
  await changeSettings(serving.address, { welcomed: true, newPerDay: 200 });
  await handOverToken(serving.address);
  const coldMs: number[] = [];
  for (let run = 0; run < loads; run++) {
    const context = await openBrowser();
    coldMs.push(await timeToFirstCard(context, serving.address));
    await context.close();
  }
  const context = await openBrowser();
  await timeToFirstCard(context, serving.address);
  const warmMs: number[] = [];
  for (let run = 0; run < loads; run++) {
    warmMs.push(await timeToFirstCard(context, serving.address));
  }
  const answersMs = await timeAnswers(context);
  await context.close();
  await serving.stop();
  return [
    {
      what: "page to first card, cold browser",
      goal: 1500,
      quantile: "median",
      samples: coldMs,
    },
    { what: "page to first card, warm", goal: 500, quantile: "median", samples: warmMs },
    { what: "answer to next card painted", goal: 33, quantile: "p95", samples: answersMs },
  ];
}

function openBrowser(): Promise<BrowserContext> {
  const look = { headless: true, locale: "ja-JP", timezoneId: "Asia/Tokyo" };
  return chromium.launchPersistentContext(join(folder, "browser"), browserOptions(look));
}

/** Opens the review as a reload would, alone: a second tab would only follow. */
async function timeToFirstCard(context: BrowserContext, address: string): Promise<number> {
  const page = await context.newPage();
  for (const other of context.pages()) if (other !== page) await other.close();
  await addStopwatches(page);
  await page.goto(`${new URL(address).origin}/#/review`);
  const shown = await page.waitForFunction(() => window.benchFirstCardMs);
  return (await shown.jsonValue()) ?? Number.NaN;
}

/** The page reads its token from the address and keeps it in the profile. */
async function handOverToken(address: string): Promise<void> {
  const context = await openBrowser();
  const page = await context.newPage();
  await page.goto(address);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await context.close();
}

async function timeAnswers(context: BrowserContext): Promise<readonly number[]> {
  const page = context.pages().at(-1);
  if (page === undefined) throw new Error("no page");
  for (let answer = 0; answer < answers; answer++) {
    await page.keyboard.press("Space");
    await page.getByRole("group").getByRole("button").nth(2).waitFor();
    const count = answer + 1;
    await page.keyboard.press("3");
    await page.waitForFunction((wanted) => window.benchAnswersMs?.length === wanted, count);
    await page.getByRole("group").waitFor({ state: "detached" });
  }
  return page.evaluate(() => window.benchAnswersMs ?? []);
}
