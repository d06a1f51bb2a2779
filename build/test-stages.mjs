import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { browserAdvice } from "./browser.mjs";
import { ensureBuild } from "./bundle.mjs";
import { run } from "./child.mjs";
import {
  honest,
  playwrightCounts,
  playwrightFlaky,
  playwrightSkipped,
  vitestCounts,
} from "./counts.mjs";
import { electronBinary, hasDisplay } from "./electron-binary.mjs";
import { npm } from "./install.mjs";
import { packagingFolder, toolsAreCurrent } from "./packaging/tools.mjs";
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
    lockFile("lock", root),
    lockFile("pack lock", packagingFolder),
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
 * Would `npm ci` accept the lock file of this folder? Newest versions on the registry may leave one it refuses.
 * @param {string} name
 * @param {string} cwd
 */
function lockFile(name, cwd) {
  return check(name, () =>
    npm(["ci", "--dry-run", "--ignore-scripts", "--no-audit", "--no-fund"], {
      cwd,
      capture: true,
      env: withoutColour(process.env),
    }),
  );
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
 * The short form of `npm run torture`; some of its rows open the built app.
 * @param {string} root
 * @returns {Stage}
 */
export function tortureStage(root) {
  const short = check("torture", () =>
    node(root, ["--import", "tsx", join("build", "torture.ts"), "--short"]),
  );
  return { ...short, needs: "build" };
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
 * Unpacked apps for all three systems around a stand-in for Electron, looked into. Its tools are a
 * download of their own, which nobody has to make for a test; COMMUNIQUE_REQUIRE_PACKAGING demands it.
 * @param {string} root
 * @returns {Stage}
 */
export function packagingStage(root) {
  return {
    name: "packaging",
    needs: "build",
    run: async () => {
      if (!toolsAreCurrent() && !process.env.COMMUNIQUE_REQUIRE_PACKAGING) {
        const remarks = [
          "not run: packaging; `npm run package -- --stub` fetches its tools and runs it",
        ];
        return {
          counts: { passed: 0, failed: 0, skipped: 1 },
          output: "",
          note: "1 skipped",
          remarks,
        };
      }
      const { code, output, problem } = await node(root, [
        join(root, "build", "packaging", "package.mjs"),
        "--stub",
      ]);
      return verdict(code === 0, [problem, output].filter(Boolean).join("\n"));
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
        limitMs: 60 * 60 * 1000,
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
          ...playwrightFlaky(report).map((title) => `passed only when tried again: ${title}`),
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
