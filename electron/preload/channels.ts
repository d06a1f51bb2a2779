import type { Bridge } from "../bridge/contract.ts";

/** The functions of the bridge the main process answers; everything else of it lives in the preload. */
export type Calls = Omit<Bridge, "host" | "onMenuCommand">;

/** One channel per function and one for the menu: the whole of what crosses between the two processes. */
export const channels = {
  journalStatus: "communique:journalStatus",
  appendEvent: "communique:appendEvent",
  readEvents: "communique:readEvents",
  putDocument: "communique:putDocument",
  readDocument: "communique:readDocument",
  restoreEvents: "communique:restoreEvents",
  about: "communique:about",
  setInterface: "communique:setInterface",
  openDataFolder: "communique:openDataFolder",
  checkJournal: "communique:checkJournal",
  checkDocuments: "communique:checkDocuments",
  backupStatus: "communique:backupStatus",
  backUpNow: "communique:backUpNow",
  setSecondFolder: "communique:setSecondFolder",
  previewRecover: "communique:previewRecover",
  recover: "communique:recover",
  exportEverything: "communique:exportEverything",
  chooseImport: "communique:chooseImport",
  importEverything: "communique:importEverything",
  eraseEverything: "communique:eraseEverything",
} as const satisfies Readonly<Record<keyof Calls, string>>;

/** Main to page: carries one `MenuCommand`. */
export const menuChannel = "communique:menu";
