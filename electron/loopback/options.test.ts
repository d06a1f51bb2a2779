import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { defaultDataFolder } from "./data-folder.ts";
import { openCommand } from "./open.ts";
import { parseOptions } from "./options.ts";

describe("the command line", () => {
  test("names port, folder and whether to open", () => {
    expect(parseOptions(["--port", "28600", "--data", "here", "--open"])).toEqual({
      ok: true,
      value: { port: 28_600, data: resolve("here"), open: true },
    });
    expect(parseOptions([])).toMatchObject({ ok: true, value: { port: 28_517, open: false } });
  });

  test.for([["--port", "0"], ["--port", "99999"], ["--port", "8e1"], ["--prot", "1"], ["extra"]])(
    "is refused: %s %s",
    (args) => {
      expect(parseOptions(args)).toMatchObject({ ok: false });
    },
  );
});

test("the data folder is where Electron keeps it on each system", () => {
  expect(defaultDataFolder({}, "linux", "/home/a")).toBe(join("/home/a", ".config", "communique"));
  expect(defaultDataFolder({ XDG_CONFIG_HOME: "/c" }, "linux", "/home/a")).toBe(
    join("/c", "communique"),
  );
  expect(defaultDataFolder({}, "darwin", "/Users/a")).toBe(
    join("/Users/a", "Library", "Application Support", "communique"),
  );
  expect(defaultDataFolder({ APPDATA: "/r" }, "win32", "/u")).toBe(join("/r", "communique"));
  expect(defaultDataFolder({ COMMUNIQUE_DATA: "/d" }, "linux", "/home/a")).toBe(resolve("/d"));
});

test("an address is opened by a program that is no shell", () => {
  const address = "http://127.0.0.1:1/#token=a&calc.exe";
  for (const platform of ["linux", "darwin", "win32"] as const) {
    const [command, ...args] = openCommand(address, platform);
    expect(command).not.toMatch(/cmd|sh$|powershell/);
    expect(args.at(-1)).toBe(address);
  }
});
