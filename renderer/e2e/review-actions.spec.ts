import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixture.ts";
import { type Words, words } from "./words.ts";

const own = {
  ja: {
    menu: "カードのメニュー",
    buried: "今日は非表示にしました",
    suspended: "休止しました",
    flag: "フラグ：青",
    marked: "マーク付き",
    undone: /^元に戻しました/,
    redone: /^やり直しました/,
    due: "何日後に出しますか",
    dueWrong: /0から36,500まで/,
    dueSave: "変更する",
    dueSet: "期日を変更しました",
    resetDo: "リセットする",
    wasReset: "リセットしました",
    note: "自分用のメモ",
    noteSave: "保存",
    ownNote: "自分のメモ",
    steps: "学習ステップ",
    stepsWrong: /1440分まで/,
    retention: "目標の定着率（%）",
    retentionWrong: /70から99まで/,
    addKey: "「もう一度」にキーを追加",
    use: "割り当てる",
    readBoth: "両方",
    readWhen: "自動で読み上げる",
    nothingToday: "今日学習するカードはありません",
    tenMore: "新規カードを10枚追加",
    saved: "保存しました",
  },
  en: {
    menu: "Card menu",
    buried: "until tomorrow",
    suspended: "Suspended",
    flag: "Flag: Blue",
    marked: "Marked",
    undone: /^Undone/,
    redone: /^Redone/,
    due: "Show it in how many days?",
    dueWrong: /from 0 to 36,500/,
    dueSave: "Set",
    dueSet: "Due date set",
    resetDo: "Reset",
    wasReset: "Card reset",
    note: "Your own note",
    noteSave: "Save",
    ownNote: "Your note",
    steps: "Learning steps",
    stepsWrong: /at most 1440 minutes/,
    retention: "Desired retention (%)",
    retentionWrong: /from 70 to 99/,
    addKey: "Add a key for “Again”",
    use: "Use",
    readBoth: "Both",
    readWhen: "Read automatically",
    nothingToday: "Nothing due today",
    tenMore: "Add 10 new cards",
    saved: "Saved",
  },
} as const;

async function begin(page: Page, w: Words) {
  await page.getByRole("button", { name: w.begin }).click();
  await page.getByRole("link", { name: w.start }).click();
  await expect(page.getByRole("button", { name: w.show })).toBeFocused();
}

/** What was just done, as it is shown for a moment. */
const flash = (page: Page) => page.getByRole("group", { name: /直前の操作|Last action/ });

const prompt = (page: Page) => page.getByRole("article").getByRole("heading").first().innerText();

