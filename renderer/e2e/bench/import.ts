import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "@playwright/test";
import { variedText } from "#corpus/tools/testing/varied-text.ts";
import { browserProgram } from "../browser.ts";
import type { Figure } from "./figures.ts";
import { changeSettings, serve } from "./server.ts";

/*
 * Long texts through the import's own screens, in the built app: read in its Worker, kept, checked, added. What is
 * watched is the Worker's time, the longest task and the longest time between two frames of the page, and its memory.
 */

declare global {
  interface Window {
    benchImport: {
      readonly watched: {
        readonly workerMs: readonly number[];
        readonly startMs: readonly number[];
        readonly longestTaskMs: number;
        readonly longestFrameMs: number;
      };
      begin(): void;
      scroll(selector: string, frames: number): Promise<void>;
    };
  }
}

/** Fewer with BENCH_LENGTHS=30000,1000000. */
const lengths = process.env.BENCH_LENGTHS?.split(",").map(Number) ?? [
  10_000, 30_000, 100_000, 1_000_000,
];
const goals: Readonly<Record<number, number>> = { 30000: 300, 1000000: 10_000 };
const runsOf = (length: number): number => (length > 500_000 ? 2 : 4);
const patience = { timeout: 180_000 };

/** In Japanese, as the page is. */
const texts = {
  keep: "取り込んで候補を確かめる",
  review: "候補の確認",
  card: "候補",
  cancel: "中止",
  cancelled: "取り込みを中止しました",
};

type Samples = Map<string, Figure & { readonly samples: number[] }>;

export async function importFigures(port: number, dataFolder: string): Promise<readonly Figure[]> {
  const { path, args } = browserProgram();
  const figures: Samples = new Map();
  for (const length of lengths) {
    for (let run = 0; run < runsOf(length); run += 1) {
      // A collection and a browser of its own: what it takes is what one document takes.
      const serving = await serve(port, join(dataFolder, `${length}-${run}`));
      await changeSettings(serving.address, { welcomed: true });
      const browser = await chromium.launch({ executablePath: path, args: [...args] });
      try {
        await importOne(browser, serving.address, length, run, figures);
      } finally {
        await browser.close();
        await serving.stop();
      }
    }
  }
  return [...figures.values()];
}

