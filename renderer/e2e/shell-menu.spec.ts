import { expect, test } from "./fixture.ts";

const isMac = process.platform === "darwin";

for (const [locale, lang, names] of [
  ["ja-JP", "ja", ["ファイル", "編集", "表示", "学習", "ヘルプ"]],
  ["en-GB", "en", ["File", "Edit", "View", "Study", "Help"]],
] as const) {
  test.describe(locale, () => {
    test.use({ locale });

    test(`the menu is in the interface's language, ${lang}, also after a restart`, async ({
      app,
    }) => {
      const labels = () =>
        app.electron.evaluate(({ Menu }) =>
          (Menu.getApplicationMenu()?.items ?? []).map(({ label }) =>
            label.replace(/\(&.\)|&/g, ""),
          ),
        );
      const wanted = isMac ? expect.arrayContaining([...names]) : [...names];
      await app.page.evaluate(
        (to) => window.communique.setInterface({ lang: to, theme: "dark" }),
        lang,
      );
      expect(await labels()).toEqual(wanted);
      await app.restart();
      expect(await labels()).toEqual(wanted);
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
  const dark = () => app.page.evaluate(() => matchMedia("(prefers-color-scheme: dark)").matches);
  for (const theme of ["dark", "light"] as const) {
    await app.page.evaluate(
      (to) => window.communique.setInterface({ lang: "en", theme: to }),
      theme,
    );
    await expect.poll(dark).toBe(theme === "dark");
  }
});
