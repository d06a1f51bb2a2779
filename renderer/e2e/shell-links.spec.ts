import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "#build/tree.mjs";
import { realElectron } from "./desktop-host.ts";
import { type App, expect, test } from "./fixture.ts";
import { launchStandIn } from "./standin/launch.ts";

/** Lets the questions be answered with the button `answer`, and notes what is asked and opened. */
async function answerQuestions(app: App, answer: number): Promise<void> {
  await app.electron.evaluate(({ dialog, shell }, response) => {
    const noted = { asked: [] as string[], opened: [] as string[] };
    Object.assign(dialog, {
      noted,
      showMessageBox: async (...given: readonly { readonly message?: string }[]) => {
        noted.asked.push(given.at(-1)?.message ?? "");
        return { response, checkboxChecked: false };
      },
    });
    Object.assign(shell, {
      openExternal: async (address: string) => void noted.opened.push(address),
    });
  }, answer);
}

function noted(app: App): Promise<{ asked: string[]; opened: string[] }> {
  return app.electron.evaluate(({ dialog }) => Reflect.get(dialog, "noted"));
}

async function press(app: App, address: string): Promise<void> {
  await app.page.evaluate((href) => {
    const link = document.createElement("a");
    Object.assign(link, { href, target: "_blank", textContent: "a link of a document" });
    document.body.prepend(link);
    link.style.display = "block";
  }, address);
  await app.page.getByText("a link of a document").first().click();
}

test("a link of a document is opened by the system once the student says yes", async ({ app }) => {
  await answerQuestions(app, 0);
  await press(app, "https://www.mofa.go.jp/index.html");
  await expect
    .poll(() => noted(app))
    .toEqual({
      asked: ["Open www.mofa.go.jp in your browser?"],
      opened: ["https://www.mofa.go.jp/index.html"],
    });
});

test("it is not opened where the student says no, nor is any other kind asked about", async ({
  app,
}) => {
  await answerQuestions(app, 1);
  for (const address of ["file:///etc/passwd", "https://a@example.org/", "smb://server/x"])
    await press(app, address);
  await press(app, "mailto:office@example.jp");
  await expect
    .poll(() => noted(app))
    .toEqual({ asked: ["Write a mail to office@example.jp?"], opened: [] });
  expect(app.page.context().pages()).toHaveLength(1);
});

test("developer tools are off until they are allowed, and then from the next start on", async ({
  app,
}) => {
  const item = (id: string) =>
    app.electron.evaluate(({ Menu }, name) => {
      const found = Menu.getApplicationMenu()?.getMenuItemById(name);
      return { enabled: found?.enabled, visible: found?.visible, checked: found?.checked };
    }, id);
  expect(await item("developer-tools")).toMatchObject({ enabled: false, visible: false });
  await app.electron.evaluate(({ Menu }) => {
    Menu.getApplicationMenu()?.getMenuItemById("allow-developer-tools")?.click();
  });
  expect(await item("developer-tools")).toMatchObject({ enabled: false });
  await app.restart();
  expect(await item("developer-tools")).toMatchObject({ enabled: true, visible: true });
  expect(await item("allow-developer-tools")).toMatchObject({ checked: true });
});

test.describe("a packaged app", () => {
  test.skip(realElectron !== null, "played by the stand-in, which can call itself packaged");

  for (const name of ["remote-debugging-port", "remote-debugging-pipe", "inspect"])
    test(`ends with an error when it is started with --${name}`, async () => {
      const home = mkdtempSync(join(tmpdir(), "communique-packaged-"));
      const app = await launchStandIn(
        join(root, "out", "main", "index.js"),
        {
          appPath: root,
          version: "0.0.0",
          switches: { "user-data-dir": join(home, "data"), [name]: "" },
          home,
          locale: "en-US",
          isPackaged: true,
        },
        { headless: true },
      );
      expect(await app.ended).toBe(1);
      expect(app.errors.map(String).join()).toContain(`--${name}`);
      rmSync(home, { recursive: true, force: true });
    });
});

test("a call with more than its one argument is refused", async ({ app }) => {
  test.skip(!app.isStandIn, "Electron's bridge passes one argument and has no way to pass two");
  const code = await app.page.evaluate(async () => {
    type Call = (message: object) => Promise<{ value: { error?: { code: string } } }>;
    const call = Reflect.get(window, "__standInCall") as Call;
    const reply = await call({ channel: "communique:about", sent: [undefined, 1] });
    return reply.value.error?.code;
  });
  expect(code).toBe("refused");
});
