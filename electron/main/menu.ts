import { app, BrowserWindow, Menu, shell } from "electron";
import type { MenuCommand } from "#electron/bridge/contract.ts";
import { menuChannel } from "#electron/preload/channels.ts";
import type { MenuLang } from "./menu-labels.ts";
import { menuTemplate } from "./menu-template.ts";

/** Puts the menu up in `lang`; called again whenever the interface's language changes. */
export function showMenu(lang: MenuLang): void {
  const template = menuTemplate(lang, process.platform, {
    command: askPage,
    openDataFolder: () => void shell.openPath(app.getPath("userData")),
    toggleDeveloperTools: () => currentWindow()?.webContents.toggleDevTools(),
  });
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

function askPage(command: MenuCommand): void {
  currentWindow()?.webContents.send(menuChannel, command);
}

function currentWindow(): BrowserWindow | undefined {
  return BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
}
