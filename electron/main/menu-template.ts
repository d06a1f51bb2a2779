import type { MenuItemConstructorOptions } from "electron";
import type { MenuCommand } from "#electron/bridge/contract.ts";
import { type MenuLabels, type MenuLang, menuLabels } from "./menu-labels.ts";

type Item = MenuItemConstructorOptions;

/** What choosing an item does; the template itself is plain data and knows nothing of Electron. */
export type MenuActions = {
  /** Asks the page. */
  command(command: MenuCommand): void;
  openDataFolder(): void;
  allowDeveloperTools(isAllowed: boolean): void;
  toggleDeveloperTools(): void;
};

/** Whether developer tools may be opened; a window learns it when it is made, so a change waits for a start. */
export type DeveloperTools = { readonly now: boolean; readonly nextTime: boolean };

/**
 * The application menu. Commands of the page carry their name as `id`. Undoing an answer has no
 * accelerator: Ctrl+Z is the text field's, and the review page takes it itself where no text is edited.
 */
export function menuTemplate(
  lang: MenuLang,
  platform: string,
  developerTools: DeveloperTools,
  actions: MenuActions,
): Item[] {
  const labels = menuLabels(lang, platform);
  const isMac = platform === "darwin";
  return [
    ...(isMac ? [macApplicationMenu(labels, actions)] : []),
    fileMenu(labels, actions, isMac),
    editMenu(labels),
    viewMenu(labels, developerTools, actions, isMac),
    studyMenu(labels, actions),
    ...(isMac ? [macWindowMenu(labels)] : []),
    helpMenu(labels, actions, isMac),
  ];
}

const separator: Item = { type: "separator" };

function macApplicationMenu(labels: MenuLabels, actions: MenuActions): Item {
  return {
    label: "Communiqué",
    submenu: [
      about(labels, actions),
      separator,
      settings(labels, actions),
      separator,
      { role: "services", label: labels.services },
      separator,
      { role: "hide", label: labels.hide },
      { role: "hideOthers", label: labels.hideOthers },
      { role: "unhide", label: labels.showAll },
      separator,
      { role: "quit", label: labels.quit },
    ],
  };
}

function fileMenu(labels: MenuLabels, actions: MenuActions, isMac: boolean): Item {
  const dataFolder: Item = {
    id: "data-folder",
    label: labels.dataFolder,
    click: actions.openDataFolder,
  };
  return {
    label: labels.file,
    submenu: isMac
      ? [dataFolder, separator, { role: "close", label: labels.close }]
      : [
          settings(labels, actions),
          dataFolder,
          separator,
          { role: "quit", label: labels.quit, accelerator: "Ctrl+Q" },
        ],
  };
}

function editMenu(labels: MenuLabels): Item {
  return {
    label: labels.edit,
    submenu: [
      { role: "undo", label: labels.undo },
      { role: "redo", label: labels.redo },
      separator,
      { role: "cut", label: labels.cut },
      { role: "copy", label: labels.copy },
      { role: "paste", label: labels.paste },
      separator,
      { role: "selectAll", label: labels.selectAll },
    ],
  };
}

/**
 * Developer tools are here because a log is sometimes the only way to tell us what went wrong. They are
 * off until somebody allows them, and have no accelerator: what is pasted into them can read everything.
 */
function viewMenu(
  labels: MenuLabels,
  developerTools: DeveloperTools,
  actions: MenuActions,
  isMac: boolean,
): Item {
  return {
    label: labels.view,
    submenu: [
      { role: "resetZoom", label: labels.actualSize, accelerator: "CmdOrCtrl+0" },
      { role: "zoomIn", label: labels.zoomIn, accelerator: "CmdOrCtrl+Plus" },
      { role: "zoomOut", label: labels.zoomOut, accelerator: "CmdOrCtrl+-" },
      separator,
      {
        role: "togglefullscreen",
        label: labels.fullScreen,
        accelerator: isMac ? "Ctrl+Cmd+F" : "F11",
      },
      separator,
      { role: "reload", label: labels.reload, accelerator: "CmdOrCtrl+R" },
      {
        id: "developer-tools",
        label: labels.developerTools,
        visible: developerTools.now,
        enabled: developerTools.now,
        click: actions.toggleDeveloperTools,
      },
      {
        id: "allow-developer-tools",
        label: labels.allowDeveloperTools,
        type: "checkbox",
        checked: developerTools.nextTime,
        click: (item) => actions.allowDeveloperTools(item.checked),
      },
    ],
  };
}

function studyMenu(labels: MenuLabels, actions: MenuActions): Item {
  return {
    label: labels.study,
    submenu: [
      commandItem("today", labels.today, actions, "CmdOrCtrl+1"),
      commandItem("review", labels.review, actions, "CmdOrCtrl+2"),
      separator,
      commandItem("undo", labels.undoAnswer, actions),
    ],
  };
}

function macWindowMenu(labels: MenuLabels): Item {
  return {
    role: "window",
    label: labels.window,
    submenu: [
      { role: "minimize", label: labels.minimize },
      { role: "zoom", label: labels.zoom },
      separator,
      { role: "front", label: labels.front },
    ],
  };
}

function helpMenu(labels: MenuLabels, actions: MenuActions, isMac: boolean): Item {
  const shortcuts = commandItem("shortcuts", labels.shortcuts, actions, "CmdOrCtrl+/");
  return {
    role: "help",
    label: labels.help,
    submenu: isMac ? [shortcuts] : [shortcuts, separator, about(labels, actions)],
  };
}

function about(labels: MenuLabels, actions: MenuActions): Item {
  return commandItem("about", labels.about, actions);
}

function settings(labels: MenuLabels, actions: MenuActions): Item {
  return commandItem("settings", labels.settings, actions, "CmdOrCtrl+,");
}

function commandItem(
  command: MenuCommand,
  label: string,
  actions: MenuActions,
  accelerator?: string,
): Item {
  return {
    id: command,
    label,
    click: () => actions.command(command),
    ...(accelerator === undefined ? {} : { accelerator }),
  };
}
