import { defineConfig } from "vitest/config";

/** Unit tests beside their files; end-to-end specs run under Playwright. */
export default defineConfig({
  test: {
    include: ["{corpus,electron,renderer,build}/**/*.test.{ts,tsx,mjs}"],
    exclude: ["renderer/e2e/**", "**/node_modules/**"],
    // Some tests start programs or build scratch trees; on a busy machine that takes its time.
    testTimeout: 60_000,
  },
});
