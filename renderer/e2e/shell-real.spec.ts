import { realElectron } from "./desktop-host.ts";
import { expect, test } from "./fixture.ts";
import { notShown } from "./standin/not-shown.ts";

test.describe("what only the real Electron shows", () => {
  test.skip(realElectron === null, "Electron's program is not installed");

  test("the page is sandboxed and isolated", async ({ app }) => {
    const preferences = await app.electron.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      // Not in Electron's types, though in its documentation of testing.
      const read = Reflect.get(contents ?? {}, "getLastWebPreferences");
      return typeof read === "function" ? read.call(contents) : null;
    });
    expect(preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      devTools: false,
    });
  });

  test("developer tools stay shut, whoever asks for them", async ({ app }) => {
    const isOpen = await app.electron.evaluate(async ({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      contents?.openDevTools();
      await new Promise((done) => setTimeout(done, 500));
      return contents?.isDevToolsOpened();
    });
    expect(isOpen).toBe(false);
  });

  test("a page that asks for a permission is told no", async ({ app }) => {
    const told = await app.page.evaluate(async () => ({
      notifications: await Notification.requestPermission(),
      midi: await navigator.requestMIDIAccess().then(
        () => "granted",
        () => "denied",
      ),
      place: await new Promise((done) => {
        navigator.geolocation.getCurrentPosition(
          () => done("granted"),
          ({ code }) => done(code === 1 ? "denied" : `error ${code}`),
        );
      }),
    }));
    expect(told).toEqual({ notifications: "denied", midi: "denied", place: "denied" });
  });

  test("the page's origin is the frozen one", async ({ app }) => {
    expect(await app.page.evaluate(() => [location.origin, location.href.split("#")[0]])).toEqual([
      "app://communique",
      "app://communique/",
    ]);
  });
});

test.describe("not shown by this run", () => {
  for (const { what, withElectron } of notShown)
    if (realElectron === null || !withElectron)
      test.skip(`${what} (${withElectron ? "needs Electron's program" : "needs a person or a packaged app"})`, () => {});
});
