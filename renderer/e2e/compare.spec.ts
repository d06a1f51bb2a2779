import type { Page } from "@playwright/test";
import { expect, test } from "./fixture.ts";
import { navigate } from "./navigate.ts";
import { type Words, words } from "./words.ts";

async function open(page: Page, w: Words, link: string) {
  await page.getByRole("button", { name: w.begin }).click();
  await navigate(page, link);
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
}

for (const lang of ["ja", "en"] as const) {
  const w = words[lang];

  test.describe(`comparing in ${lang}`, () => {
    test.use({
      locale: lang === "ja" ? "ja-JP" : "en-US",
      viewport: { width: 1280, height: 800 },
    });

    test("the table is walked with the arrow keys and leads to a subject's facts", async ({
      app,
    }) => {
      const { page } = app;
      await page.setViewportSize({ width: 1280, height: 800 });
      await open(page, w, w.compareLink);
      const grid = page.getByRole("grid");
      await grid.getByRole("link").first().focus();
      await page.keyboard.press("End");
      await page.keyboard.press("ArrowLeft");
      const cell = page.locator("a:focus");
      await expect(cell).toHaveAccessibleName(w.taiwanCell);
      await expect(grid.locator('a[tabindex="0"]')).toHaveCount(1);
      await page.keyboard.press("Enter");
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(w.taiwan);
      const chosen = page.locator("li[aria-current]");
      await expect(chosen).toContainText(w.opposed);
      await expect(chosen).toBeInViewport();
      await expect(page.getByRole("listitem").filter({ hasText: w.silent }).first()).toBeAttached();
      await page.getByRole("link", { name: w.backToTable }).click();
      await expect(grid).toBeVisible();
    });

    test("ministers' meetings join the summits on request", async ({ app }) => {
      const { page } = app;
      await page.setViewportSize({ width: 1280, height: 800 });
      await open(page, w, w.compareLink);
      const columns = page.getByRole("columnheader");
      const summits = await columns.count();
      await page.getByText(w.allMeetings, { exact: true }).click();
      expect(await columns.count()).toBeGreaterThan(summits);
    });

    test("where it is narrow a subject is chosen from a list and its meetings are stacked", async ({
      app,
    }) => {
      const { page } = app;
      await page.setViewportSize({ width: 360, height: 740 });
      await open(page, w, w.compareLink);
      await expect(page.getByRole("grid")).toBeHidden();
      await page.getByRole("link", { name: new RegExp(`^${w.taiwan}`) }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(w.taiwan);
      const lefts = await page
        .getByRole("heading", { level: 2 })
        .evaluateAll((titles) => titles.map((title) => title.getBoundingClientRect().left));
      expect(lefts.length).toBeGreaterThan(3);
      expect(new Set(lefts).size).toBe(1);
    });

    test("the timeline is walked in time order, and an event tells of itself", async ({ app }) => {
      const { page } = app;
      for (const width of [1280, 360]) {
        await page.setViewportSize({ width, height: 740 });
        if (width === 1280) await open(page, w, w.timelineLink);
        const picture =
          width === 1280
            ? page.getByRole("group", { name: w.timelinePicture })
            : page.getByRole("list", { name: w.timelinePicture });
        await expect(picture).toBeVisible();
        const names = await picture
          .getByRole("link")
          .evaluateAll((links) => links.map((link) => link.getAttribute("aria-label") ?? ""));
        const years = names
          .map((name) => Number(/\d{4}/.exec(name)?.[0]))
          .filter((year) => year > 0);
        expect(years.length).toBeGreaterThan(15);
        expect(years).toEqual([...years].sort((a, b) => a - b));
      }
      await page.setViewportSize({ width: 1280, height: 740 });
      // The list makes way for the picture after the window has changed: a focus set before is lost.
      const picture = page.getByRole("group", { name: w.timelinePicture });
      const event = picture.getByRole("link", { name: w.februarySummit });
      await event.focus();
      await page.keyboard.press("Enter");
      await expect(event).toHaveAttribute("aria-current", "true");
      await expect(page.getByRole("heading", { level: 2 })).toBeFocused();
      await expect(page.getByRole("region").last()).toContainText(w.ishiba);
      await page.reload();
      await expect(page.getByRole("region").last()).toContainText(w.ishiba);
    });
  });
}
