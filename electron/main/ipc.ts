import { BrowserWindow, type IpcMainInvokeEvent, ipcMain } from "electron";
import type { z } from "zod";
import type { Reply } from "#electron/bridge/contract.ts";
import { parseRequest, refused } from "#electron/journal/requests.ts";
import { type Calls, channels } from "#electron/preload/channels.ts";
import { type Request, requests } from "./requests.ts";
import { isOurPage } from "./sender.ts";

/** An answer to each function of the bridge. Expected failures are replies; what is thrown is a bug. */
export type Answers = {
  readonly [Name in keyof Calls]: (
    request: Request<Name>,
  ) => Awaited<ReturnType<Calls[Name]>> | ReturnType<Calls[Name]>;
};

/** Opens the bridge to pages of `origin`. This is the only file that hears messages from pages. */
export function answerCalls(origin: string, answers: Answers): void {
  handle(origin, "journalStatus", answers.journalStatus);
  handle(origin, "appendEvent", answers.appendEvent);
  handle(origin, "readEvents", answers.readEvents);
  handle(origin, "putDocument", answers.putDocument);
  handle(origin, "readDocument", answers.readDocument);
  handle(origin, "restoreEvents", answers.restoreEvents);
  handle(origin, "about", answers.about);
  handle(origin, "setInterface", answers.setInterface);
  handle(origin, "openDataFolder", answers.openDataFolder);
  handle(origin, "checkJournal", answers.checkJournal);
  handle(origin, "checkDocuments", answers.checkDocuments);
  handle(origin, "backupStatus", answers.backupStatus);
  handle(origin, "backUpNow", answers.backUpNow);
  handle(origin, "setSecondFolder", answers.setSecondFolder);
  handle(origin, "previewRecover", answers.previewRecover);
  handle(origin, "recover", answers.recover);
  handle(origin, "exportEverything", answers.exportEverything);
  handle(origin, "chooseImport", answers.chooseImport);
  handle(origin, "importEverything", answers.importEverything);
  handle(origin, "eraseEverything", answers.eraseEverything);
}

function handle<Name extends keyof Calls>(origin: string, name: Name, answer: Answers[Name]): void {
  const door: z.ZodType<Request<Name>> = requests[name];
  ipcMain.handle(channels[name], (event: IpcMainInvokeEvent, ...sent: readonly unknown[]) => {
    if (!isOurPage(event, origin, openWindowIds())) return no(`${name}: not our page`);
    if (sent.length > 1) return no(`${name}: more than one argument`);
    const request = parseRequest(door, sent[0]);
    return request.ok ? answer(request.value) : request;
  });
}

function openWindowIds(): ReadonlySet<number> {
  return new Set(BrowserWindow.getAllWindows().map((window) => window.webContents.id));
}

function no(detail: string): Reply<never> {
  return { ok: false, error: refused(detail) };
}
