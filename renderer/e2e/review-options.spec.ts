import type { Page } from "@playwright/test";
import { expect, test } from "./fixture.ts";
import { forgetfulPast, restartWithPast } from "./past-reviews.ts";
import { words } from "./words.ts";

const w = words.ja;

const prompt = (page: Page) => page.getByRole("article").getByRole("heading").first();

async function setNumber(page: Page, label: string, value: string) {
  const field = page.getByRole("textbox", { name: label, exact: true });
  await field.fill(value);
  await field.press("Enter");
  await expect(page.getByText("保存しました").first()).toBeAttached();
}

async function choose(page: Page, group: string, option: string) {
  const radios = page.getByRole("radiogroup", { name: group, exact: true });
  await radios.getByText(option, { exact: true }).click();
  await expect(radios.getByRole("radio", { name: option, exact: true })).toBeChecked();
}

/** What is left of today, as Today has it: new, learning, due. */
async function left(page: Page): Promise<readonly number[]> {
  await goTo(page, "today");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(w.today);
  const texts = await page
    .getByRole("list", { name: "今日のカード" })
    .getByRole("listitem")
    .allInnerTexts();
  return texts.map((text) => Number(text.replace(/\D/g, "")));
}

/** By its address: where a field has the focus, a key would be typed. */
async function goTo(page: Page, route: string) {
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.goto(`${page.url().split("#")[0]}#/${route}`);
}

async function review(page: Page) {
  await goTo(page, "review");
  await expect(page.getByRole("article")).toBeVisible();
}

async function settings(page: Page) {
  await goTo(page, "settings");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(w.settings);
}

