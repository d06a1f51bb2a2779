import { join } from "node:path";
import { app, BrowserWindow, nativeTheme, screen } from "electron";
import type { Page } from "./page.ts";
import type { ShellStateFile } from "./shell-state.ts";
import { webPreferencesOf } from "./web-preferences.ts";
import { openingOf, smallest } from "./window-place.ts";

/** What the window shows until the page has painted: `--paper` of its styles in either theme. */
const ground = { light: "#f5f6f8", dark: "#14171b" } as const;

/** Milliseconds a window rests before its place is written; dragging it reports every step. */
const restMs = 400;

export function openWindow(
  page: Page,
  state: ShellStateFile,
  developerTools: boolean,
): BrowserWindow {
  const workAreas = screen.getAllDisplays().map((display) => display.workArea);
  const opening = openingOf(state.read().window, workAreas);
  const window = new BrowserWindow({
    width: opening.width,
    height: opening.height,
    ...(opening.at === "centred" ? {} : opening.at),
    minWidth: smallest.width,
    minHeight: smallest.height,
    show: false,
    title: "Communiqué",
    backgroundColor: nativeTheme.shouldUseDarkColors ? ground.dark : ground.light,
    webPreferences: webPreferencesOf(
      join(app.getAppPath(), "out", "preload", "index.cjs"),
      developerTools,
    ),
  });
  window.once("ready-to-show", () => {
    if (opening.maximized) window.maximize();
    window.show();
  });
  rememberPlace(window, state);
  void window.loadURL(page.address);
  return window;
}

function rememberPlace(window: BrowserWindow, state: ShellStateFile): void {
  const remember = () =>
    state.change({ window: { ...window.getNormalBounds(), maximized: window.isMaximized() } });
  let resting: NodeJS.Timeout | undefined;
  const rememberSoon = () => {
    clearTimeout(resting);
    resting = setTimeout(remember, restMs);
  };
  window.on("resize", rememberSoon);
  window.on("move", rememberSoon);
  window.on("close", () => {
    clearTimeout(resting);
    remember();
  });
}
