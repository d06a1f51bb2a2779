import type { ElectronApplication, Page } from "@playwright/test";
import type { BrowserLook } from "./browser.ts";

/** Which of the two ways to run the app; a Playwright project each. */
export type HostName = "desktop" | "browser";

/** What a host is started with. The same values give the same app back, with its data. */
export type Launch = {
  /** Empty at first; the app's `userData`. */
  readonly dataFolder: string;
  readonly look: BrowserLook;
};

/** One run of the app, from its start to its end. */
export type Run = {
  readonly page: Page;
  /** The shell's side of the desktop app; the browser host has none. */
  readonly electron: Pick<ElectronApplication, "evaluate"> | null;
  /** What the server printed; empty on the desktop. */
  readonly address: string;
  /** What went wrong behind the page's back. */
  readonly problems: () => readonly string[];
  /** Ends it as a person would and waits until it is over. */
  close(): Promise<void>;
  /** Starts the app a second time on the same data and waits for that one to end. Desktop only. */
  startSecond(): Promise<void>;
};
