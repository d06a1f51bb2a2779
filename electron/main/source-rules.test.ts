import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const folders = ["main", "preload"].map((name) => join(import.meta.dirname, "..", name));
const sources = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".ts") && !name.includes(".test."))
    .map((name) => ({ name, text: readFileSync(join(folder, name), "utf8") })),
);

function filesWith(pattern: RegExp): readonly string[] {
  return sources.filter(({ text }) => pattern.test(text)).map(({ name }) => name);
}

/** Where each door stands. A second one is a decision about security, to be made here. */
test.each<readonly [string, RegExp, readonly string[]]>([
  ["windows are made", /new BrowserWindow\(/, ["window.ts"]],
  [
    "preferences of a page are set",
    /sandbox:|contextIsolation:|webSecurity:/,
    ["web-preferences.ts"],
  ],
  ["addresses leave the app", /openExternal\(/, ["external-links.ts"]],
  ["paths are opened with the system", /openPath\(/, ["answers.ts", "menu.ts"]],
  ["messages from pages are heard", /ipcMain\b/, ["ipc.ts"]],
  ["the page gets functions", /exposeInMainWorld\(/, ["index.ts"]],
  ["permissions are answered", /setPermission\w+Handler\(/, ["permissions.ts"]],
  ["addresses are loaded", /\.loadURL\(/, ["window.ts"]],
])("one place where %s", (_what, pattern, files) => {
  expect(filesWith(pattern)).toEqual(files);
});

test.each([
  ["other views", /WebContentsView|BrowserView|<webview/],
  ["files as pages", /loadFile\(|interceptFileProtocol|registerFileProtocol/],
  ["a way past the policy", /bypassCSP|disable-web-security"\)|enableBlinkFeatures/],
  ["requests of its own", /\bnet\.(?:request|fetch)|node:https?\b|autoUpdater|\bfetch\(/],
  ["children that run scripts", /child_process|utilityProcess/],
  ["code from text", /\beval\(|new Function|executeJavaScript|runInNewContext|insertCSS/],
])("the shell has no %s", (_what, pattern) => {
  expect(filesWith(pattern)).toEqual([]);
});
