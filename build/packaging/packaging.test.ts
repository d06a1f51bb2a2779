import { readFileSync } from "node:fs";
import { join } from "node:path";
import { inflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { identity } from "../identity.mjs";
import { plant, scratchFolder } from "../testing/scratch.ts";
import { root } from "../tree.mjs";
import { builderConfig } from "./config.mjs";
import { fuses } from "./fuses.mjs";
import { paint, shapesOf } from "./icon.mjs";
import { icns, ico, png } from "./image-files.mjs";
import { stageApp } from "./stage.mjs";

const folders = { app: "a", icons: "i", output: "o", licence: "l" };
const config = builderConfig(folders, "win32", "45.4.1", null);
const mark = readFileSync(join(root, "renderer", "public", "icon.svg"), "utf8");

/** Colour and opacity of one pixel of a picture of 64 by 64. */
function pixel(picture: Buffer, x: number, y: number): number[] {
  return [...picture.subarray((y * 64 + x) * 4, (y * 64 + x) * 4 + 4)];
}

describe("the icon", () => {
  const picture = paint(shapesOf(mark), 64, 1);

  test("has the mark's colours where the mark has them, and clear corners", () => {
    expect(pixel(picture, 32, 4)).toEqual([0x1f, 0x4e, 0x79, 255]);
    expect(pixel(picture, 32, 18)).toEqual([255, 255, 255, 255]);
    expect(pixel(picture, 34, 32)).toEqual([0xff, 0x8a, 0x6b, 255]);
    expect(pixel(picture, 0, 0)[3]).toBe(0);
  });

  test("is not made of a drawing that it cannot draw", () => {
    expect(() => shapesOf('<svg><circle r="1"/></svg>')).toThrow("<circle>");
    expect(() => shapesOf('<svg><rect width="1" height="1" fill="red"/></svg>')).toThrow("shape");
  });

  test("is a PNG whose pixels can be read back, in the containers of Windows and macOS", () => {
    const file = png(64, picture);
    expect(file.subarray(1, 4).toString()).toBe("PNG");
    expect([file.readUInt32BE(16), file.readUInt32BE(20)]).toEqual([64, 64]);
    const dataAt = file.indexOf("IDAT") + 4;
    const rows = inflateSync(file.subarray(dataAt, dataAt + file.readUInt32BE(dataAt - 8)));
    expect(rows.subarray(1, 64 * 4 + 1)).toEqual(picture.subarray(0, 64 * 4));
    const windows = ico([64], () => file);
    expect(windows.subarray(windows.readUInt32LE(18))).toEqual(file);
    const mac = icns(() => file);
    expect([mac.subarray(0, 4).toString(), mac.readUInt32BE(4)]).toEqual(["icns", mac.length]);
  });
});

test("only the build is laid out for the package, without the browser fallback", () => {
  const from = scratchFolder();
  plant(from, {
    "package.json": '{"name":"communique","main":"out/main/index.js","dependencies":{"react":"1"}}',
    "electron/main/index.ts": "source",
    "out/.stamp": "",
    "out/main/index.js": "",
    "out/main/loopback.js": "",
    "out/preload/index.cjs": "",
    "out/renderer/assets/a.js": "",
    "out/reports/unit.json": "",
    "out/types/a.d.ts": "",
    "out/served.json": "{}",
    "out/licences.json": "[]",
  });
  const to = scratchFolder();
  expect(stageApp(from, to)).toEqual([
    "out/licences.json",
    "out/main/index.js",
    "out/preload/index.cjs",
    "out/renderer/assets/a.js",
    "out/served.json",
    "package.json",
  ]);
  expect(JSON.parse(readFileSync(join(to, "package.json"), "utf8"))).not.toHaveProperty(
    "dependencies",
  );
});

test("an uninstaller leaves the answers where they are, and no update is looked for", () => {
  expect(config.nsis.deleteAppDataOnUninstall).toBe(false);
  expect(config.publish).toBeNull();
  expect(config.appId).toBe(identity.appId);
  expect([config.linux.target, config.mac.target, config.win.target]).toEqual([
    ["AppImage", "deb"],
    [{ target: "dmg", arch: ["arm64", "x64"] }],
    [{ target: "nsis", arch: ["x64", "arm64"] }],
  ]);
});

test("macOS is asked for leave to compile, as V8 needs, and for nothing else", () => {
  const entitlements = readFileSync(config.mac.entitlements, "utf8");
  expect([...entitlements.matchAll(/<key>(.*)<\/key>/g)].map(([, key]) => key)).toEqual([
    "com.apple.security.cs.allow-jit",
  ]);
});

test("every fuse has a state, in the order of the wire", () => {
  expect(fuses.map(({ name, on }) => `${name} ${on ? "on" : "off"}`)).toEqual([
    "RunAsNode off",
    "EnableCookieEncryption on",
    "EnableNodeOptionsEnvironmentVariable off",
    "EnableNodeCliInspectArguments off",
    "EnableEmbeddedAsarIntegrityValidation on",
    "OnlyLoadAppFromAsar on",
    "LoadBrowserProcessSpecificV8Snapshot off",
    "GrantFileProtocolExtraPrivileges off",
    "WasmTrapHandlers on",
  ]);
});