test.describe("the options of the review", () => {
  test.use({ locale: "ja-JP" });

  test.beforeEach(async ({ app }) => {
    test.slow();
    await app.page.getByRole("button", { name: w.begin }).click();
    await expect(app.page.getByRole("heading", { level: 1 })).toHaveText(w.today);
  });

  test("limits hold a day's cards back and are raised for today; the order of new cards is the student's", async ({
    app,
  }) => {
    await restartWithPast(app, forgetfulPast(120));
    const { page } = app;
    await settings(page);
    await setNumber(page, "1日の新規カード（枚）", "3");
    await setNumber(page, "1日の復習カード（枚）", "5");
    expect(await left(page)).toEqual([3, 0, 5]);
    await settings(page);
    await setNumber(page, "1日の復習カード（枚）", "0");
    const first = new Set<string>();
    for (const order of ["文書の順", "ランダム", "重要な順"]) {
      await settings(page);
      await choose(page, "新規カードの順序", order);
      await review(page);
      first.add(await prompt(page).innerText());
    }
    expect(first.size).toBe(3);
    await settings(page);
    await setNumber(page, "1日の新規カード（枚）", "0");
    await goTo(page, "review");
    await page.getByRole("button", { name: "復習の上限を50枚増やす" }).click();
    await expect(page.getByRole("button", { name: w.show })).toBeVisible();
    const [news, learning, reviews = 0] = await left(page);
    expect([news, learning]).toEqual([0, 0]);
    expect(reviews).toBeGreaterThan(5);
    expect(reviews).toBeLessThanOrEqual(50);
  });

  test("all forms of a gap join the deck on request, and its siblings keep apart until that is switched off", async ({
    app,
  }) => {
    const { page } = app;
    // One document is left, so that the day's limit is above all of its cards.
    await goTo(page, "browse");
    const grid = page.getByRole("grid");
    await expect(grid).toHaveAttribute("aria-rowcount", /^4\d{3}$/);
    const all = (await grid.getAttribute("aria-rowcount")) ?? "";
    await page.getByRole("combobox").fill("-doc:2025-10-28-summit-readout");
    await expect(grid).not.toHaveAttribute("aria-rowcount", all);
    await page.keyboard.press("Enter");
    await page.keyboard.press("Control+a");
    await page.keyboard.press("Control+j");
    await expect(page.getByText(/枚を休止しました/).first()).toBeVisible();
    await settings(page);
    await setNumber(page, "1日の新規カード（枚）", "200");
    const [best = 0] = await left(page);
    await settings(page);
    await choose(page, "カードの形式", "すべての形式");
    const [apart] = await left(page);
    expect(apart).toBe(best);
    await settings(page);
    await choose(page, "同じ空欄のカードを別の日に回す", "オフ");
    const [together = 0] = await left(page);
    expect(together).toBeGreaterThan(best);
    expect(together).toBeLessThan(200);
  });

  test("a leech is told and suspended, a long answer is capped, what is shown can be left out", async ({
    app,
  }) => {
    await restartWithPast(app, forgetfulPast(120));
    const { page } = app;
    await settings(page);
    await setNumber(page, "1日の新規カード（枚）", "0");
    await setNumber(page, "解答時間の上限（秒）", "1");
    await setNumber(page, "苦手カードとみなす回数", "2");
    await choose(page, "苦手になったカード", "タグを付けて休止する");
    await choose(page, "ボタンに次の間隔を表示", "オフ");
    await choose(page, "スペースキーで「正解」と答える", "オフ");
    await review(page);
    await expect(
      page.getByRole("list", { name: w.remaining }).locator("[aria-current]"),
    ).toHaveText(/復習/);
    await page.keyboard.press("Space");
    const again = page.getByRole("button", { name: w.ratings.again });
    await expect(again).toBeVisible();
    await expect(again).not.toContainText("分");
    const before = await prompt(page).innerText();
    await page.keyboard.press("Space");
    await page.waitForTimeout(2_500);
    await expect(prompt(page)).toHaveText(before);
    await page.keyboard.press("3");
    await expect(prompt(page)).not.toHaveText(before);
    await page.keyboard.press("Control+Alt+i");
    const latest = page.getByRole("dialog", { name: "カード情報" }).getByRole("row").nth(1);
    await expect(latest).toContainText(/正解.*(?<!\d)1秒/);
    await page.keyboard.press("Escape");
    const told = page.getByText(/「苦手」のタグ（leech）を付けて休止しました/).first();
    for (let card = 0; card < 12 && !(await told.isVisible()); card += 1) {
      const shown = await prompt(page).innerText();
      if (await page.getByRole("button", { name: w.show }).isVisible()) {
        await page.getByRole("button", { name: w.show }).click();
      }
      await page.keyboard.press("1");
      await expect(prompt(page)).not.toHaveText(shown);
    }
    await expect(told).toBeVisible();
    await settings(page);
    await choose(page, "残りの枚数を表示", "オフ");
    await setNumber(page, "1日の復習カード（枚）", "0");
    await setNumber(page, "学習カードの前倒し（分）", "0");
    // The forgotten cards come back in ten minutes: with nothing ahead of its time there is a wait.
    await goTo(page, "review");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("少し休みましょう");
    await expect(page.getByRole("list", { name: w.remaining })).toHaveCount(0);
    await goTo(page, "browse");
    await page.getByRole("combobox").fill("is:leech is:suspended");
    // A second one may have joined it while the message about the first was on its way.
    await expect(page.getByRole("grid")).toHaveAttribute("aria-rowcount", /^[23]$/);
  });

  test("thirty answers are taken back one by one, after a restart too", async ({ app }) => {
    await settings(app.page);
    await setNumber(app.page, "1日の新規カード（枚）", "40");
    await review(app.page);
    const first = await prompt(app.page).innerText();
    const counts = app.page.getByRole("list", { name: w.remaining });
    const before = await counts.innerText();
    for (let card = 0; card < 30; card += 1) {
      const shown = await prompt(app.page).innerText();
      await app.page.keyboard.press("Space");
      await app.page.keyboard.press("4");
      await expect(prompt(app.page)).not.toHaveText(shown);
    }
    await app.restart();
    const { page } = app;
    await page.getByRole("link", { name: w.resume }).click();
    for (let step = 0; step < 30; step += 1) {
      const shown = await prompt(page).innerText();
      await page.keyboard.press("u");
      await expect(prompt(page)).not.toHaveText(shown);
    }
    await expect(prompt(page)).toHaveText(first);
    expect(await page.getByRole("list", { name: w.remaining }).innerText()).toBe(before);
  });
});
