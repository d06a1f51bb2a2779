import type { Page } from "@playwright/test";
import type { ItemForm } from "#corpus/items/item.ts";
import { expect, test } from "./fixture.ts";
import { navigate } from "./navigate.ts";
import {
  begin,
  expectAccessible,
  quizWords as own,
  type QuizWords as Texts,
  verdict,
} from "./quiz-steps.ts";
import { words } from "./words.ts";

/** The keys that answer a form without a mouse; whether right or wrong is not for them to know. */
const keysOf: Readonly<Record<ItemForm, readonly string[]>> = {
  choice: ["2", "Enter"],
  "true-false": ["a", "a"],
  combination: ["4", "Enter"],
  typed: ["x", "y", "z", "Enter"],
  cloze: ["x", "y", "z", "Enter"],
  ordering: ["Space", "ArrowDown", "Space", "Alt+ArrowUp", "ArrowDown", "Enter"],
  matching: ["b", "1", "ArrowUp", "d", "c", "a", "Enter"],
};

/** The forms whose feedback has a look of its own. */
const looksDifferent: ReadonlySet<ItemForm> = new Set<ItemForm>([
  "choice",
  "typed",
  "ordering",
  "matching",
]);

async function press(page: Page, keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** The new cards of the day, as Today counts them. */
async function newCards(page: Page, s: Texts): Promise<number> {
  const counts = page.getByRole("list", { name: s.counts });
  const text = await counts.getByRole("listitem").first().innerText();
  return Number(/\d+/.exec(text)?.[0]);
}

/** The right answer, read where the feedback shows it. */
async function rightAnswer(page: Page, s: Texts): Promise<string> {
  return page.locator(`dt:text-is("${s.answer}") + dd`).innerText();
}

for (const lang of ["ja", "en"] as const) {
  const w = words[lang];
  const s = own[lang];
  test.describe(`the quiz in ${lang}`, () => {
    test.use({ locale: lang === "ja" ? "ja-JP" : "en-US" });

    test.beforeEach(async ({ app }) => {
      const { page } = app;
      await page.getByRole("button", { name: w.begin }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(w.today);
      await navigate(page, s.link);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(s.link);
    });

    test("every form is answered by keyboard alone, and shows its fact and passage", async ({
      app,
    }) => {
      test.slow();
      const { page } = app;
      await expect(page.getByText(s.counted)).toBeVisible({ timeout: 60_000 });
      await expectAccessible(page);
      for (const form of Object.keys(s.forms) as ItemForm[]) {
        await begin(page, s, form);
        await expectAccessible(page);
        await press(page, keysOf[form]);
        await expect(verdict(page, s)).toBeVisible();
        await expect(page.getByRole("button", { name: s.next })).toBeFocused();
        await expect(page.getByRole("heading", { name: s.statement })).toBeVisible();
        await expect(page.getByRole("heading", { name: s.evidence, exact: true })).toBeVisible();
        await expect(page.getByRole("button", { name: s.report })).toBeVisible();
        if (looksDifferent.has(form)) await expectAccessible(page);
        await page.keyboard.press("Enter");
        await expect(page.getByRole("button", { name: s.unknown })).toBeVisible();
        await expect(verdict(page, s)).toHaveCount(0);
        await page.getByRole("button", { name: s.end, exact: true }).press("Enter");
        await expect(page.getByRole("heading", { level: 1 })).toHaveText(s.endTitle);
        if (form === "choice") await expectAccessible(page);
        await page.goto(`${page.url().split("#")[0]}#/quiz`);
      }
    });

    test("an answer that is not right comes into today's queue; one undo takes it out again", async ({
      app,
    }) => {
      const { page } = app;
      await navigate(page, w.todayLink);
      const before = await newCards(page, s);
      await navigate(page, s.link);
      await begin(page, s, "typed");
      await page.getByRole("textbox").fill("xyz");
      await page.keyboard.press("Enter");
      await expect(page.getByText(s.queued)).toBeVisible();
      await navigate(page, w.todayLink);
      await expect.poll(() => newCards(page, s)).toBe(before + 1);
      await page.goBack();
      await page.getByRole("button", { name: s.undo }).press("Enter");
      await expect(page.getByText(s.queued)).toHaveCount(0);
      // What was typed is there to be changed.
      await expect(page.getByRole("textbox")).toHaveValue("xyz");
      await navigate(page, w.todayLink);
      await expect.poll(() => newCards(page, s)).toBe(before);
      await page.keyboard.press("Control+Shift+Z");
      await expect.poll(() => newCards(page, s)).toBe(before + 1);
      await page.goBack();
      await expect(verdict(page, s)).toBeVisible();
    });

    test("a reload and a restart go on exactly where it was, and nothing counts twice", async ({
      app,
    }) => {
      await begin(app.page, s, "choice", "typed");
      await app.page.getByRole("button", { name: s.unknown }).press("Enter");
      await expect(app.page.getByRole("heading", { name: s.unknownShown })).toBeVisible();
      const shown = await app.page.getByRole("main").innerText();
      await app.page.reload();
      await expect(app.page.getByRole("heading", { name: s.unknownShown })).toBeVisible();
      expect(await app.page.getByRole("main").innerText()).toBe(shown);
      await app.restart();
      await navigate(app.page, s.link);
      await expect(app.page.getByText(s.open)).toBeVisible();
      await app.page.getByRole("link", { name: s.resume }).press("Enter");
      expect(await app.page.getByRole("main").innerText()).toBe(shown);
      await app.page.getByRole("button", { name: s.end, exact: true }).press("Enter");
      await app.page.getByRole("button", { name: s.again }).press("Enter");
      await expect(app.page.getByRole("button", { name: s.unknown })).toBeVisible();
      await app.page.getByRole("button", { name: s.unknown }).press("Enter");
      await expect(app.page.getByRole("heading", { name: s.unknownShown })).toBeVisible();
      await app.page.keyboard.press("Enter");
      await expect(app.page.getByRole("heading", { level: 1 })).toHaveText(s.endTitle);
    });

    test("an answer the student accepts counts as right, is listed, and can be withdrawn", async ({
      app,
    }) => {
      const { page } = app;
      await begin(page, s, "typed");
      await page.getByRole("textbox").fill("qqqq");
      await page.keyboard.press("Enter");
      await expect(page.getByRole("heading", { name: s.verdicts.wrong })).toBeVisible();
      expect(await rightAnswer(page, s)).not.toBe("");
      await expect(page.getByRole("button", { name: s.accept })).toBeEnabled();
      await page.keyboard.press("y");
      await expect(page.getByRole("heading", { name: s.verdicts.right })).toBeVisible();
      await expect(page.getByRole("button", { name: s.accept })).toHaveCount(0);
      await page.goto(`${page.url().split("#")[0]}#/quiz`);
      const list = page.getByRole("region", { name: s.acceptedTitle });
      await expect(list).toContainText("qqqq");
      await expectAccessible(page);
      await list.getByRole("button", { name: s.withdraw }).press("Enter");
      await expect(list).toHaveCount(0);
    });

    test("Enter that ends a conversion answers nothing", async ({ app }) => {
      const { page } = app;
      await begin(page, s, "cloze");
      const field = page.getByRole("textbox");
      await field.fill("にせんねん");
      await field.dispatchEvent("keydown", { key: "Enter", isComposing: true });
      await field.dispatchEvent("keydown", { key: "Enter", keyCode: 229 });
      await expect(page.getByRole("button", { name: s.submit, exact: true })).toBeVisible();
      await field.press("Enter");
      await expect(verdict(page, s)).toBeVisible();
    });

    test("10,000 pasted characters and control characters are taken, and nothing breaks", async ({
      app,
    }) => {
      const { page } = app;
      await begin(page, s, "typed");
      await page.getByRole("textbox").fill(`\u0007${"あ".repeat(10_000)}\u0000`);
      await page.keyboard.press("Enter");
      await expect(page.getByRole("heading", { name: s.verdicts.wrong })).toBeVisible();
      await expect(page.getByText(/500/)).toBeVisible();
      await expect(page.getByRole("button", { name: s.accept })).toHaveCount(0);
    });

    test("large type makes everything larger while the quiz runs; without weak points that is said", async ({
      app,
    }) => {
      const { page } = app;
      await page.getByRole("radio", { name: s.weakness }).press("Space");
      await expect(page.getByText(s.nothing)).toBeVisible();
      await expect(page.getByRole("button", { name: s.begin, exact: true })).toBeDisabled();
      await expect(page).toHaveURL(/about=weakness/);
      await page.reload();
      await expect(page.getByText(s.nothing)).toBeVisible();
      await page.getByRole("radio", { name: s.weakness }).press("ArrowLeft");
      await begin(page, s, "choice");
      const height = async () =>
        (await page.getByRole("heading", { level: 1 }).boundingBox())?.height ?? 0;
      const nav = page.getByRole("navigation");
      const [before, way] = [await height(), await nav.boundingBox()];
      await page.getByRole("button", { name: s.large }).press("Enter");
      await expect.poll(height).toBeGreaterThan(1.4 * before);
      expect(await nav.boundingBox()).toEqual(way);
      await expectAccessible(page);
      await navigate(page, w.library);
      await expect(page.locator(":root[data-large]")).toHaveCount(0);
    });
  });
}
