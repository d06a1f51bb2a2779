import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { syncedBy } from "./synced-folder.ts";

const bare = { env: {}, exists: () => false };

test.each([
  ["/home/a/Dropbox/communique", "Dropbox"],
  ["/Users/a/Dropbox (Personal)/apps/communique", "Dropbox"],
  ["C:\\Users\\a\\OneDrive\\communique", "OneDrive"],
  ["C:\\Users\\a\\OneDrive - 大学\\communique", "OneDrive"],
  ["/Users/a/Library/CloudStorage/OneDrive-Personal/communique", "OneDrive"],
  ["/Users/a/Library/Mobile Documents/com~apple~CloudDocs/communique", "iCloud Drive"],
  ["C:\\Users\\a\\iCloudDrive\\communique", "iCloud Drive"],
  ["/Users/a/Library/CloudStorage/GoogleDrive-a@example.org/My Drive/x", "Google Drive"],
  ["G:\\マイドライブ\\communique", "Google Drive"],
  ["/home/a/google drive/communique", "Google Drive"],
  ["/home/a/Nextcloud/communique", "Nextcloud"],
  ["/Users/a/Library/CloudStorage/Box-Box/communique", "Box"],
])("%s belongs to %s", (path, service) => {
  expect(syncedBy(path, bare)).toBe(service);
});

test.each([
  "/home/a/.config/communique",
  "/Users/a/Library/Application Support/communique",
  "C:\\Users\\a\\AppData\\Roaming\\communique",
  "/home/a/dropbox-notes/communique",
  "/home/a/my-onedrive/communique",
  "/home/dropboxer/communique",
])("%s belongs to nobody", (path) => {
  expect(syncedBy(path, bare)).toBeNull();
});

test("a service that names its folder in the environment is believed", () => {
  const env = { OneDriveCommercial: "D:\\Arbeit" };
  expect(syncedBy("D:\\Arbeit\\communique", { ...bare, env })).toBe("OneDrive");
  expect(syncedBy("D:\\Arbeiten\\communique", { ...bare, env })).toBeNull();
});

test("a service is known by what it leaves behind, through links and before the folder is made", () => {
  const home = mkdtempSync(join(tmpdir(), "communique-synced-"));
  onTestFinished(() => rmSync(home, { recursive: true }));
  mkdirSync(join(home, "shared"));
  mkdirSync(join(home, "shared", ".stfolder"));
  expect(syncedBy(join(home, "shared", "later", "communique"))).toBe("Syncthing");
  symlinkSync(join(home, "shared"), join(home, "link"), "junction");
  expect(syncedBy(join(home, "link", "communique"))).toBe("Syncthing");
  expect(syncedBy(join(home, "communique"))).toBeNull();
  mkdirSync(join(home, ".dropbox"));
  expect(syncedBy(join(home, "communique"))).toBeNull();
  mkdirSync(join(home, ".dropbox.cache"));
  expect(syncedBy(join(home, "communique"))).toBe("Dropbox");
});
