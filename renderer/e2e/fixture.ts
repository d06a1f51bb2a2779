import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test as base } from "@playwright/test";
import { startBrowserHost } from "./browser-host.ts";
import { realElectron, startDesktop } from "./desktop-host.ts";
import type { HostName, Launch, Run } from "./hosts.ts";

/** The app under test, started on an empty data folder. */
export type App = {
  /** The window of the present run; after `restart()` it is another one, so ask for it again. */
  readonly page: Run["page"];
  /** The shell's side, for `evaluate`. Throws in the browser host. */
  readonly electron: NonNullable<Run["electron"]>;
  readonly host: HostName;
  /** Is a stand-in playing Electron's part? */
  readonly isStandIn: boolean;
  readonly dataFolder: string;
  /** The address the server printed, token included; empty on the desktop. */
  readonly address: string;
  /** Quits the app and starts it again on the same data. */
  restart(): Promise<void>;
  /** Quits the app; it is also done at the end of every test. */
  close(): Promise<void>;
  /** Starts the desktop app once more beside the first and waits until that one has ended. */
  startSecond(): Promise<void>;
};

export const expect = base.expect;

/**
 * Playwright's `test` with `app`. Its `locale`, `timezoneId`, `colorScheme`, `viewport` and `headless`
 * options hold for both hosts; the desktop window has its own size, so `viewport` does not reach it.
 */
export const test = base.extend<{ app: App; host: HostName; dataFolderName: string }>({
  host: ["desktop", { option: true }],
  /** Path of the data folder below the folder a test has to itself. */
  dataFolderName: ["data", { option: true }],
  app: async (
    { host, dataFolderName, locale, timezoneId, colorScheme, viewport, headless, contextOptions },
    use,
  ) => {
    const folder = mkdtempSync(join(tmpdir(), "communique-e2e-"));
    const launch: Launch = {
      dataFolder: join(folder, dataFolderName),
      look: {
        locale,
        timezoneId,
        colorScheme,
        viewport,
        headless: headless ?? true,
        reducedMotion: contextOptions.reducedMotion,
      },
    };
    const start = host === "desktop" ? startDesktop : startBrowserHost;
    const problems: string[] = [];
    const begin = async () => {
      const begun = await start(launch);
      begun.page.on("pageerror", (error) => problems.push(error.stack ?? error.message));
      return begun;
    };
    let run: Run | null = await begin();
    const running = (): Run => {
      if (run === null) throw new Error("the app was closed");
      return run;
    };
    const close = async () => {
      const ending = run;
      run = null;
      await ending?.close();
      problems.push(...(ending?.problems() ?? []));
    };
    await use({
      host,
      dataFolder: launch.dataFolder,
      isStandIn: host === "desktop" && realElectron === null,
      get page() {
        return running().page;
      },
      get electron() {
        const { electron } = running();
        if (electron === null) throw new Error("the browser host has no Electron");
        return electron;
      },
      get address() {
        return running().address;
      },
      restart: async () => {
        await close();
        run = await begin();
      },
      close,
      startSecond: () => running().startSecond(),
    });
    await close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    expect(problems, "errors in the page or behind it").toEqual([]);
  },
});
