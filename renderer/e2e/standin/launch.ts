import { register } from "node:module";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { ElectronApplication, Page } from "@playwright/test";
import type { BrowserLook } from "../browser.ts";
import { FakeApp, type Surroundings } from "./app.ts";
import { createChromium } from "./chromium.ts";
import { createIpc } from "./ipc.ts";
import { createMenu } from "./menu.ts";
import { createSession } from "./session.ts";
import { createDialog, createScreen, createShell, FakeTheme, missing } from "./system.ts";
import { FakeWindow, type WindowHost } from "./window.ts";

/** Names a main bundle may import from "electron". */
const names = [
  "app",
  "BrowserWindow",
  "clipboard",
  "crashReporter",
  "dialog",
  "ipcMain",
  "Menu",
  "MenuItem",
  "nativeTheme",
  "net",
  "Notification",
  "powerMonitor",
  "protocol",
  "safeStorage",
  "screen",
  "session",
  "shell",
  "utilityProcess",
  "webContents",
] as const;

export type StandIn = Pick<ElectronApplication, "evaluate"> & {
  firstWindow(): Promise<Page>;
  /** Quits as the user would and waits for the end. */
  close(): Promise<void>;
  /** Resolves with the exit code, without asking the app to end. */
  readonly ended: Promise<number>;
  /** What went wrong inside the stand-in: bugs of the app or of the stand-in itself. */
  readonly errors: readonly unknown[];
};

let launches = 0;
const standIns = new Map<string, object>();

/** Runs the built main process `main` in this Node process; its windows are pages of a real Chromium. */
export async function launchStandIn(
  main: string,
  surroundings: Surroundings,
  look: BrowserLook,
): Promise<StandIn> {
  prepareLoader();
  const windows = new Set<FakeWindow>();
  const errors: unknown[] = [];
  const contentsOf = (page: Page) =>
    [...windows].find((window) => window.page === page)?.webContents;
  const { ipcMain, receive } = createIpc(contentsOf);
  const session = createSession();
  const theme = new FakeTheme(look.colorScheme === "dark" ? "dark" : "light", () =>
    [...windows].flatMap((window) => window.page ?? []),
  );
  const chromium = createChromium({
    session,
    look,
    dataFolder: () => app.getPath("userData"),
    contentsOf,
    receive,
    report: (error) => void errors.push(error),
  });
  const app = new FakeApp(
    surroundings,
    async () => {
      for (const window of windows) window.emit("close", { preventDefault: () => {} });
      for (const window of [...windows]) await window.destroy();
    },
    chromium.close,
  );
  const host: WindowHost = {
    openPage: chromium.openPage,
    prepare: async (page, address) => {
      await session.adopt(page, address);
      await theme.apply(page);
    },
    opened: (window) => {
      windows.add(window);
      app.emit("web-contents-created", {}, window.webContents);
    },
    closed: (window) => {
      windows.delete(window);
      if (windows.size === 0 && !app.isQuitting) app.emit("window-all-closed");
    },
    report: (error) => void errors.push(error),
  };
  class BrowserWindow extends FakeWindow {
    constructor(options: ConstructorParameters<typeof FakeWindow>[1]) {
      super(host, options);
    }
    static getAllWindows = () => [...windows];
    static getFocusedWindow = () => [...windows][0] ?? null;
  }
  const provided: Record<string, unknown> = {
    app,
    BrowserWindow,
    dialog: createDialog((error) => void errors.push(error)),
    ipcMain,
    Menu: createMenu(),
    nativeTheme: theme,
    protocol: session.protocol,
    screen: createScreen(),
    session: session.session,
    shell: createShell(),
  };
  const electron = Object.fromEntries(names.map((name) => [name, provided[name] ?? missing(name)]));

  const launch = String(++launches);
  standIns.set(launch, electron);
  await import(`${pathToFileURL(resolve(main)).href}?standin=${launch}`);
  app.start();

  return {
    firstWindow: () => firstLoaded(windows, errors),
    evaluate: evaluatorIn(electron),
    close: async () => {
      app.quit();
      await app.ended;
    },
    ended: app.ended,
    errors,
  };
}

/** Milliseconds the app has to show its first page. */
const firstWindowLimitMs = 20_000;

async function firstLoaded(
  windows: ReadonlySet<FakeWindow>,
  errors: readonly unknown[],
): Promise<Page> {
  const until = Date.now() + firstWindowLimitMs;
  while (Date.now() < until && errors.length === 0) {
    const [window] = windows;
    if (window?.isLoaded) return window.loaded;
    await new Promise((wake) => setTimeout(wake, 20));
  }
  throw new Error(`stand-in: no page was shown: ${errors.map(String).join("; ") || "no error"}`);
}

function prepareLoader(): void {
  if (Reflect.has(globalThis, "__electronStandIns")) return;
  Reflect.set(globalThis, "__electronStandIns", standIns);
  register(new URL("./hooks.mjs", import.meta.url), { data: { names } });
}

/**
 * The function is made again from its text, as it is when it has to cross into a real Electron: one
 * that leans on its surroundings fails here as well.
 */
function evaluatorIn(electron: object): ElectronApplication["evaluate"] {
  const evaluate = async (pageFunction: unknown, argument?: unknown) => {
    // biome-ignore lint/security/noGlobalEval: re-creating the function from its text is the point.
    const again: unknown = globalThis.eval(`(${String(pageFunction)})`);
    if (typeof again !== "function") throw new Error("stand-in: evaluate takes a function");
    return structuredClone(await again(electron, structuredClone(argument)));
  };
  return evaluate as ElectronApplication["evaluate"];
}
