import type { BrowserContext, Page } from "@playwright/test";
import { type Route, routes } from "#renderer/shared/route.ts";
import { type App, expect, test } from "./fixture.ts";
import { given, hostileHtml, pdfByCharacterMap } from "./import-files.ts";
import { begin, quizWords, verdict } from "./quiz-steps.ts";
import { words } from "./words.ts";

const w = words.en;
/** Items, readers and character maps are loaded when they are first needed. */
const patience = { timeout: 60_000 };

/** Every address any page of the browser asks for from now on, answered or not. */
function recordRequests(context: BrowserContext): readonly string[] {
  const asked: string[] = [];
  context.on("request", (request) => asked.push(request.url()));
  context.on("page", (page) => page.on("websocket", (socket) => asked.push(socket.url())));
  for (const page of context.pages()) page.on("websocket", (socket) => asked.push(socket.url()));
  return asked;
}

/** Where the page itself comes from; the stand-in's name for `app://communique`, or the port on this computer. */
function ownOrigins(app: App): readonly string[] {
  if (app.host === "browser") return [`http://127.0.0.1:${new URL(app.address).port}/`];
  return ["http://communique.app.localhost/", "app://communique/"];
}

async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => {
    window.location.hash = to;
  }, hash);
  await expect(page.getByRole("heading", { level: 1 }).first()).toBeVisible();
  await page.waitForTimeout(100);
}

/** Answers some cards, takes one back, reports one. */
async function study(page: Page): Promise<void> {
  await page.getByRole("link", { name: w.start }).click();
  for (let card = 0; card < 4; card += 1) {
    await page.getByRole("button", { name: w.show }).click();
    await page.getByRole("button", { name: w.ratings.good }).click();
    await expect(page.getByRole("button", { name: w.show })).toBeVisible();
  }
  await page.keyboard.press("u");
  await page.waitForTimeout(200);
}

/** Every screen there is, and the first place below each that has some. */
async function visitEverything(page: Page): Promise<void> {
  for (const screen of routes) {
    await goTo(page, `#/${screen}`);
    await doings[screen]?.(page);
    const link = page.getByRole("main").locator(`a[href^='#/${screen}/']`).first();
    if ((await link.count()) === 0) continue;
    await goTo(page, (await link.getAttribute("href")) ?? "");
  }
  await goTo(page, "#/library/reports");
  await goTo(page, "#/library");
  await page.getByRole("searchbox").fill("Futenma");
  await page.waitForTimeout(300);
}

/** What makes a screen ask for more than it does when it opens. */
const doings: Partial<Record<Route, (page: Page) => Promise<void>>> = {
  async browse(page) {
    await page.getByRole("combobox").first().fill("Futenma");
    await page.waitForTimeout(300);
  },
  // Workers and the chart library are loaded with it; their figures stand in tables.
  progress: async (page) => page.waitForTimeout(1_000),
};

/** A question of a quiz, a whole mock exam onto paper, and imports whose readers bring files of their own. */
async function work(page: Page): Promise<void> {
  await goTo(page, "#/quiz");
  await expect(page.getByText(quizWords.en.counted)).toBeVisible(patience);
  await begin(page, quizWords.en, "choice");
  for (const key of ["2", "Enter"]) await page.keyboard.press(key);
  await expect(verdict(page, quizWords.en)).toBeVisible();

  await goTo(page, "#/mock");
  await page.getByText("10 items, 10 min", { exact: true }).click();
  await page.getByRole("button", { name: "Begin the exam" }).click(patience);
  await page.getByRole("button", { name: "Review and hand in" }).last().click(patience);
  const handIn = { name: "Hand in", exact: true };
  await page.getByRole("button", handIn).click();
  await page.getByRole("alertdialog").getByRole("button", handIn).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Mock exam result", patience);
  await page.emulateMedia({ media: "print" });
  await page.emulateMedia({ media: "screen" });

  const files = [
    given("report.pdf", pdfByCharacterMap("両首脳は、港湾協力に関する覚書に署名した。")),
    given("page.html", hostileHtml),
  ];
  for (const file of files) {
    await goTo(page, "#/import");
    await page.locator("input[type=file]").setInputFiles(file);
    await expect(page.getByRole("button", { name: "Do not import" })).toBeVisible(patience);
    await page.getByRole("button", { name: "Do not import" }).click();
  }
}

async function changeSettings(page: Page): Promise<void> {
  await goTo(page, "#/settings");
  await page.getByRole("radio", { name: w.dark }).click({ force: true });
  await page.getByRole("radio", { name: "日本語" }).first().click({ force: true });
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(words.ja.settings);
}

test("a whole session over every screen asks for nothing but the app's own files", async ({
  app,
}) => {
  test.slow();
  const first = recordRequests(app.page.context());
  // The page that is there was loaded before anyone listened.
  await app.page.reload();
  await app.page.getByRole("button", { name: w.begin }).click();
  await expect(app.page.getByRole("heading", { level: 1 })).toHaveText(w.today);
  await study(app.page);
  await work(app.page);
  await visitEverything(app.page);
  await changeSettings(app.page);
  await app.restart();
  const second = recordRequests(app.page.context());
  await app.page.reload();
  await visitEverything(app.page);

  const own = ownOrigins(app);
  const asked = [...first, ...second];
  const isOwn = (url: string) => own.some((o) => url.startsWith(o) || url.startsWith(`blob:${o}`));
  expect(asked.filter((url) => !isOwn(url))).toEqual([]);
  // The record is no empty one: page, script, styles and fonts of both runs are in it.
  expect(asked.filter((url) => /\/assets\/.+\.js$/.test(url)).length).toBeGreaterThanOrEqual(2);
  expect(asked.some((url) => url.endsWith(".woff2"))).toBe(true);
  for (const name of ["progress-worker", "import-worker", "pdf"]) {
    const isIts = (url: string) => url.includes(`/assets/${name}`);
    expect(asked.some(isIts), name).toBe(true);
  }
});
