import { randomUUID } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium, type Page } from "@playwright/test";
import { mostFactsPerEvent } from "#renderer/domain/import-events.ts";
import { browserOptions } from "../browser.ts";
import type { Figure } from "./figures.ts";
import { changeSettings, freePort, serve } from "./server.ts";

/* The main thread while a quiz and a mock exam begin, in the built app, beside thousands of imported facts. */

const runs = 5;
const importedDocuments = 10;
const factsEach = 500;

/** The longest task from opening the page to the first item, which somebody would feel. */
export async function quizPageFigures(folder: string): Promise<readonly Figure[]> {
  const dataFolder = join(folder, "quiz-data");
  plantImports(dataFolder);
  const port = await freePort();
  const serving = await serve(port, dataFolder);
  await changeSettings(serving.address, { welcomed: true });
  const look = { headless: true, locale: "ja-JP", timezoneId: "Asia/Tokyo" };
  const context = await chromium.launchPersistentContext(
    join(folder, "quiz-browser"),
    browserOptions(look),
  );
  const page = await context.newPage();
  await page.addInitScript(() => {
    const tasks: PerformanceEntry[] = [];
    Object.assign(window, { benchTasks: tasks });
    new PerformanceObserver((list) => tasks.push(...list.getEntries())).observe({
      type: "longtask",
    });
  });
  await page.goto(serving.address);
  await page.getByRole("heading", { level: 1 }).waitFor();
  const [quizMs, mockMs]: [number[], number[]] = [[], []];
  for (let run = 0; run < runs; run += 1) {
    quizMs.push(await longestTask(page, "#/quiz", beginQuiz));
    mockMs.push(await longestTask(page, "#/mock", beginMock));
  }
  await context.close();
  await serving.stop();
  const facts = `${importedDocuments * factsEach} imported facts`;
  return [
    {
      what: `quiz: longest task as one begins, ${facts}`,
      goal: 50,
      quantile: "median",
      samples: quizMs,
    },
    {
      what: `mock: longest task as one begins, ${facts}`,
      goal: 50,
      quantile: "median",
      samples: mockMs,
    },
  ];
}

/** In milliseconds, from when the screen is there; 0 where no task was longer than 50. */
async function longestTask(
  page: Page,
  hash: string,
  begin: (page: Page) => Promise<void>,
): Promise<number> {
  await page.goto(`${page.url().split("#")[0]}#/today`);
  await page.reload();
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.waitForTimeout(2_000);
  const fromMs = await page.evaluate(() => performance.now());
  await page.goto(`${page.url().split("#")[0]}${hash}`);
  await begin(page);
  return page.evaluate((from) => {
    const tasks: readonly PerformanceEntry[] = Reflect.get(window, "benchTasks");
    return Math.max(
      0,
      ...tasks.filter(({ startTime }) => startTime >= from).map(({ duration }) => duration),
    );
  }, fromMs);
}

async function beginQuiz(page: Page): Promise<void> {
  await page.getByRole("button", { name: /クイズを始める|新しいクイズを始める/ }).click();
  await page.getByRole("button", { name: "わからない" }).waitFor();
}

async function beginMock(page: Page): Promise<void> {
  const running = page.getByRole("link", { name: "試験に戻る" });
  const start = page.getByRole("button", { name: "試験を始める", disabled: false });
  await running.or(start).first().waitFor({ timeout: 300_000 });
  if (await running.isVisible()) await running.click();
  else await start.click();
  await page.getByRole("timer").waitFor();
  await page.locator("main input, main button[data-entry]").first().waitFor();
}

/** Facts of made-up documents, as the log of another device. */
function plantImports(dataFolder: string): void {
  const device = randomUUID();
  let seq = 0;
  const line = (kind: string, body: unknown): string => {
    seq += 1;
    const clock = { ms: Date.now() - 1_000_000, counter: seq };
    return JSON.stringify({ id: randomUUID(), device, seq, clock, kind, v: 1, body });
  };
  const lines = Array.from({ length: importedDocuments }, (_, number) => {
    const documentId = `my-report-${number}`;
    const importId = randomUUID();
    const sha256 = number.toString(16).padStart(64, "0");
    const imported = {
      ...{ importId, documentId, title: `会合の記録${number}`, lang: "ja", format: "txt" },
      ...{ fileName: null, file: { sha256, bytes: 1 }, text: { sha256, bytes: 1 } },
      ...{ attachedTo: null, atMs: 1 },
    };
    const added = Array.from({ length: factsEach / mostFactsPerEvent }, (_, part) => {
      const facts = Array.from({ length: mostFactsPerEvent }, (_, index) =>
        factOf(documentId, part * mostFactsPerEvent + index),
      );
      return line("facts-added", { importId, documentId, events: [], facts, studyDay: 20_000 });
    });
    return [line("document-imported", imported), ...added];
  }).flat();
  const folder = join(dataFolder, "events", device);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "1.jsonl"), `${lines.join("\n")}\n`);
}

function factOf(documentId: string, index: number) {
  const answer = `${1_000 + index}件`;
  const quote = `港の記録は${answer}である。`;
  const start = index * 100;
  return {
    ...{ id: `${documentId}/number-${index}`, kind: "target", eventId: null, by: [] },
    ...{ act: "state", layer: "narrative", topic: "alliance", importance: 1 },
    statement: [{ text: "港の記録は" }, { text: answer, gapId: "answer" }, { text: "である。" }],
    gaps: [{ id: "answer", type: "number", answer, accept: [], ask: `港の記録${index}は何件か。` }],
    ...{ quote, span: { start, end: start + quote.length } },
    answerSpan: { start: start + 5, end: start + 5 + answer.length },
    rule: "ja-number",
  };
}