async function importOne(
  browser: Browser,
  address: string,
  length: number,
  run: number,
  figures: Samples,
): Promise<void> {
  const put = (
    what: string,
    value: number,
    unit: Figure["unit"] = "ms",
    goal: number | null = null,
  ) => {
    const name = `${length.toLocaleString("en")} characters: ${what}`;
    const known = figures.get(name) ?? { what: name, unit, goal, quantile: "median", samples: [] };
    known.samples.push(value);
    figures.set(name, known);
  };
  const page = await openPage(browser, address);
  const watched = () => page.evaluate(() => window.benchImport.watched);
  const begin = () => page.evaluate(() => window.benchImport.begin());
  const putPauses = async (during: string): Promise<void> => {
    const { longestTaskMs, longestFrameMs } = await watched();
    put(`${during}, longest task`, longestTaskMs);
    put(`${during}, longest time between frames`, longestFrameMs);
  };
  const buffer = Buffer.from(`${variedText(length)}\n\n${run}`);
  const file = { name: `${length}-${run}.txt`, mimeType: "text/plain", buffer };
  const choose = async (): Promise<void> => {
    await begin();
    await page.locator("input[type=file]").setInputFiles(file);
  };

  await choose();
  await page.getByRole("button", { name: texts.keep }).waitFor(patience);
  const read = await watched();
  put("start of the Worker", read.startMs[0] ?? Number.NaN);
  put(
    "reading and search in the Worker",
    read.workerMs[0] ?? Number.NaN,
    "ms",
    goals[length] ?? null,
  );
  await putPauses("reading");

  await begin();
  let beganMs = performance.now();
  await page.getByRole("button", { name: texts.keep }).click();
  await page.getByRole("heading", { level: 1, name: texts.review }).waitFor(patience);
  const question = page
    .getByRole("region", { name: texts.card, exact: true })
    .getByRole("heading", { level: 2 });
  await question.waitFor(patience);
  put("kept, to the first proposal", performance.now() - beganMs);
  await page.waitForTimeout(300);
  await putPauses("first paint of the review");
  const count = /候補([\d,]+)件/.exec(await page.getByRole("main").innerText())?.[1] ?? "";
  put("proposals", Number(count.replaceAll(",", "")), "");

  await begin();
  await page.evaluate(() => window.benchImport.scroll("section[aria-label='候補の一覧']", 60));
  await putPauses("scrolling the list");
  await begin();
  await page.evaluate(() => window.benchImport.scroll("section[aria-label='文書の本文']", 60));
  await putPauses("scrolling the document");

  await begin();
  const before = await question.innerText();
  beganMs = performance.now();
  await page.keyboard.press("a");
  await page.waitForFunction(
    (old) => document.querySelector("main h2")?.textContent !== old,
    before,
    { polling: "raf" },
  );
  put("accepting one, to the next", performance.now() - beganMs);
  await page.waitForTimeout(300);
  await putPauses("accepting one");

  await begin();
  beganMs = performance.now();
  await page.keyboard.press("Control+Enter");
  await page.getByRole("dialog").waitFor();
  await page.keyboard.press("Enter");
  await page
    .getByText(/件の事実を追加しました/)
    .first()
    .waitFor(patience);
  put("adding what is suggested", performance.now() - beganMs);
  await page.waitForTimeout(300);
  await putPauses("adding");
  put("memory of the page's process at its highest", await peakMegabytes(browser), "MB");

  await page.evaluate(() => {
    window.location.hash = "#/import";
  });
  await page.locator("input[type=file]").waitFor({ state: "attached" });
  await choose();
  const cancel = page.getByRole("button", { name: texts.cancel });
  await cancel.waitFor(patience);
  // In the middle of the search, where one can be met there.
  await page.waitForTimeout(Math.min(1_500, length / 700));
  if (await cancel.isVisible()) {
    const tookMs = await page.evaluate(async (words) => {
      const buttons = [...document.querySelectorAll("main button")];
      const found = buttons.find(({ textContent }) => textContent === words.cancel);
      const pressedMs = performance.now();
      (found as HTMLButtonElement | undefined)?.click();
      while (!(document.body.textContent ?? "").includes(words.cancelled)) {
        if (performance.now() - pressedMs > 10_000) return Number.NaN;
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
      return performance.now() - pressedMs;
    }, texts);
    if (!Number.isNaN(tookMs)) put("cancelled, to the word that it is", tookMs);
  }
  await page.close();
}

async function openPage(browser: Browser, address: string): Promise<Page> {
  const context = await browser.newContext({
    locale: "ja-JP",
    viewport: { width: 1280, height: 860 },
    serviceWorkers: "block",
  });
  const page = await context.newPage();
  await page.addInitScript({ path: join(import.meta.dirname, "import-watch.js") });
  await page.goto(address);
  await page.getByRole("heading", { level: 1 }).waitFor(patience);
  await page.evaluate(() => {
    window.location.hash = "#/import";
  });
  await page.locator("input[type=file]").waitFor({ state: "attached", ...patience });
  // What idle moments bring is not to be counted among the pauses.
  await page.waitForTimeout(1_500);
  return page;
}

/** The largest process of pages, by what Linux says of its highest resident set; NaN elsewhere. */
async function peakMegabytes(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  await session.detach();
  const sizes = processInfo
    .filter(({ type }) => type === "renderer")
    .map(({ id }) => {
      const status = process.platform === "linux" ? readFileSync(`/proc/${id}/status`, "utf8") : "";
      return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1]) / 1024;
    });
  return Math.max(...sizes);
}
