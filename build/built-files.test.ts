import { expect, test } from "vitest";
import { collectLicences } from "./licences.ts";
import { servedFiles } from "./served-manifest.ts";
import { plant, scratchFolder } from "./testing/scratch.ts";
import { root } from "./tree.mjs";

test("the manifest names every file by its exact path, with its type and size in bytes", () => {
  const folder = scratchFolder();
  plant(folder, { "index.html": "é", "assets/a.js": "1", "assets/b/c.woff2": "" });
  expect(servedFiles(folder)).toEqual({
    files: {
      "/assets/a.js": { type: "text/javascript; charset=utf-8", size: 1 },
      "/assets/b/c.woff2": { type: "font/woff2", size: 0 },
      "/index.html": { type: "text/html; charset=utf-8", size: 2 },
    },
  });
});

test("a file of unknown type stops the build", () => {
  const folder = scratchFolder();
  plant(folder, { "a.mystery": "" });
  expect(() => servedFiles(folder)).toThrow("/a.mystery has no content type");
});

test("the licences are those of what ships, the font among them, each with its text", () => {
  const licences = collectLicences(root);
  const names = licences.map(({ name }) => name);
  expect(names).toEqual(
    expect.arrayContaining(["react", "scheduler", "electron", "ts-fsrs", "react-is"]),
  );
  expect(names).not.toContain("vitest");
  expect(licences.find(({ name }) => name.endsWith("noto-sans-jp"))).toMatchObject({
    licence: "OFL-1.1",
    text: expect.stringContaining("SIL OPEN FONT LICENSE"),
  });
  for (const { text } of licences) expect(text).not.toBe("");
});
