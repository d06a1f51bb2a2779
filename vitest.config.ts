import { defineConfig } from "vitest/config";

/** Unit tests beside their files; end-to-end specs run under Playwright. */
export default defineConfig({
  test: {
    include: ["{corpus,electron,renderer,build}/**/*.test.{ts,tsx,mjs}"],
    exclude: ["renderer/e2e/**"],
  },
});
