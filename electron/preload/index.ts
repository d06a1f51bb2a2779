import { contextBridge, ipcRenderer } from "electron";
import type { Bridge, MenuCommand } from "../bridge/contract.ts";
import { channels, menuChannel } from "./channels.ts";

/**
 * All the page can reach of the shell. Each function is named and carries at most one argument; the
 * main process checks it. Electron's event objects stay here, since they lead back to `ipcRenderer`.
 */
const bridge: Bridge = {
  host: "desktop",
  journalStatus: () => ipcRenderer.invoke(channels.journalStatus),
  appendEvent: (draft) => ipcRenderer.invoke(channels.appendEvent, draft),
  readEvents: (request) => ipcRenderer.invoke(channels.readEvents, request),
  putDocument: (request) => ipcRenderer.invoke(channels.putDocument, request),
  readDocument: (request) => ipcRenderer.invoke(channels.readDocument, request),
  restoreEvents: (request) => ipcRenderer.invoke(channels.restoreEvents, request),
  about: () => ipcRenderer.invoke(channels.about),
  setInterface: (request) => ipcRenderer.invoke(channels.setInterface, request),
  openDataFolder: () => ipcRenderer.invoke(channels.openDataFolder),
  checkJournal: () => ipcRenderer.invoke(channels.checkJournal),
  checkDocuments: (request) => ipcRenderer.invoke(channels.checkDocuments, request),
  backupStatus: () => ipcRenderer.invoke(channels.backupStatus),
  backUpNow: (request) => ipcRenderer.invoke(channels.backUpNow, request),
  setSecondFolder: (request) => ipcRenderer.invoke(channels.setSecondFolder, request),
  previewRecover: (backup) => ipcRenderer.invoke(channels.previewRecover, backup),
  recover: (backup) => ipcRenderer.invoke(channels.recover, backup),
  exportEverything: () => ipcRenderer.invoke(channels.exportEverything),
  chooseImport: () => ipcRenderer.invoke(channels.chooseImport),
  importEverything: (request) => ipcRenderer.invoke(channels.importEverything, request),
  eraseEverything: (request) => ipcRenderer.invoke(channels.eraseEverything, request),
  onMenuCommand: (listener) => {
    const pass = (_event: unknown, command: MenuCommand) => listener(command);
    ipcRenderer.on(menuChannel, pass);
    return () => {
      ipcRenderer.off(menuChannel, pass);
    };
  },
};

contextBridge.exposeInMainWorld("communique", bridge);
