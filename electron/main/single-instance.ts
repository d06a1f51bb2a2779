import { type App, BrowserWindow } from "electron";

/**
 * Two processes on one data folder would damage the page's database. False where another one runs
 * already: it has been told, shows its window, and this process has nothing left to do but quit.
 */
export function isOnlyInstance(app: App): boolean {
  if (!app.requestSingleInstanceLock()) return false;
  app.on("second-instance", () => {
    const window = BrowserWindow.getAllWindows()[0];
    if (window === undefined) return;
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
  });
  return true;
}
