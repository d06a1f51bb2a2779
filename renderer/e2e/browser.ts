import type { BrowserContextOptions } from "@playwright/test";
import { browserAdvice, findBrowser } from "#build/browser.mjs";
import { sandboxArguments } from "#build/electron-binary.mjs";

type PageOptions = Pick<
  BrowserContextOptions,
  "locale" | "timezoneId" | "colorScheme" | "reducedMotion" | "viewport"
>;

/** How a page is to look and where it is to believe it is: Playwright's options of the same names. */
export type BrowserLook = {
  readonly [Option in keyof PageOptions]?: PageOptions[Option] | undefined;
} & { readonly headless: boolean };

/** Nothing that speaks to a network by itself, so that a request seen in a test is the app's. */
const quiet = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-default-apps",
  "--disable-domain-reliability",
  "--disable-quic",
  "--disable-sync",
  "--no-first-run",
  "--no-pings",
];

/** The program of a Chromium and what it is always started with. */
export function browserProgram(): { readonly path: string; readonly args: readonly string[] } {
  const path = findBrowser();
  if (path === null) throw new Error(`No browser for the tests. ${browserAdvice}`);
  return { path, args: [...quiet, ...sandboxArguments()] };
}

/** Launch options of a persistent Chromium, the same for both hosts. */
export function browserOptions(look: BrowserLook) {
  const { headless, ...page } = look;
  const { path, args } = browserProgram();
  return {
    ...given(page),
    executablePath: path,
    headless,
    args: [...args],
    // A service worker would answer requests behind the test's back.
    serviceWorkers: "block" as const,
  };
}

/** Playwright distinguishes an option that is absent from one that is undefined. */
function given<T extends object>(options: T): { [Key in keyof T]: Exclude<T[Key], undefined> } {
  const entries = Object.entries(options).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [Key in keyof T]: Exclude<T[Key], undefined> };
}
