import { chmodSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fuses } from "./fuses.mjs";
import { needed } from "./tools.mjs";

/** What stands before the wire of fuses in every program of Electron's. */
const sentinel = "dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX";

/** Helper programs of Electron on macOS, each an .app of its own. */
const macHelpers = ["", " (GPU)", " (Plugin)", " (Renderer)"];

/** @typedef {"linux" | "win32" | "darwin"} Platform */

/**
 * A wire as Electron ships it, everything on, wrapped in some bytes that are no program.
 * @param {number} [count] fuses
 */
export function stubProgram(count = fuses.length) {
  return Buffer.concat([
    Buffer.from("no program\0"),
    Buffer.from(sentinel, "latin1"),
    Buffer.from([1, count]),
    Buffer.from("1".repeat(count)),
    Buffer.from("\0end"),
  ]);
}

/**
 * Lays out a folder that electron-builder takes for an unpacked Electron. It proves the configuration,
 * the choice of files and the fuses without a download; what comes of it does not run.
 * @param {string} folder
 * @param {Platform} platform
 * @param {string} version
 */
export async function writeStubElectron(folder, platform, version) {
  rmSync(folder, { recursive: true, force: true });
  /** @type {(path: string, content: string | Buffer) => void} */
  const put = (path, content) => {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
    chmodSync(file, 0o755);
  };
  put("LICENSE", "Electron's licence\n");
  put("LICENSES.chromium.html", "<title>Chromium's licences</title>\n");
  put("version", version);
  if (platform === "darwin") return putMac(put);
  for (const language of ["ja", "en-US", "de"]) put(`locales/${language}.pak`, "");
  if (platform === "win32") return put("electron.exe", await windowsProgram());
  put("electron", stubProgram());
  for (const helper of ["chrome-sandbox", "chrome_crashpad_handler"]) put(helper, "");
}

/** A real, empty Windows program, since the builder writes its icon, its version and a checksum into it. */
async function windowsProgram() {
  const { NtExecutable, NtExecutableResource, Resource } = await needed("resedit");
  const program = NtExecutable.createEmpty(false, false);
  const resources = NtExecutableResource.from(program, true);
  const info = Resource.VersionInfo.createEmpty();
  info.lang = 1033;
  info.setStringValues({ lang: 1033, codepage: 1200 }, { ProductName: "Electron" });
  info.outputToResourceEntries(resources.entries);
  resources.outputResource(program);
  program.setExtraData(stubProgram());
  return Buffer.from(program.generate());
}

/** @param {(path: string, content: string | Buffer) => void} put */
function putMac(put) {
  const contents = "Electron.app/Contents";
  put(`${contents}/Info.plist`, plist("Electron"));
  put(`${contents}/MacOS/Electron`, "");
  for (const language of ["ja", "en", "de"]) put(`${contents}/Resources/${language}.lproj/a`, "");
  put(`${contents}/Resources/electron.icns`, "");
  const framework = `${contents}/Frameworks/Electron Framework.framework`;
  put(`${framework}/Electron Framework`, stubProgram());
  for (const language of ["ja", "en", "de"]) {
    put(`${framework}/Versions/A/Resources/${language}.lproj/locale.pak`, "");
  }
  for (const suffix of macHelpers) {
    const name = `Electron Helper${suffix}`;
    put(`${contents}/Frameworks/${name}.app/Contents/Info.plist`, plist(name));
    put(`${contents}/Frameworks/${name}.app/Contents/MacOS/${name}`, "");
  }
}

/** @param {string} name */
function plist(name) {
  const keys = {
    CFBundleExecutable: name,
    CFBundleIdentifier: "com.github.Electron",
    CFBundleName: name,
    NSCameraUsageDescription: "This app needs access to the camera",
  };
  const lines = Object.entries(keys).map(([k, v]) => `<key>${k}</key><string>${v}</string>`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<plist version="1.0"><dict>${lines.join("")}</dict></plist>\n`;
}
