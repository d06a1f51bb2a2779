import { existsSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { findBrowser } from "./browser.mjs";
import { dataFolder } from "./data-folder.mjs";
import { electronBinary } from "./electron-binary.mjs";
import { ensurePackages, packagesAreCurrent } from "./install.mjs";
import { inputsFingerprint } from "./stamp.mjs";
import { plant, scratchFolder } from "./testing/scratch.ts";
import { nodeTooOld } from "./tree.mjs";

describe("whether the packages are those of the lock file", () => {
  const lock = {
    "": {},
    "node_modules/a": { version: "1.0.0" },
    "node_modules/b": { version: "2.0.0" },
  };

  test.each([
    ["nothing is installed", null, false],
    ["all of it is", lock, true],
    ["one is missing", { "node_modules/a": { version: "1.0.0" } }, false],
    ["one is another version", { ...lock, "node_modules/b": { version: "2.0.1" } }, false],
    ["one is no longer wanted", { ...lock, "node_modules/c": { version: "3.0.0" } }, false],
  ])("%s", (_, installed, current) => {
    expect(packagesAreCurrent(repository(lock, installed))).toBe(current);
  });

  test("a package of another system may be absent", () => {
    const wanted = { ...lock, "node_modules/mac-only": { version: "1.0.0", optional: true } };
    expect(packagesAreCurrent(repository(wanted, lock))).toBe(true);
  });

  test("nothing is installed through a link, and the folder behind it stays as it is", async () => {
    const shared = repository(lock, { "node_modules/a": { version: "1.0.0" } });
    const clone = repository(lock, null);
    symlinkSync(join(shared, "node_modules"), join(clone, "node_modules"), "junction");
    const said = vi.spyOn(process.stdout, "write").mockReturnValue(true);
    try {
      expect(await ensurePackages(clone)).toBe(false);
      expect(said.mock.calls.join("")).toContain(`is a link to ${join(shared, "node_modules")}`);
    } finally {
      said.mockRestore();
    }
    expect(existsSync(join(shared, "node_modules/.package-lock.json"))).toBe(true);
  });

  test("a link to packages that are current is as good as a folder", async () => {
    const clone = repository(lock, null);
    symlinkSync(
      join(repository(lock, lock), "node_modules"),
      join(clone, "node_modules"),
      "junction",
    );
    expect(await ensurePackages(clone)).toBe(true);
  });

  function repository(wanted: object, installed: object | null): string {
    const folder = scratchFolder();
    plant(folder, { "package-lock.json": JSON.stringify({ packages: wanted }) });
    if (installed !== null) {
      plant(folder, { "node_modules/.package-lock.json": JSON.stringify({ packages: installed }) });
    }
    return folder;
  }
});

test("the fingerprint follows what the build is made from, and nothing else", () => {
  const folder = scratchFolder();
  plant(folder, { "renderer/main.tsx": "one", "corpus/a.yaml": "a" });
  const before = inputsFingerprint(folder);
  plant(folder, { "README.md": "x", "renderer/main.test.ts": "x", "renderer/e2e/a.spec.ts": "x" });
  expect(inputsFingerprint(folder)).toBe(before);
  plant(folder, { "renderer/main.tsx": "two" });
  expect(inputsFingerprint(folder)).not.toBe(before);
});

describe("Electron's program", () => {
  const electron = {
    "node_modules/electron/package.json": JSON.stringify({ version: "45.4.1" }),
    "node_modules/electron/path.txt": "electron",
    "node_modules/electron/dist/version": "v45.4.1",
    "node_modules/electron/dist/electron": "",
  };

  test("is found where its installer puts it", () => {
    const folder = scratchFolder();
    plant(folder, electron);
    expect(electronBinary(folder, {})).toBe(join(folder, "node_modules/electron/dist/electron"));
  });

  test("does not count when it is of another version than the package", () => {
    const folder = scratchFolder();
    plant(folder, { ...electron, "node_modules/electron/dist/version": "v44.0.0" });
    expect(electronBinary(folder, {})).toBeNull();
  });

  test("is taken from ELECTRON_OVERRIDE_DIST_PATH where that is set", () => {
    const folder = scratchFolder();
    plant(folder, { ...electron, "own/electron": "" });
    const env = { ELECTRON_OVERRIDE_DIST_PATH: join(folder, "own") };
    expect(electronBinary(folder, env)).toBe(join(folder, "own", "electron"));
    expect(electronBinary(folder, { ELECTRON_OVERRIDE_DIST_PATH: join(folder, "no") })).toBeNull();
  });
});

test("a browser that CHROME_PATH names wrongly is not quietly replaced by another", () => {
  expect(findBrowser({ CHROME_PATH: join(scratchFolder(), "nowhere") })).toBeNull();
  expect(findBrowser({ CHROME_PATH: process.execPath })).toBe(process.execPath);
});

test("the data folder is the one Electron uses on each system", () => {
  const home = join("/", "home", "a");
  expect(dataFolder({}, "linux", home)).toBe(join(home, ".config", "communique"));
  expect(dataFolder({ XDG_CONFIG_HOME: "/x" }, "linux", home)).toBe(join("/x", "communique"));
  expect(dataFolder({}, "darwin", home)).toBe(
    join(home, "Library", "Application Support", "communique"),
  );
  expect(dataFolder({ APPDATA: "/roaming" }, "win32", home)).toBe(join("/roaming", "communique"));
});

test("a Node that is too old is named, with what to get", () => {
  expect(nodeTooOld("20.19.0")).toBeNull();
  expect(nodeTooOld("24.0.0")).toBeNull();
  expect(nodeTooOld("20.18.3")).toContain("needs Node 20.19 or newer; this is 20.18.3");
});
