import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixture.ts";
import { words } from "./words.ts";

const own = {
  ja: { nav: "メインメニュー", menu: "メニュー", skip: "本文へ移動", groups: ["学習", "調べる"] },
  en: { nav: "Main menu", menu: "Menu", skip: "Skip to content", groups: ["Study", "Look up"] },
} as const;

/** Where every link of the bar stands, by its text. */
async function places(page: Page, nav: string): Promise<string> {
  await page.evaluate(() => document.fonts.ready);
  return page.getByRole("navigation", { name: nav }).evaluate((bar) =>
    JSON.stringify(
      [...bar.querySelectorAll("a")].map((link) => {
        const { x, y, width } = link.getBoundingClientRect();
        return [link.textContent, x, y, width];
      }),
    ),
  );
}

async function serious(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id }) => id);
}

for (const lang of ["ja", "en"] as const) {
  const w = words[lang];
  const o = own[lang];
  test.describe(`the navigation in ${lang}`, () => {
    test.use({ locale: lang === "ja" ? "ja-JP" : "en-US" });

    test.beforeEach(async ({ app }) => {
      await app.page.getByRole("button", { name: w.begin }).click();
      await expect(app.page.getByRole("heading", { level: 1 })).toHaveText(w.today);
    });

    test("is one row of groups in the window's own size, and nothing in it moves", async ({
      app,
    }) => {
      const { page } = app;
      await page.setViewportSize({ width: 1104, height: 740 });
      const nav = page.getByRole("navigation", { name: o.nav });
      for (const group of o.groups) {
        await expect(nav.getByRole("list", { name: group })).toBeVisible();
      }
      const before = await places(page, o.nav);
      for (const [link, title] of [
        [w.library, w.library],
        [w.settings, w.settings],
        [w.about, w.about],
      ] as const) {
        await nav.getByRole("link", { name: link, exact: true }).click();
        await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
        await expect(nav.locator("[aria-current=page]")).toHaveText(link);
        expect(await places(page, o.nav)).toBe(before);
      }
      await expect(nav).toHaveJSProperty("offsetHeight", 44);
      await expect(page.getByRole("button", { name: o.menu, exact: true })).toBeHidden();
    });

    test("in a narrow window has every screen in its menu, by keyboard too", async ({ app }) => {
      const { page } = app;
      await page.setViewportSize({ width: 360, height: 740 });
      const nav = page.getByRole("navigation", { name: o.nav });
      await expect(nav.getByRole("link", { name: w.todayLink, exact: true })).toBeVisible();
      await expect(nav.getByRole("link", { name: w.timelineLink, exact: true })).toBeHidden();
      await page.getByRole("button", { name: o.menu, exact: true }).focus();
      await page.keyboard.press("Enter");
      const menu = page.getByRole("dialog", { name: o.nav });
      await expect(menu.locator("[aria-current=page]")).toHaveText(w.todayLink);
      const inMenu = await menu.getByRole("link").allInnerTexts();
      const inBar = await page.locator("nav a").evaluateAll((all) => all.map((a) => a.textContent));
      expect(inMenu).toEqual(inBar);
      expect(await serious(page)).toEqual([]);
      await page.keyboard.press("Escape");
      await expect(menu).toBeHidden();
      await expect(page.getByRole("button", { name: o.menu, exact: true })).toBeFocused();
      await page.keyboard.press("Enter");
      await menu.getByRole("link", { name: w.timelineLink, exact: true }).focus();
      await page.keyboard.press("Enter");
      await expect(menu).toBeHidden();
      await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
      await expect(nav.locator("[aria-current=page]")).toBeHidden();
      await page.getByRole("button", { name: o.menu, exact: true }).click();
      await page.getByRole("button", { name: w.shortcuts, exact: true }).click();
      await expect(page.getByRole("dialog", { name: w.shortcuts })).toBeVisible();
    });

    test("is skipped by the first key", async ({ app }) => {
      const { page } = app;
      await page.reload();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(w.today);
      await page.keyboard.press("Tab");
      await expect(page.getByRole("button", { name: o.skip })).toBeFocused();
      await page.keyboard.press("Enter");
      await expect(page.locator("#content")).toBeFocused();
      await page.keyboard.press("Tab");
      await expect(page.getByRole("link", { name: w.start })).toBeFocused();
    });
  });
}
