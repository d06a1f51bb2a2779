import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { type App, expect, test } from "./fixture.ts";
import { type Words, words } from "./words.ts";

/** Widths in CSS pixels: a desktop window, the same at 200 % zoom, a narrow one. */
const sizes = [
  { width: 1280, height: 800 },
  { width: 640, height: 400 },
  { width: 360, height: 740 },
] as const;

/** Set to write a picture of every screen to test-results/look. */
const isShooting = process.env.COMMUNIQUE_SHOTS !== undefined;

/** What the page complains about: errors on its console and what its CSP refuses. */
function watch(page: Page): readonly string[] {
  const complaints: string[] = [];
  page.on("console", (message) => {
    // Chromium reports what a CSP refuses on the console as well.
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  return complaints;
}

/** Axe finds nothing serious, nothing is wider than the window, every button can be hit. */
async function inspect(page: Page, name: string, style: string) {
  await page.evaluate(() => document.fonts.ready);
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  const serious = violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
  expect.soft(serious, `${name}: axe`).toEqual([]);
  for (const size of sizes) {
    await page.setViewportSize(size);
    const clipped = await page.evaluate(clippedElements);
    expect.soft(clipped, `${name}: wider than ${size.width} px`).toEqual([]);
    if (isShooting) {
      await page.screenshot({ path: `test-results/look/${style}-${name}-${size.width}.png` });
    }
  }
  await page.setViewportSize(sizes[0]);
  expect.soft(await page.evaluate(smallTargets), `${name}: targets under 44 px`).toEqual([]);
}

/** Elements that make the page scroll sideways, and buttons whose text does not fit them. */
function clippedElements(): readonly string[] {
  const { clientWidth: width, scrollWidth } = document.documentElement;
  const wide = [...document.querySelectorAll("body *")].filter(
    (element) => scrollWidth > width && element.getBoundingClientRect().right > width + 1,
  );
  const cut = [...document.querySelectorAll("button, a, label")].filter(
    (element) => element.clientWidth > 8 && element.scrollWidth > element.clientWidth + 1,
  );
  return [...wide, ...cut].map((element) => element.outerHTML.slice(0, 200));
}

/** What can be pressed and is smaller than a finger; what is hidden until it has the focus is 1 px wide. */
function smallTargets(): readonly string[] {
  const pressable = "button, a, summary, input:not([type=radio]), label:has(input)";
  return [...document.querySelectorAll(pressable)]
    .filter((element) => {
      const { width, height } = element.getBoundingClientRect();
      return width > 8 && height > 8 && (height < 43.5 || width < 43.5);
    })
    .map((element) => element.outerHTML.slice(0, 200));
}

async function walk(app: App, w: Words, style: string) {
  const { page } = app;
  const h1 = page.getByRole("heading", { level: 1 });
  const complaints = watch(page);
  await page.reload();
  await expect(h1).toHaveText(w.welcome);
  await inspect(page, "welcome", style);
  await page.getByRole("button", { name: w.begin }).click();
  await expect(h1).toHaveText(w.today);
  await inspect(page, "today", style);
  await page.getByRole("link", { name: w.start }).click();
  await expect(page.getByRole("button", { name: w.show })).toBeVisible();
  await inspect(page, "front", style);
  await page.keyboard.press("Space");
  await expect(page.getByRole("button", { name: w.ratings.good })).toBeVisible();
  await inspect(page, "back", style);
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog")).toBeVisible();
  await inspect(page, "shortcuts", style);
  await page.keyboard.press("Escape");
  await page.getByRole("link", { name: w.back }).click();
  await page.getByRole("link", { name: w.about }).click();
  await expect(h1).toBeFocused();
  await expect(page.locator("summary").first()).toBeVisible();
  await inspect(page, "about", style);
  await page.getByRole("link", { name: w.browseLink, exact: true }).click();
  await expect(h1).toBeFocused();
  await page.locator("tbody tr").first().click();
  await inspect(page, "browse", style);
  await page.keyboard.press("i");
  await expect(page.getByRole("dialog")).toBeVisible();
  await inspect(page, "card-info", style);
  await page.keyboard.press("Escape");
  await page.keyboard.press("e");
  await expect(page.getByRole("dialog")).toBeVisible();
  await inspect(page, "card-edit", style);
  await page.keyboard.press("Escape");
  await page.getByRole("link", { name: w.compareLink, exact: true }).click();
  await expect(h1).toBeFocused();
  await inspect(page, "compare", style);
  await page.goto(`${page.url().split("#")[0]}#/compare/taiwan/summit-2025-02-07`);
  await expect(h1).toHaveText(w.taiwan);
  await inspect(page, "compare-thread", style);
  await page.getByRole("link", { name: w.timelineLink, exact: true }).click();
  await expect(h1).toBeFocused();
  await inspect(page, "timeline", style);
  await page.goto(`${page.url().split("#")[0]}#/timeline/summit-2025-02-07`);
  await expect(page.getByRole("heading", { level: 2 })).toBeFocused();
  await inspect(page, "timeline-event", style);
  await page.getByRole("link", { name: w.settings }).click();
  await expect(h1).toHaveText(w.settings);
  await inspect(page, "settings", style);
  await page.getByRole("button", { name: w.erase }).click();
  await expect(page.getByRole("alertdialog")).toBeVisible();
  await inspect(page, "erase", style);
  await page.keyboard.press("Escape");
  await page.getByRole("textbox", { name: w.newPerDay }).fill("0");
  await page.getByRole("textbox", { name: w.newPerDay }).press("Enter");
  await page.getByRole("link", { name: w.todayLink }).click();
  await expect(h1).toHaveText(w.today);
  await inspect(page, "nothing-due", style);
  await page.goto(`${page.url().split("#")[0]}#/review`);
  await expect(h1).toBeVisible();
  await inspect(page, "finish", style);
  expect(complaints, "complaints of the page").toEqual([]);
}

/** The library's pages, with readings over names. */
async function walkLibrary({ page }: App, w: Words, style: string) {
  const h1 = page.getByRole("heading", { level: 1 });
  const complaints = watch(page);
  await page.getByRole("button", { name: w.begin }).click();
  await expect(h1).toHaveText(w.today);
  const home = page.url().split("#")[0];
  await page.goto(`${home}#/settings`);
  await page.getByText(w.furigana, { exact: true }).click();
  for (const [name, place] of [
    ["library", ""],
    ["library-search", "?q=SCC"],
    ["library-nothing-found", "?q=zzzz"],
    ["library-document", "/2025-10-28-summit-readout"],
    ["library-event", "/events/summit-2025-02-07"],
    ["library-fact", "/2025-02-07-joint-statement/date"],
    ["library-reports-none", "/reports"],
  ] as const) {
    await page.goto(`${home}#/library${place}`);
    await expect(h1).toBeVisible();
    await inspect(page, name, style);
  }
  await page.goto(`${home}#/library/2025-02-07-joint-statement/date`);
  await page.getByRole("button", { name: w.report }).first().click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await inspect(page, "library-report", style);
  await page.getByRole("dialog").getByRole("button").first().click();
  await expect(page.getByRole("dialog")).toBeHidden();
  await page.goto(`${home}#/library/reports`);
  await expect(page.getByRole("main").getByRole("listitem").first()).toBeVisible();
  await inspect(page, "library-reports", style);
  expect(complaints, "complaints of the page").toEqual([]);
}

for (const lang of ["ja", "en"] as const) {
  for (const colorScheme of ["light", "dark"] as const) {
    test.describe(`every screen in ${lang}, ${colorScheme}`, () => {
      test.use({ locale: lang === "ja" ? "ja-JP" : "en-US", colorScheme });

      test("is accessible, fits, and breaks no rule of its own CSP", async ({ app }) => {
        test.slow();
        await walk(app, words[lang], `${app.host}-${lang}-${colorScheme}`);
      });

      test("in the library is accessible and fits", async ({ app }) => {
        test.slow();
        await walkLibrary(app, words[lang], `${app.host}-${lang}-${colorScheme}`);
      });
    });
  }
}

test("the theme follows its setting at once", async ({ app }) => {
  const w = words.en;
  await app.page.getByRole("button", { name: w.begin }).click();
  await app.page.getByRole("link", { name: w.settings }).click();
  const ground = () =>
    app.page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = await ground();
  await app.page.getByText(w.dark, { exact: true }).click();
  await expect.poll(ground).not.toBe(light);
});

test("the language can be changed on the first page, at once", async ({ app }) => {
  const h1 = app.page.getByRole("heading", { level: 1 });
  await expect(h1).toHaveText(words.en.welcome);
  await app.page.getByText("日本語", { exact: true }).first().click();
  await expect(h1).toHaveText(words.ja.welcome);
  await expect(app.page.locator("html")).toHaveAttribute("lang", "ja");
});

test("a second tab follows and says so; a page without its key says what to do", async ({
  app,
}) => {
  test.skip(app.host === "desktop", "the desktop app has one window");
  const w = words.en;
  await app.page.getByRole("button", { name: w.begin }).click();
  await expect(app.page.getByRole("heading", { level: 1 })).toHaveText(w.today);
  const follower = await app.page.context().newPage();
  await follower.goto(app.address);
  await expect(follower.getByText(w.follower)).toBeVisible();
  await inspect(follower, "follower", "browser-en-light");
  await follower.evaluate(() => localStorage.removeItem("communique.token"));
  await follower.reload();
  await expect(follower.getByRole("heading", { level: 1 })).toHaveText(w.unauthorized);
  await inspect(follower, "unauthorized", "browser-en-light");
  await follower.goto(app.address);
  await expect(follower.getByText(w.follower)).toBeVisible();
});
