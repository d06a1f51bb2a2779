import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixture.ts";
import { type Words, words } from "./words.ts";

/** What only this screen says. */
const texts = {
  ja: {
    title: "カード一覧",
    search: "カードを検索",
    results: "カードの一覧",
    all: /^全[\d,]+枚$/,
    number: /^全?([\d,]+)枚/,
    none: "当てはまるカードはありません。",
    showAll: "すべてのカードを表示",
    term: "抑止力",
    unknown: /「dok」という検索語はありません/,
    range: /0から1までの数/,
    r: "想起率",
    front: "問題",
    stateNew: "新規",
    suspended: /^2枚を休止しました。$/,
    undone: /^元に戻しました：休止（2枚）$/,
    actions: /選択したカード/,
    flagRed: "赤",
    resetOne: /をリセットしますか/,
    tag: "タグの名前",
    tagSave: "付ける",
    tagged: /タグ「試験前」を付けました/,
    edit: "カードを編集",
    answer: "答え",
    save: "保存",
    restore: "元の文に戻す",
    original: "元の文",
    info: "カード情報",
    preview: "プレビュー",
    filters: "絞り込み",
    columns: /列と並べ替え/,
    lapses: "忘却回数",
    flagged: /赤のフラグを付けました/,
    due: "何日後に出しますか",
    dueSave: "変更する",
    dueSet: /の期日を変更しました。$/,
    history: "学習の履歴",
  },
  en: {
    title: "Browse",
    search: "Search cards",
    results: "List of cards",
    all: /^[\d,]+ cards in all$/,
    number: /^([\d,]+) cards?/,
    none: "No card matches.",
    showAll: "Show all cards",
    term: "deterrence",
    unknown: /There is no search word “dok”/,
    range: /a number from 0 to 1/,
    r: "Recall",
    front: "Question",
    stateNew: "New",
    suspended: /^Suspended 2 cards\.$/,
    undone: /^Undone: Suspend \(2 cards\)$/,
    actions: /Selected cards/,
    flagRed: "Red",
    resetOne: /^Reset (this card|\d+ cards)/,
    tag: "Name of the tag",
    tagSave: "Add",
    tagged: /with “試験前”/,
    edit: "Edit the card",
    answer: "Answer",
    save: "Save",
    restore: "Restore the original",
    original: "Original",
    info: "Card info",
    preview: "Preview",
    filters: "Filters",
    columns: /Columns and order/,
    lapses: "Lapses",
    flagged: /Flag.*Red|Red.*flag/i,
    due: "Show it in how many days?",
    dueSave: "Set",
    dueSet: /^Set the due date of/,
    history: "History",
  },
} as const;

type Texts = (typeof texts)["ja" | "en"];

