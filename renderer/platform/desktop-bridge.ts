import type { Bridge } from "#electron/bridge/contract.ts";

const names = [
  "journalStatus",
  "appendEvent",
  "readEvents",
  "putDocument",
  "readDocument",
  "restoreEvents",
  "about",
  "setInterface",
  "openDataFolder",
  "checkJournal",
  "checkDocuments",
  "backupStatus",
  "backUpNow",
  "setSecondFolder",
  "previewRecover",
  "recover",
  "exportEverything",
  "chooseImport",
  "importEverything",
  "eraseEverything",
  "onMenuCommand",
] as const satisfies readonly (keyof Bridge)[];

/**
 * The bridge the preload put on the window; null in a browser. One that lacks a function is a
 * preload of another build, which is a bug and throws.
 */
export function desktopBridge(page: object): Bridge | null {
  if (!("communique" in page)) return null;
  const { communique } = page;
  if (!isBridge(communique)) throw new Error("the preload does not fit this page");
  return communique;
}

function isBridge(value: unknown): value is Bridge {
  if (typeof value !== "object" || value === null) return false;
  const found = value as Readonly<Record<string, unknown>>;
  return found.host === "desktop" && names.every((name) => typeof found[name] === "function");
}
