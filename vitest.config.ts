import { defineConfig } from "vitest/config";

/** Unit tests beside their files; end-to-end specs (`*.spec.ts`) run under Playwright. */
export default defineConfig({
  // A test reads the library that fits parameters as bytes: Node has no server to fetch it from.
  assetsInclude: ["**/*.wasm"],
  test: {
    include: ["{corpus,electron,renderer,build}/**/*.test.{ts,tsx,mjs}"],
    // Some tests start programs or build scratch trees; on a busy machine that takes its time.
    testTimeout: 60_000,
  },
});
