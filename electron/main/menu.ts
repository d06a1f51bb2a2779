import { app, BrowserWindow, Menu, shell } from "electron";
import type { MenuCommand } from "#electron/bridge/contract.ts";
import { menuChannel } from "#electron/preload/channels.ts";
import { type MenuLang, systemLang } from "./menu-labels.ts";
import { menuTemplate } from "./menu-template.ts";
import type { ShellStateFile } from "./shell-state.ts";

/** Puts the menu up in the language it has to be in now; called again whenever that changes. */
export type ShowMenu = () => void;

/** The language of everything the shell itself shows: the page's, or at first the system's. */
export function shellLang(state: ShellStateFile): MenuLang {
  return state.read().interface?.lang ?? systemLang(app.getPreferredSystemLanguages());
}

/** `developerTools` says whether this start allows them; the menu decides about the next one. */
export function createMenu(state: ShellStateFile, developerTools: boolean): ShowMenu {
  return () => {
    const allowed = {
      now: developerTools,
      nextTime: state.read().developerTools ?? false,
    };
    const template = menuTemplate(shellLang(state), process.platform, allowed, {
      command: askPage,
      openDataFolder: () => void shell.openPath(app.getPath("userData")),
      allowDeveloperTools: (isAllowed) => state.change({ developerTools: isAllowed }),
      toggleDeveloperTools: () => currentWindow()?.webContents.toggleDevTools(),
    });
    Menu.setApplicationMenu(Menu.buildFromTemplate(template));
  };
}

function askPage(command: MenuCommand): void {
  currentWindow()?.webContents.send(menuChannel, command);
}

function currentWindow(): BrowserWindow | undefined {
  return BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
}
