import { expect, test } from "./fixture.ts";

const isMac = process.platform === "darwin";

const names = {
  ja: ["ファイル", "編集", "表示", "学習", "ヘルプ"],
  en: ["File", "Edit", "View", "Study", "Help"],
} as const;

for (const [locale, lang, other] of [
  ["ja-JP", "ja", "en"],
  ["en-GB", "en", "ja"],
] as const) {
  test.describe(locale, () => {
    test.use({ locale });

    test(`the menu starts in ${lang} and follows the page to ${other}`, async ({ app }) => {
      const labels = async () =>
        (
          await app.electron.evaluate(({ Menu }) =>
            (Menu.getApplicationMenu()?.items ?? []).map(({ label }) => label),
          )
        ).map((label) => label.replace(/\(&.\)|&/g, ""));
      const inOrder = (wanted: readonly string[]) =>
        isMac ? expect.arrayContaining([...wanted]) : [...wanted];
      expect(await labels()).toEqual(inOrder(names[lang]));
      // Asked again and again, since the app itself says once, at its start, which language it has.
      const labelsAfter = async () => {
        await app.page.evaluate(
          (to) => window.communique.setInterface({ lang: to, theme: "light" }),
          other,
        );
        return labels();
      };
      await expect.poll(labelsAfter).toEqual(inOrder(names[other]));
    });
  });
}

test("each command of the menu reaches the page, until the page stops listening", async ({
  app,
}) => {
  await app.page.evaluate(() => {
    const heard: unknown[][] = [];
    const stop = window.communique.onMenuCommand((...sent: unknown[]) => heard.push(sent));
    Object.assign(window, { heard, stop });
  });
  const click = (id: string) =>
    app.electron.evaluate(({ Menu }, item) => {
      Menu.getApplicationMenu()?.getMenuItemById(item)?.click();
    }, id);
  const commands = ["today", "review", "undo", "settings", "shortcuts", "about"];
  for (const command of commands) await click(command);
  const heard = () => app.page.evaluate(() => Reflect.get(window, "heard"));
  // One argument each: Electron's event object stays in the preload.
  await expect.poll(heard).toEqual(commands.map((command) => [command]));
  await app.page.evaluate(() => Reflect.get(window, "stop")());
  await click("today");
  await app.page.waitForTimeout(200);
  expect(await heard()).toHaveLength(commands.length);
});

test("native colours follow the page", async ({ app }) => {
  const isDarkAfter = (theme: "dark" | "light") =>
    app.page.evaluate(async (wanted) => {
      await window.communique.setInterface({ lang: "en", theme: wanted });
      return matchMedia("(prefers-color-scheme: dark)").matches;
    }, theme);
  // Asked again and again, since the app itself says once, at its start, which theme it has.
  await expect.poll(() => isDarkAfter("dark")).toBe(true);
  await expect.poll(() => isDarkAfter("light")).toBe(false);
});