async function begin(page: Page, w: Words, s: Texts) {
  await page.getByRole("button", { name: w.begin }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(w.today);
  await page.keyboard.press("b");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(s.title);
  await expect(standing(page)).toHaveText(s.all);
}

const grid = (page: Page) => page.getByRole("grid");
const standing = (page: Page) => page.getByRole("main").getByRole("status").last();
const field = (page: Page, s: Texts) => page.getByRole("combobox", { name: s.search });
/** Rows without the head. */
const rows = (page: Page) => grid(page).locator("tbody tr");
const rowCount = async (page: Page) => Number(await grid(page).getAttribute("aria-rowcount")) - 1;

/** The cells of a column, from the top of the list. */
async function column(page: Page, name: string): Promise<readonly string[]> {
  const heads = await grid(page).getByRole("columnheader").allInnerTexts();
  const index = heads.findIndex((head) => head.replace(/[▲▼\s]/g, "") === name);
  return rows(page).evaluateAll(
    (all, cell) =>
      [...all]
        .sort((a, b) => Number(a.ariaRowIndex) - Number(b.ariaRowIndex))
        .map((row) => row.children[cell]?.textContent?.trim() ?? ""),
    index,
  );
}

async function inspect(page: Page, what: string) {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  expect(
    serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
    what,
  ).toEqual([]);
}

for (const lang of ["ja", "en"] as const) {
  const w = words[lang];
  const s = texts[lang];
  test.describe(`the list of cards in ${lang}`, () => {
    test.use({ locale: lang === "ja" ? "ja-JP" : "en-US" });

    test("is searched, and says where a query makes no sense", async ({ app }) => {
      const { page } = app;
      await begin(page, w, s);
      await inspect(page, "all cards");
      const all = await rowCount(page);
      await page.keyboard.press("Control+f");
      await expect(field(page, s)).toBeFocused();
      await page.keyboard.type(`is:new ${s.term}`);
      await expect.poll(() => rowCount(page)).toBeLessThan(all);
      const found = await rowCount(page);
      expect(found).toBeGreaterThan(0);
      await expect(page).toHaveURL(/q=is%3Anew/);
      await field(page, s).fill("is:new dok:2022");
      await expect(page.locator("mark", { hasText: /^dok$/ })).toBeVisible();
      await expect(field(page, s)).toHaveAccessibleDescription(s.unknown);
      await inspect(page, "a query with a mistake");
      await field(page, s).fill("prop:r<9");
      await expect(field(page, s)).toHaveAccessibleDescription(s.range);
      await field(page, s).fill("is:leech is:new");
      await expect(page.getByText(s.none)).toBeVisible();
      await inspect(page, "nothing found");
      await page.getByRole("button", { name: s.showAll }).click();
      await expect(standing(page)).toHaveText(s.all);
    });

    test("completes a query by keyboard, and takes filters by mouse", async ({ app }) => {
      const { page } = app;
      await begin(page, w, s);
      const all = await rowCount(page);
      await page.keyboard.press("Control+f");
      await page.keyboard.type("do");
      await expect(page.getByRole("option")).toHaveCount(1);
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      await expect(field(page, s)).toHaveValue("doc:");
      await page.keyboard.type("2025-02");
      await page.keyboard.press("ArrowDown");
      await inspect(page, "suggestions");
      await page.keyboard.press("Tab");
      await expect(field(page, s)).toHaveValue("doc:2025-02-07-joint-statement ");
      await expect(field(page, s)).toBeFocused();
      await expect.poll(() => rowCount(page)).toBeLessThan(all);
      const filters = page.getByRole("complementary", { name: s.filters });
      await filters.getByRole("button", { name: s.stateNew, exact: true }).click();
      await expect(field(page, s)).toHaveValue("doc:2025-02-07-joint-statement is:new");
      await filters.getByRole("button", { name: s.stateNew, exact: true }).click();
      await expect(field(page, s)).toHaveValue("doc:2025-02-07-joint-statement");
    });

    test("suspends several cards at once, and one undo brings them back", async ({ app }) => {
      const { page } = app;
      await begin(page, w, s);
      await rows(page).first().click();
      await rows(page)
        .nth(1)
        .click({ modifiers: ["Shift"] });
      await page.keyboard.press("Control+j");
      await expect(page.getByText(s.suspended).first()).toBeVisible();
      await field(page, s).fill("is:suspended");
      await expect.poll(() => rowCount(page)).toBe(2);
      await app.restart();
      const again = app.page;
      await expect(again.getByRole("heading", { level: 1 })).toHaveText(w.today);
      await again.keyboard.press("b");
      await field(again, s).fill("is:suspended");
      await expect.poll(() => rowCount(again)).toBe(2);
      await grid(again).focus();
      await again.keyboard.press("Control+z");
      await expect(again.getByText(s.undone).first()).toBeVisible();
      await expect.poll(() => rowCount(again)).toBe(0);
    });

    test("sorts by what FSRS expects to be recalled", async ({ app }) => {
      const { page } = app;
      // Where it is narrow there are no column heads to press.
      await page.setViewportSize({ width: 1280, height: 800 });
      await page.getByRole("button", { name: w.begin }).click();
      await page.getByRole("link", { name: w.start }).click();
      for (const key of ["1", "4", "3"]) {
        await expect(page.getByRole("button", { name: w.show })).toBeFocused();
        await page.keyboard.press("Space");
        await page.keyboard.press(key);
      }
      await page.goto(`${page.url().split("#")[0]}#/browse?q=-is%3Anew`);
      await expect.poll(() => rowCount(page)).toBe(3);
      const head = grid(page).getByRole("columnheader", { name: s.r });
      await head.getByRole("button").click();
      await expect(head).toHaveAttribute("aria-sort", "ascending");
      const shares = async () => (await column(page, s.r)).map((text) => Number.parseFloat(text));
      const ascending = await shares();
      expect(ascending).toHaveLength(3);
      expect(ascending).toEqual(ascending.toSorted((a, b) => a - b));
      await head.getByRole("button").click();
      await expect(head).toHaveAttribute("aria-sort", "descending");
      await expect(page).toHaveURL(/sort=-r/);
      await field(page, s).fill("rated:1:1");
      await expect.poll(() => rowCount(page)).toBe(1);
      await rows(page).first().click();
      await page.keyboard.press("i");
      const info = page.getByRole("dialog", { name: s.info });
      await expect(info.getByRole("region", { name: s.history }).getByRole("row")).toHaveCount(2);
      await inspect(page, "info of a card that was studied");
    });

    test("a card is put in one's own words, and the original comes back", async ({ app }) => {
      const { page } = app;
      await begin(page, w, s);
      await rows(page).first().click();
      const [before] = await column(page, s.answer);
      await page.keyboard.press("e");
      const dialog = page.getByRole("dialog", { name: s.edit });
      await dialog.getByRole("textbox", { name: s.answer, exact: true }).fill("私の答え X");
      await inspect(page, "the form of an edit");
      await dialog.getByRole("button", { name: s.save }).click();
      await expect.poll(async () => (await column(page, s.answer))[0]).toBe("私の答え X");
      await expect(page.getByRole("complementary", { name: s.preview })).toContainText(
        "私の答え X",
      );
      await field(page, s).fill("is:edited edited:1 私の答え");
      await expect.poll(() => rowCount(page)).toBe(1);
      await rows(page).first().click();
      await page.keyboard.press("e");
      await expect(dialog.getByRole("region", { name: s.original })).toContainText(before ?? "-");
      await dialog.getByRole("button", { name: s.restore }).click();
      await expect.poll(() => rowCount(page)).toBe(0);
      await field(page, s).fill("");
      await expect.poll(async () => (await column(page, s.answer))[0]).toBe(before);
    });

    test("is worked through by keyboard alone", async ({ app }) => {
      const { page } = app;
      await begin(page, w, s);
      await page.keyboard.press("Control+f");
      await page.keyboard.type("importance:1");
      await page.keyboard.press("Enter");
      await expect(grid(page)).toBeFocused();
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Shift+ArrowDown");
      await page.keyboard.press("Shift+ArrowDown");
      await expect(grid(page).locator("[aria-selected=true]")).toHaveCount(3);
      const active = await grid(page).getAttribute("aria-activedescendant");
      await expect(page.locator(`#${active}`)).toHaveAttribute("aria-rowindex", "4");
      await page.keyboard.press("Control+1");
      await expect(page.getByText(s.flagged).first()).toBeVisible();
      await page.keyboard.press("Control+Shift+a");
      await page.getByRole("textbox", { name: s.tag }).fill("試験 前");
      await page.keyboard.press("Enter");
      await expect(page.getByRole("textbox", { name: s.tag })).toHaveAttribute(
        "aria-invalid",
        "true",
      );
      await page.getByRole("textbox", { name: s.tag }).fill("試験前");
      await inspect(page, "the dialog of a tag");
      await page.keyboard.press("Enter");
      await expect(page.getByText(s.tagged).first()).toBeVisible();
      await page.keyboard.press("Control+Shift+d");
      await page.getByRole("textbox", { name: s.due }).fill("3");
      await page.keyboard.press("Enter");
      await expect(page.getByText(s.dueSet).first()).toBeVisible();
      await page.keyboard.press("Control+f");
      await field(page, s).fill("flag:red tag:試験*");
      await expect.poll(() => rowCount(page)).toBe(3);
      await page.keyboard.press("Enter");
      await page.keyboard.press("Control+Alt+a");
      await expect(grid(page).locator("[aria-selected=true]")).toHaveCount(3);
      await page.keyboard.press("Control+Alt+n");
      await expect(page.getByRole("alertdialog", { name: s.resetOne })).toBeVisible();
      await page.keyboard.press("Escape");
      await page.keyboard.press("End");
      await page.keyboard.press("Control+Shift+i");
      await expect(page.getByRole("dialog", { name: s.info })).toContainText("試験前");
      await page.keyboard.press("Escape");
      const preview = page.getByRole("complementary", { name: s.preview });
      await expect(preview).toBeVisible();
      await page.keyboard.press("Control+Shift+p");
      await expect(preview).toBeHidden();
    });

    test("does by mouse what it does by key, and shows the columns one wants", async ({ app }) => {
      const { page } = app;
      await begin(page, w, s);
      await rows(page).first().click();
      await page.getByRole("button", { name: s.actions }).click();
      await inspect(page, "the menu of actions");
      await page.getByRole("menuitem", { name: /^(フラグ|Flag)/ }).hover();
      await page.getByRole("menuitem", { name: s.flagRed }).click();
      await field(page, s).fill("flag:1");
      await expect.poll(() => rowCount(page)).toBe(1);
      await page.getByRole("button", { name: s.columns }).click();
      await page.getByRole("menuitemcheckbox", { name: s.lapses, exact: true }).click();
      await page.keyboard.press("Escape");
      await expect(grid(page).getByRole("columnheader", { name: s.lapses })).toBeVisible();
      await page.reload();
      await expect(grid(page).getByRole("columnheader", { name: s.lapses })).toBeVisible();
    });
  });
}

test("composing Japanese neither chooses a suggestion nor leaves the field", async ({ app }) => {
  const { page } = app;
  const s = texts.en;
  await begin(page, words.en, s);
  await page.keyboard.press("Control+f");
  await page.keyboard.type("is:s");
  await page.keyboard.press("ArrowDown");
  await field(page, s).dispatchEvent("keydown", { key: "Enter", keyCode: 229, isComposing: true });
  await expect(field(page, s)).toHaveValue("is:s");
  await expect(field(page, s)).toBeFocused();
});
