import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openShellState, parseShellState, type ShellState } from "./shell-state.ts";

const whole: ShellState = {
  window: { x: 40, y: 30, width: 1000, height: 700, maximized: false },
  interface: { lang: "ja", theme: "dark" },
};

describe("reading", () => {
  test.each(["", "{", "null", "[]", '"x"', '{"unknown":1}'])(
    "takes %j for an empty state",
    (text) => {
      expect(parseShellState(text)).toEqual({});
    },
  );

  test("loses a part that makes no sense and keeps the other", () => {
    const text = JSON.stringify({ ...whole, window: { ...whole.window, width: -5 } });
    expect(parseShellState(text)).toEqual({ interface: whole.interface });
  });

  test("never throws, whatever the file holds", () => {
    fc.assert(fc.property(fc.string(), (text) => void parseShellState(text)));
    fc.assert(fc.property(fc.jsonValue(), (value) => void parseShellState(JSON.stringify(value))));
  });
});

describe("the file", () => {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "communique-shell-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test("gives back what was changed, part by part, and leaves no temporary file", () => {
    const file = join(folder, "data", "shell-state.json");
    openShellState(file).change({ window: whole.window });
    openShellState(file).change({ interface: whole.interface });
    expect(openShellState(file).read()).toEqual(whole);
    expect(readdirSync(join(folder, "data"))).toEqual(["shell-state.json"]);
  });

  test("is gone after forgetting", () => {
    const file = join(folder, "shell-state.json");
    const state = openShellState(file);
    state.change(whole);
    state.forget();
    expect([state.read(), existsSync(file)]).toEqual([{}, false]);
  });

  test("need not be writable", () => {
    writeFileSync(join(folder, "file"), "");
    const state = openShellState(join(folder, "file", "shell-state.json"));
    state.change(whole);
    expect(state.read()).toEqual(whole);
  });
});