for (const lang of ["ja", "en"] as const) {
  const w = words[lang];
  const o = own[lang];
  test.describe(`what else is done with a card in ${lang}`, () => {
    test.use({ locale: lang === "ja" ? "ja-JP" : "en-US" });

    test("Anki's keys bury, suspend, flag and mark, and undo takes each back", async ({ app }) => {
      const { page } = app;
      await begin(page, w);
      const first = await prompt(page);
      await page.keyboard.press("-");
      await expect(flash(page).getByText(o.buried)).toBeVisible();
      await expect.poll(() => prompt(page)).not.toBe(first);
      await page.keyboard.press("u");
      await expect(flash(page).getByText(o.undone)).toBeVisible();
      await expect.poll(() => prompt(page)).toBe(first);
      await page.keyboard.press("Control+Shift+z");
      await expect(flash(page).getByText(o.redone)).toBeVisible();
      await expect.poll(() => prompt(page)).not.toBe(first);
      await page.keyboard.press("Control+z");
      await expect.poll(() => prompt(page)).toBe(first);

      await page.keyboard.press("Shift+!");
      await expect(flash(page).getByText(o.suspended)).toBeVisible();
      await expect.poll(() => prompt(page)).not.toBe(first);
      await app.restart();
      await app.page
        .getByRole("link", { name: w.resume })
        .or(app.page.getByRole("link", { name: w.start }))
        .click();
      await expect.poll(() => prompt(app.page)).not.toBe(first);
      await app.page.keyboard.press("u");
      await expect.poll(() => prompt(app.page)).toBe(first);

      await app.page.keyboard.press("Control+4");
      await expect(app.page.getByRole("img", { name: o.flag })).toBeVisible();
      await app.page.keyboard.press("*");
      await expect(app.page.getByRole("img", { name: o.marked })).toBeVisible();
      await app.page.keyboard.press("Control+4");
      await expect(app.page.getByRole("img", { name: o.flag })).toBeHidden();
      await app.page.keyboard.press("u");
      await expect(app.page.getByRole("img", { name: o.flag })).toBeVisible();
    });

    test("the menu does the same by mouse, and by keyboard alone", async ({ app }) => {
      const { page } = app;
      await begin(page, w);
      const first = await prompt(page);
      await page.keyboard.press("m");
      await expect(page.getByRole("menu", { name: o.menu })).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id }) => id)).toEqual([]);
      await page.keyboard.press("Escape");
      await page.getByRole("button", { name: o.menu }).click();
      await page.getByRole("menuitem", { name: /^(このカードを休止|Suspend this card)/ }).click();
      await expect.poll(() => prompt(page)).not.toBe(first);
    });

    test("due date and reset ask first, and say what is wrong", async ({ app }) => {
      const { page } = app;
      await begin(page, w);
      const first = await prompt(page);
      await page.keyboard.press("Control+Shift+d");
      const field = page.getByRole("textbox", { name: o.due });
      await field.fill("7-3");
      await page.getByRole("button", { name: o.dueSave, exact: true }).click();
      await expect(field).toHaveAccessibleDescription(o.dueWrong);
      await field.fill("３〜５");
      await page.getByRole("button", { name: o.dueSave, exact: true }).click();
      await expect(flash(page).getByText(o.dueSet)).toBeVisible();
      await expect.poll(() => prompt(page)).not.toBe(first);
      const second = await prompt(page);
      await page.keyboard.press("Space");
      await page.keyboard.press("1");
      await expect.poll(() => prompt(page)).not.toBe(second);
      const third = await prompt(page);
      await page.keyboard.press("Control+Alt+n");
      await page.getByRole("button", { name: o.resetDo, exact: true }).click();
      await expect(flash(page).getByText(o.wasReset)).toBeVisible();
      await expect.poll(() => prompt(page)).toBe(third);
    });

    test("a note is written once and stands behind the card", async ({ app }) => {
      const { page } = app;
      await begin(page, w);
      await page.keyboard.press("n");
      const field = page.getByRole("textbox", { name: o.note });
      await field.fill("<img src=x onerror=alert(1)> 覚え方");
      await page.getByRole("button", { name: o.noteSave, exact: true }).click();
      await expect(field).toBeHidden();
      await page.keyboard.press("Space");
      await expect(page.getByRole("region", { name: o.ownNote })).toContainText("<img src=x");
    });

    test("keys can be moved, options refuse what they cannot take", async ({ app }) => {
      const { page } = app;
      await begin(page, w);
      await page.keyboard.press("o");
      const steps = page.getByRole("textbox", { name: o.steps, exact: true });
      await steps.fill("1d");
      await steps.press("Enter");
      await expect(steps).toHaveAccessibleDescription(o.stepsWrong);
      await steps.fill("２分 １５分");
      await steps.press("Enter");
      const retention = page.getByRole("textbox", { name: o.retention });
      await retention.fill("65");
      await retention.press("Enter");
      await expect(retention).toHaveAccessibleDescription(o.retentionWrong);
      await retention.fill("85");
      await retention.press("Enter");
      await page.getByRole("button", { name: o.addKey }).click();
      await page.keyboard.press("j");
      await page.getByRole("button", { name: o.use, exact: true }).click();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id }) => id)).toEqual([]);
      await page.keyboard.press("s");
      const first = await prompt(page);
      await page.keyboard.press("Space");
      await expect(page.getByRole("button", { name: w.ratings.again })).toContainText("2");
      await page.keyboard.press("j");
      await expect.poll(() => prompt(page)).not.toBe(first);
    });

    test("at the end of the day more can be asked of it", async ({ app }) => {
      const { page } = app;
      await begin(page, w);
      await page.keyboard.press("o");
      const field = page.getByRole("textbox", { name: w.newPerDay });
      await field.fill("0");
      await field.press("Enter");
      await expect(page.getByText(o.saved).first()).toBeAttached();
      await page.getByRole("heading", { level: 1 }).click();
      await page.keyboard.press("s");
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(o.nothingToday);
      await page.getByRole("button", { name: o.tenMore }).click();
      await expect(page.getByRole("button", { name: w.show })).toBeVisible();
      await page.keyboard.press("u");
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(o.nothingToday);
    });

    test("only local voices read aloud", async ({ app }) => {
      const { page } = app;
      await page.addInitScript(() => {
        const spoken: string[] = [];
        Object.assign(window, { spoken });
        const voice = (name: string, tag: string, localService: boolean) => ({
          name,
          lang: tag,
          localService,
          default: false,
          voiceURI: name,
        });
        const voices = [
          voice("Cloud", "ja-JP", false),
          voice("Local J", "ja-JP", true),
          voice("Local E", "en-US", true),
        ];
        speechSynthesis.getVoices = () => voices as SpeechSynthesisVoice[];
        speechSynthesis.speak = ({ text, lang: tag }) => void spoken.push(`${tag} ${text}`);
        // The real utterance takes only voices of the real list.
        Object.defineProperty(SpeechSynthesisUtterance.prototype, "voice", {
          set() {},
          get: () => null,
        });
      });
      await page.reload();
      await begin(page, w);
      const spoken = () => page.evaluate(() => (window as unknown as { spoken: string[] }).spoken);
      await page.keyboard.press("r");
      await expect.poll(async () => (await spoken()).length).toBe(1);
      await page.keyboard.press("o");
      await page
        .getByRole("radiogroup", { name: o.readWhen })
        .getByText(o.readBoth, { exact: true })
        .click();
      // The choice shows what has been saved.
      const both = page.getByRole("radiogroup", { name: o.readWhen }).getByRole("radio").last();
      await expect(both).toBeChecked();
      await expect(page.getByText("Cloud")).toHaveCount(0);
      await page.keyboard.press("s");
      await expect.poll(async () => (await spoken()).length).toBe(2);
      await page.keyboard.press("Space");
      await expect.poll(async () => (await spoken()).length).toBe(3);
    });
  });
}
