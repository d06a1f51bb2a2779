/**
 * `npm run package`: makes the installers of the system it runs on. With `--stub` it makes unpacked apps
 * for all three systems around a stand-in for Electron's program, which proves configuration, contents
 * and fuses without a download; those do not run.
 */
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { ensureBuild } from "../bundle.mjs";
import { passSignalsOn } from "../child.mjs";
import { electronVersion } from "../electron-binary.mjs";
import { setUp } from "../setup.mjs";
import { root, say, seconds } from "../tree.mjs";
import { builderConfig } from "./config.mjs";
import { fuses, setFuses } from "./fuses.mjs";
import { writeIcons } from "./icon.mjs";
import { stageApp } from "./stage.mjs";
import { stubProgram, writeStubElectron } from "./stub-electron.mjs";
import { ensureTools, needed } from "./tools.mjs";
import { placesOf, problemsOf } from "./verify.mjs";

/** @typedef {import("./stub-electron.mjs").Platform} Platform */

const usage = `npm run package -- [options]
  --dir     the unpacked app alone, without installers
  --stub    unpacked apps for all three systems around a stand-in for Electron: a test of the packaging`;

const work = join(root, "out", "package");
const folders = {
  app: join(work, "app"),
  icons: join(work, "resources"),
  output: join(work, "dist"),
  licence: join(root, "LICENSE"),
};

passSignalsOn();
process.exitCode = await main(process.argv.slice(2));

/**
 * @param {string[]} args
 * @returns {Promise<number>} exit code
 */
async function main(args) {
  const options = optionsOf(args);
  if (options === null) {
    say(usage);
    return 2;
  }
  const startedAtMs = performance.now();
  const version = await prepare();
  if (version === null) return 1;
  /** @type {readonly Platform[]} */
  const platforms = options.stub ? stubPlatforms() : [ownPlatform()];
  const staged = stageApp(root, folders.app);
  writeIcons(join(root, "renderer", "public", "icon.svg"), folders.icons);
  rmSync(folders.output, { recursive: true, force: true });
  if (options.stub) await refusesUnknownFuse();
  for (const platform of platforms) await pack(platform, version, staged, options);
  say(`Packaged in ${seconds(performance.now() - startedAtMs)}: ${folders.output}`);
  return 0;
}

/** @returns {Promise<string | null>} Electron's version; null when something is missing, which was said */
async function prepare() {
  if (!(await setUp()) || !(await ensureTools())) return null;
  const { ok, output } = await ensureBuild(root);
  if (!ok) say(output);
  return ok ? electronVersion(root) : null;
}

/**
 * @param {Platform} platform
 * @param {string} version
 * @param {readonly string[]} staged
 * @param {{ readonly dir: boolean, readonly stub: boolean }} options
 */
async function pack(platform, version, staged, { dir, stub }) {
  const { build, Platform, Arch } = await needed("electron-builder");
  const dist = stub ? join(work, "stub", platform) : null;
  if (dist !== null) await writeStubElectron(dist, platform, version);
  const config = builderConfig(folders, platform, version, dist);
  const target = { linux: Platform.LINUX, win32: Platform.WINDOWS, darwin: Platform.MAC }[platform];
  /** @type {PackContext[]} */
  const packed = [];
  await build({
    projectDir: folders.app,
    publish: "never",
    targets: stub
      ? target.createTarget("dir", Arch.x64)
      : target.createTarget(dir ? "dir" : undefined),
    config: {
      ...config,
      // Before any signing with a certificate, which a later change would break.
      afterPack: async (/** @type {PackContext} */ context) => {
        packed.push(context);
        const isAdHocSigned = platform === "darwin" && context.arch === Arch.arm64;
        const { program } = placesOf(context.appOutDir, platform);
        if (platform === "darwin") refuseUnencrypted(join(program, "Contents", "Info.plist"));
        // Last, since it signs what is there.
        await setFuses(program, { isAdHocSigned });
      },
    },
  });
  // Only now, so that what is looked at is what ships.
  for (const { appOutDir } of packed) await inspect(appOutDir, platform, staged, stub);
  if (packed.length === 0) throw new Error(`Nothing was packed for ${platform}.`);
}

/**
 * @typedef {object} PackContext
 * @property {string} appOutDir
 * @property {number} arch
 */

/**
 * @param {string} appOutDir
 * @param {Platform} platform
 * @param {readonly string[]} staged
 * @param {boolean} isStub
 */
async function inspect(appOutDir, platform, staged, isStub) {
  const problems = await problemsOf(appOutDir, platform, staged, { isStub });
  if (problems.length > 0) throw new Error(`${appOutDir}:\n${problems.join("\n")}`);
  say(`${platform}: ${staged.length} files and ${fuses.length} fuses as they should be`);
}

/**
 * The builder writes into every app that it may make unencrypted connections to anywhere. This one
 * makes none at all.
 * @param {string} plist path
 */
function refuseUnencrypted(plist) {
  const allowed = /(<key>NSAllowsArbitraryLoads<\/key>\s*)<true\/>/;
  writeFileSync(plist, readFileSync(plist, "utf8").replace(allowed, "$1<false/>"));
}

/** A newer Electron with one more fuse must stop the build. */
async function refusesUnknownFuse() {
  const file = join(work, "one-more-fuse");
  writeFileSync(file, stubProgram(fuses.length + 1));
  const refusal = await setFuses(file).then(
    () => null,
    (error) => String(error),
  );
  if (!refusal?.includes("strictlyRequireAllFuses")) {
    throw new Error(`A program with an unknown fuse was accepted: ${refusal}`);
  }
  say("an Electron with a fuse that nobody decided on is refused");
}

/** @returns {readonly Platform[]} */
function stubPlatforms() {
  if (process.platform !== "win32") return ["linux", "win32", "darwin"];
  say("darwin: not tried, since the builder does not pack for macOS on Windows");
  return ["linux", "win32"];
}

/** @returns {Platform} */
function ownPlatform() {
  const { platform } = process;
  if (platform === "linux" || platform === "win32" || platform === "darwin") return platform;
  throw new Error(`There is no package for ${platform}.`);
}

/** @param {string[]} args */
function optionsOf(args) {
  try {
    const boolean = /** @type {const} */ ({ type: "boolean", default: false });
    return parseArgs({ args, options: { dir: boolean, stub: boolean } }).values;
  } catch {
    return null;
  }
}
