import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { browserAdvice } from "./browser.mjs";
import { ensureBuild } from "./bundle.mjs";
import { run } from "./child.mjs";
import { honest, playwrightCounts, playwrightSkipped, vitestCounts } from "./counts.mjs";
import { electronBinary, hasDisplay } from "./electron-binary.mjs";
import { npm } from "./install.mjs";
import { check, node, verdict, withoutColour } from "./stages.mjs";

/** @typedef {import("./stages.mjs").Stage} Stage */

/**
 * The checks that need no build: lock file, format and lint, types, unused code, corpus, unit tests.
 * @param {string} root
 * @returns {readonly Stage[]}
 */
export function fastStages(root) {
  const bin = (/** @type {string[]} */ ...path) => join(root, "node_modules", ...path);
  const tsx = ["--import", "tsx"];
  return [
    check("lock", () =>
      npm(["ci", "--dry-run", "--ignore-scripts", "--no-audit", "--no-fund"], {
        cwd: root,
        capture: true,
        env: withoutColour(process.env),
      }),
    ),
    check("format+lint", () =>
      node(root, [bin("@biomejs", "biome", "bin", "biome"), "ci", "--error-on-warnings", "."]),
    ),
    check("types", () => node(root, [bin("typescript", "bin", "tsc"), "-b"])),
    check("unused", () => node(root, [bin("knip", "bin", "knip.js")])),
    check("corpus", () => node(root, [...tsx, join("corpus", "tools", "cli.ts"), "check"])),
    unitTests(root),
  ];
}

/**
 * @param {string} root
 * @returns {Stage}
 */
function unitTests(root) {
  return {
    name: "unit",
    run: async () => {
      const report = freshReport(root, "unit.json");
      const { code, output } = await node(root, [
        join(root, "node_modules", "vitest", "vitest.mjs"),
        "run",
        "--reporter=dot",
        "--reporter=json",
        `--outputFile.json=${report}`,
      ]);
      const counts = honest(vitestCounts(report), code);
      return { counts, output, note: inWords(counts) };
    },
  };
}

/**
 * The short form of `npm run torture`.
 * @param {string} root
 * @returns {Stage}
 */
export function tortureStage(root) {
  return check("torture", () =>
    node(root, ["--import", "tsx", join("build", "torture.ts"), "--short"]),
  );
}

/**
 * @param {string} root
 * @returns {Stage}
 */
export function buildStage(root) {
  return {
    name: "build",
    run: async () => {
      const { ok, output } = await ensureBuild(root);
      return verdict(ok, output);
    },
  };
}

/**
 * The specs in a real browser, on the built app. Without a browser, or without a build, that is one failure.
 * @param {string} root
 * @param {string | null} browser
 * @param {{ readonly desktopOnly?: boolean }} [options] `desktopOnly`: the desktop specs alone, and only with the real Electron
 * @returns {Stage}
 */
export function endToEnd(root, browser, { desktopOnly = false } = {}) {
  return {
    name: desktopOnly ? "desktop" : "end-to-end",
    needs: "build",
    run: async () => {
      if (browser === null) return verdict(false, `There is no browser. ${browserAdvice}`);
      const report = freshReport(root, "end-to-end.json");
      const program = [join(root, "node_modules", "@playwright", "test", "cli.js"), "test"];
      const args = [
        ...program,
        "--reporter=list,json",
        ...(desktopOnly ? ["--project=desktop"] : []),
      ];
      const [command = "", ...rest] = [...virtualDisplay(root), process.execPath, ...args];
      const { code, output, problem } = await run(command, rest, {
        cwd: root,
        capture: true,
        limitMs: 30 * 60 * 1000,
        env: {
          ...withoutColour(process.env),
          CHROME_PATH: browser,
          PLAYWRIGHT_JSON_OUTPUT_FILE: report,
          ...(desktopOnly ? { COMMUNIQUE_REQUIRE_ELECTRON: "1" } : {}),
        },
      });
      const counts = honest(playwrightCounts(report), code);
      return {
        counts,
        output: [problem, output].filter(Boolean).join("\n"),
        note: inWords(counts),
        remarks: [
          ...output.split("\n").filter((line) => line.startsWith("Desktop specs:")),
          ...playwrightSkipped(report).map((title) => `not run: ${title}`),
        ],
      };
    },
  };
}

/**
 * The real Electron needs a screen; where there is none, xvfb-run lends one.
 * @param {string} root
 * @returns {readonly string[]}
 */
function virtualDisplay(root) {
  if (electronBinary(root) === null || hasDisplay()) return [];
  // Without xvfb the stand-in plays Electron's part, and the specs say so.
  const { error } = spawnSync("xvfb-run", ["--help"], { stdio: "ignore" });
  return error === undefined ? ["xvfb-run", "--auto-servernum"] : [];
}

/**
 * @param {string} root
 * @param {string} name
 * @returns {string} path of a report that does not exist yet
 */
function freshReport(root, name) {
  const folder = join(root, "out", "reports");
  mkdirSync(folder, { recursive: true });
  const file = join(folder, name);
  rmSync(file, { force: true });
  return file;
}

/** @param {import("./counts.mjs").Counts} counts */
function inWords({ passed, failed, skipped }) {
  return [`${passed} passed`, failed && `${failed} failed`, skipped && `${skipped} skipped`]
    .filter(Boolean)
    .join(", ");
}
