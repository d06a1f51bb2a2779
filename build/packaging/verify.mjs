import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { identity } from "../identity.mjs";
import { fuses, readFuses } from "./fuses.mjs";
import { needed } from "./tools.mjs";

/** Nothing of this may lie in a package, wherever it came from. */
const unwanted =
  /\.(?:tsx?|map|md|ya?ml|log)$|(?:^|\/)(?:node_modules|shared|e2e|testing|\.[^/]+)\/|\.test\./;

/**
 * Where things lie in an unpacked app of each system.
 * @param {string} appOutDir
 * @param {string} platform as Electron names it
 */
export function placesOf(appOutDir, platform) {
  if (platform === "darwin") {
    // The builder spells the name with a combining accent, as old file systems of macOS did.
    const name = readdirSync(appOutDir).find((entry) => entry.endsWith(".app"));
    if (name === undefined) throw new Error(`There is no .app in ${appOutDir}.`);
    const app = join(appOutDir, name);
    const resources = join(app, "Contents", "Resources");
    return { program: app, resources, notices: resources };
  }
  const program = platform === "win32" ? "Communique.exe" : identity.name;
  const resources = join(appOutDir, "resources");
  return { program: join(appOutDir, program), resources, notices: appOutDir };
}

/**
 * Looks into a packaged app, whoever made it, and says what is wrong with it; an empty list is the good end.
 * @param {string} appOutDir
 * @param {string} platform
 * @param {readonly string[]} staged what was laid out for it
 * @param {{ readonly isStub: boolean }} options a stub of macOS is not unpacked by the builder, which is
 *   when it moves Electron's licences into the app
 * @returns {Promise<readonly string[]>}
 */
export async function problemsOf(appOutDir, platform, staged, { isStub }) {
  const places = placesOf(appOutDir, platform);
  return [
    ...(await fuseProblems(places.program)),
    ...(await contentProblems(join(places.resources, "app.asar"), staged)),
    ...(isStub && platform === "darwin" ? [] : noticeProblems(places)),
    ...ownLicenceProblems(places.resources),
    ...(platform === "darwin" ? plistProblems(places.program) : []),
    ...strangers(places.resources),
  ];
}

/** @param {string} program */
async function fuseProblems(program) {
  const found = await readFuses(program);
  const wrong = fuses.flatMap(({ name, on }, index) =>
    found[index]?.name === name && found[index]?.on === on ? [] : [`fuse ${name} is not ${on}`],
  );
  const more = found.slice(fuses.length).map(({ name }) => `fuse ${name} is unknown`);
  return [...wrong, ...more];
}

/**
 * @param {string} archive
 * @param {readonly string[]} staged
 */
async function contentProblems(archive, staged) {
  const asar = await needed("@electron/asar");
  /** @type {string[]} */
  const listed = asar.listPackage(archive, { isPack: false });
  const text = (/** @type {string} */ path) => asar.extractFile(archive, path).toString("utf8");
  const files = listed
    .map((path) => path.replaceAll("\\", "/").replace(/^\//, ""))
    .filter((path) => !("files" in asar.statFile(archive, path)))
    .sort();
  const { files: served } = JSON.parse(text("out/served.json"));
  const licences = JSON.parse(text("out/licences.json"));
  const font = licences.find(
    (/** @type {{ licence: string }} */ { licence }) => licence === "OFL-1.1",
  );
  return [
    ...files.filter((path) => !staged.includes(path)).map((path) => `${path} slipped in`),
    ...staged.filter((path) => !files.includes(path)).map((path) => `${path} is missing`),
    ...files.filter((path) => unwanted.test(path)).map((path) => `${path} has no business here`),
    ...Object.entries(served).flatMap(([path, { size }]) =>
      asar.statFile(archive, `out/renderer${path}`).size === size ? [] : [`${path} is cut`],
    ),
    ...(font?.text.includes("SIL OPEN FONT LICENSE") ? [] : ["the font's licence is missing"]),
    ...(Object.keys(JSON.parse(text("package.json")).dependencies ?? {}).length === 0
      ? []
      : ["the package names dependencies"]),
  ];
}

/** @param {{ readonly notices: string }} places */
function noticeProblems({ notices }) {
  return ["LICENSE.electron.txt", "LICENSES.chromium.html"]
    .filter((name) => !existsSync(join(notices, name)))
    .map((name) => `${name} is missing`);
}

/** @param {string} resources */
function ownLicenceProblems(resources) {
  return existsSync(join(resources, "LICENSE.txt")) ? [] : ["LICENSE.txt is missing"];
}

/** Electron's list asks for a camera and more; this app asks for nothing. @param {string} app */
function plistProblems(app) {
  const plist = readFileSync(join(app, "Contents", "Info.plist"), "utf8");
  const asked = [...plist.matchAll(/<key>(NS\w+UsageDescription)<\/key>/g)].map(([, key]) => key);
  const integrity = plist.includes("ElectronAsarIntegrity") ? [] : ["app.asar has no checksum"];
  const insecure = /<key>NSAllowsArbitraryLoads<\/key>\s*<true\/>/.test(plist)
    ? ["Info.plist allows unencrypted connections"]
    : [];
  return [...asked.map((key) => `Info.plist has ${key}`), ...integrity, ...insecure];
}

/** A folder `app` would be loaded in place of the archive if a fuse ever failed. @param {string} resources */
function strangers(resources) {
  return readdirSync(resources)
    .filter((name) => ["app", "app.asar.unpacked", "default_app.asar"].includes(name))
    .map((name) => `${name} lies beside app.asar`);
}
