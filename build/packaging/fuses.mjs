import { needed } from "./tools.mjs";

/**
 * Switches inside Electron's program, in the order of its wire. They are set once, in the packaged
 * program, and nothing on a command line or in the environment can turn them back.
 *
 * @type {readonly { readonly name: string, readonly on: boolean, readonly why: string }[]}
 */
export const fuses = [
  { name: "RunAsNode", on: false, why: "the program must not run other people's scripts as Node" },
  { name: "EnableCookieEncryption", on: true, why: "costs nothing; the app keeps no cookie" },
  {
    name: "EnableNodeOptionsEnvironmentVariable",
    on: false,
    why: "NODE_OPTIONS could load a script into the app",
  },
  {
    name: "EnableNodeCliInspectArguments",
    on: false,
    why: "--inspect could drive the main process from another program",
  },
  {
    name: "EnableEmbeddedAsarIntegrityValidation",
    on: true,
    why: "a changed app.asar does not start (macOS and Windows)",
  },
  { name: "OnlyLoadAppFromAsar", on: true, why: "a folder laid beside app.asar is not the app" },
  {
    name: "LoadBrowserProcessSpecificV8Snapshot",
    on: false,
    why: "there is no such snapshot, and the program would not start without one",
  },
  {
    name: "GrantFileProtocolExtraPrivileges",
    on: false,
    why: "the page comes over app://, and file: may do nothing",
  },
  { name: "WasmTrapHandlers", on: true, why: "Chromium's own default; WebAssembly stays quick" },
];

/**
 * Sets every fuse of `program`. One that this list does not name stops the build: it came with a newer
 * Electron, and somebody has to decide.
 * @param {string} program path of Electron's program, or of the .app on macOS
 * @param {{ readonly isAdHocSigned?: boolean }} [options] whether a changed program needs a new ad-hoc
 *   signature, as on Apple's own processors
 */
export async function setFuses(program, { isAdHocSigned = false } = {}) {
  const { flipFuses, FuseVersion, FuseV1Options } = await needed("@electron/fuses");
  await flipFuses(program, {
    version: FuseVersion.V1,
    strictlyRequireAllFuses: true,
    resetAdHocDarwinSignature: isAdHocSigned,
    ...Object.fromEntries(fuses.map(({ name, on }) => [FuseV1Options[name], on])),
  });
}

/**
 * What stands in the wire of `program`: fuse by fuse, the names of this list with their states.
 * @param {string} program
 * @returns {Promise<readonly { readonly name: string, readonly on: boolean }[]>}
 */
export async function readFuses(program) {
  const { getCurrentFuseWire, FuseState, FuseV1Options } = await needed("@electron/fuses");
  const { version: _, ...wire } = await getCurrentFuseWire(program);
  return Object.entries(wire).map(([index, state]) => ({
    name: FuseV1Options[Number(index)] ?? `fuse ${index}`,
    on: state === FuseState.ENABLE,
  }));
}
