import { expect, test } from "./fixture.ts";
import { words } from "./words.ts";

const said = {
  ja: /データの保存先がDropboxの同期フォルダーの中にあります/,
  en: /Your data folder is inside a folder that Dropbox syncs/,
} as const;

for (const lang of ["ja", "en"] as const)
  test.describe(`in ${lang}`, () => {
    test.use({ locale: lang === "ja" ? "ja-JP" : "en-US" });

    test("nothing is said where nothing synchronizes the data", async ({ app }) => {
      await app.page.getByRole("button", { name: words[lang].begin }).waitFor();
      await expect(app.page.getByText(said[lang])).toHaveCount(0);
    });

    test.describe("where Dropbox does", () => {
      test.use({ dataFolderName: "Dropbox/communique" });

      test("a warning says so and what to do, until it is dismissed", async ({ app }) => {
        const { page } = app;
        const warning = page.getByRole("status").filter({ hasText: said[lang] });
        await expect(warning).toContainText(app.dataFolder);
        await warning.getByRole("button").click();
        await expect(warning).toHaveCount(0);
        await app.restart();
        await expect(app.page.getByText(said[lang])).toBeVisible();
      });
    });
  });
