import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixture.ts";
import { navigate } from "./navigate.ts";
import { words } from "./words.ts";

const own = {
  ja: {
    edit: "カードを編集",
    fact: "事実の文",
    own: "日本語の文",
    other: "英語の文",
    lost: /空欄「.+」がなくなっています/,
    braces: /波かっこを確かめて/,
    putBack: /を文末に戻す$/,
    cards: "変わるカード",
    save: "保存",
    saved: "事実の文を編集しました。",
    mine: "自分で編集した文",
    original: "元の文",
    restore: "元の文に戻す",
    restored: "元の文に戻しました。",
  },
  en: {
    edit: "Edit the card",
    fact: "The fact’s statement",
    own: "English statement",
    other: "Japanese statement",
    lost: /^The gap “.+” is missing/,
    braces: /^Look at the braces/,
    putBack: /^Put “.+” back/,
    cards: "Cards that change",
    save: "Save",
    saved: "Statement edited.",
    mine: "In your own words",
    original: "Original",
    restore: "Restore the original",
    restored: "Original restored.",
  },
} as const;

async function serious(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
}

for (const lang of ["ja", "en"] as const) {
  const w = words[lang];
  const o = own[lang];
  test.describe(`a fact's statement in ${lang}`, () => {
    test.use({ locale: lang === "ja" ? "ja-JP" : "en-US" });

    test("is rewritten from the review, its cards follow, and the list of cards restores it", async ({
      app,
    }) => {
      test.slow();
      await app.page.getByRole("button", { name: w.begin }).click();
      await app.page.getByRole("link", { name: w.start }).click();
      await expect(app.page.getByRole("button", { name: w.show })).toBeFocused();
      await app.page.keyboard.press("e");
      const dialog = app.page.getByRole("dialog", { name: o.edit });
      await dialog.getByText(o.fact, { exact: true }).click();
      const field = dialog.getByRole("textbox", { name: o.own });
      const before = await field.inputValue();
      const other = await dialog.getByRole("textbox", { name: o.other }).inputValue();
      const [gap = "", answer = ""] = /\{[a-z0-9-]+:([^{}]+)\}/.exec(before) ?? [];
      const save = dialog.getByRole("button", { name: o.save });

      // A gap that is lost is named while one types, and comes back by its button.
      await field.fill(before.replace(gap, ""));
      await expect(field).toHaveAccessibleDescription(o.lost);
      await expect(save).toBeDisabled();
      await dialog.getByRole("button", { name: o.putBack }).click();
      await expect(field).toHaveValue(before.replace(gap, "") + gap);
      await field.fill(`${before}{`);
      await expect(field).toHaveAccessibleDescription(o.braces);
      await expect(save).toBeDisabled();

      const mine = before.replace(gap, gap.replace(answer, "XYZ-7"));
      await field.fill(mine);
      await expect(dialog.getByRole("region", { name: o.cards })).toContainText("XYZ-7");
      expect(await serious(app.page)).toEqual([]);
      await save.click();
      await expect(app.page.getByText(o.saved).first()).toBeVisible();
      await app.page.keyboard.press("Space");
      await expect(app.page.getByRole("article")).toContainText(o.mine);
      await expect(app.page.getByRole("article")).toContainText("XYZ-7");

      // The Library has both, the document's and the student's.
      await app.page.keyboard.press("p");
      const inLibrary = app.page.getByRole("region", { name: o.mine });
      await expect(inLibrary).toContainText("XYZ-7");
      await expect(app.page.getByRole("main")).toContainText(answer);

      // It is in the record: another start has it, and the list of cards finds and restores it.
      await app.restart();
      const { page } = app;
      await navigate(page, w.browseLink);
      await page.getByRole("combobox").or(page.getByRole("searchbox")).first().fill("XYZ-7");
      // The other language's card is found by it too, as an answer that is accepted.
      const edited = page.locator("tbody tr").filter({ hasText: "XYZ-7" }).first();
      await edited.click();
      await page.keyboard.press("e");
      const again = page.getByRole("dialog", { name: o.edit });
      await again.getByText(o.fact, { exact: true }).click();
      await expect(again.getByRole("textbox", { name: o.own })).toHaveValue(mine);
      await expect(again.getByRole("textbox", { name: o.other })).toHaveValue(other);
      await expect(again.getByRole("region", { name: o.original })).toContainText(answer);
      await again.getByRole("button", { name: o.restore }).click();
      await expect(page.getByText(o.restored).first()).toBeVisible();
      await expect(page.locator("tbody tr")).toHaveCount(0);
    });
  });
}
