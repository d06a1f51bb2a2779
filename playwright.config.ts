import { defineConfig } from "@playwright/test";

/**
 * End-to-end specs on the built app, in both of its hosts. `npm test` builds first; by hand, run
 * `npm run build` before `npx playwright test`.
 */
export default defineConfig<{ host: "desktop" | "browser" }>({
  testDir: "renderer/e2e",
  testMatch: "**/*.spec.ts",
  outputDir: "test-results",
  globalSetup: "./renderer/e2e/which-electron.ts",
  // Every test starts an app of its own, with a browser and a data folder of its own.
  fullyParallel: true,
  workers: 2,
  // On a machine with other work a browser dies now and then. What needs a second try is named in the report.
  retries: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: [["list"]],
  use: { locale: "en-US", timezoneId: "Asia/Tokyo" },
  projects: [
    {
      name: "desktop",
      // What a page makes of a text is Chromium's doing in either host.
      testIgnore: ["**/browser-host.spec.ts", "**/payloads.spec.ts"],
      use: { host: "desktop" },
    },
    {
      name: "browser",
      testIgnore: "**/shell*.spec.ts",
      use: { host: "browser" },
    },
  ],
});
