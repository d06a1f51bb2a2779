import { type App, BrowserWindow, dialog } from "electron";
import type { Tending } from "#electron/backup/tending.ts";
import type { Journal } from "#electron/journal/journal.ts";

/**
 * Closing the last window ends the app, except on macOS, where it stays in the Dock and opens its
 * window again when it is chosen there.
 */
export function endWithLastWindow(app: App, openWindow: () => void): void {
  app.on("window-all-closed", () => {
    if (process.platform !== "darwin") app.quit();
  });
  app.on("activate", () => {
    if (BrowserWindow.getAllWindows().length === 0) openWindow();
  });
}

/**
 * Makes a last backup and gives the journal's lock back before the app ends. It waits for `will-quit`, when the windows are
 * gone: at `before-quit` a page may still have an answer on its way, and a window may yet refuse.
 */
export function closeAtQuit(app: App, journal: Journal, tending: Tending): void {
  let closed = false;
  app.on("will-quit", (event) => {
    if (closed) return;
    event.preventDefault();
    void tending
      .end()
      .finally(() => journal.close())
      .finally(() => {
        closed = true;
        app.quit();
      });
  });
}

/**
 * Without a build or a scheme there is no app. It says why and ends with an error, so that `npm start`
 * goes on in the browser; a packaged app has no terminal to say it in.
 */
export function giveUp(app: App, error: unknown): void {
  console.error(error);
  if (app.isPackaged) dialog.showErrorBox("Communiqué", String(error));
  app.exit(1);
}
