import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "./tree.mjs";

const rows = readFileSync(join(root, "docs", "security.md"), "utf8")
  .split("\n")
  .filter((line) => line.startsWith("|") && !/^\|[-|]+\|$/.test(line));

test("each of Electron's twenty items has a row", () => {
  const numbers = rows.flatMap((row) => /^\| (\d+) \|/.exec(row)?.[1] ?? []);
  expect(numbers).toEqual(Array.from({ length: 20 }, (_, index) => String(index + 1)));
});

test("every file and every test that the page on security names is there", () => {
  for (const row of rows) {
    for (const [, file = ""] of row.matchAll(/`((?:build|electron|renderer)\/[^`]+)`/g)) {
      expect(existsSync(join(root, file)), file).toBe(true);
    }
    // A file, and the tests in it, up to the next file.
    for (const [, file = "", names = ""] of row.matchAll(
      /`([^`]+\.(?:test|spec)\.ts)`((?: ?(?:,|and)?[^`“;|]*“[^”]+”)+)/g,
    )) {
      const text = readFileSync(join(root, file), "utf8");
      for (const [, name = ""] of names.matchAll(/“([^”]+)”/g)) {
        expect(text, `${file}: ${name}`).toContain(name);
      }
    }
  }
});

test("every row of the torture table stands on its page, run or not", () => {
  const page = readFileSync(join(root, "docs", "torture.md"), "utf8");
  const rows = ["corpus", "electron", "renderer"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith(".row.ts"))
      .map((path) => `${folder}/${path.replaceAll("\\", "/")}`),
  );
  expect(rows.length).toBeGreaterThan(10);
  for (const row of rows) expect(page).toContain(`\`${row}\``);
});
