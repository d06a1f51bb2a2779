import { expect, test } from "./fixture.ts";
import { words } from "./words.ts";

const texts = {
  ja: {
    locale: "ja-JP",
    only: "この端末だけの設定です。",
    travel: "設定は学習の記録の一部で",
    theme: "配色",
    keys: "キー操作",
  },
  en: {
    locale: "en-US",
    only: "On this device only.",
    travel: "Settings are part of your record",
    theme: "Theme",
    keys: "Keyboard",
  },
} as const;

for (const lang of ["ja", "en"] as const) {
  const w = words[lang];
  const x = texts[lang];
  test.describe(lang, () => {
    test.use({ locale: x.locale });

    test("the settings say what goes with the record and what counts on this device alone", async ({
      app: { page },
    }) => {
      await page.getByRole("button", { name: w.begin }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(w.today);
      await page.goto(`${page.url().split("#")[0]}#/settings`);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(w.settings);
      await expect(page.getByText(x.travel)).toBeVisible();
      const of = (name: string) =>
        page.getByRole("region", { name, exact: true }).getByText(x.only);
      await expect(of(x.keys)).toHaveCount(1);
      const theme = page.getByRole("radiogroup", { name: x.theme, exact: true });
      await expect(theme).toContainText(x.only);
    });
  });
}
