import { join } from "node:path";
import { app, BrowserWindow, dialog } from "electron";
import type { Backups } from "#electron/backup/backups.ts";
import { localDay } from "#electron/backup/open-collection.ts";
import { exportName } from "#electron/backup/tending.ts";
import type {
  BackupFailure,
  Bridge,
  Exported,
  ImportPreview,
  Reply,
} from "#electron/bridge/contract.ts";
import { refused } from "#electron/journal/requests.ts";

const filters = [{ name: "Communiqué", extensions: ["communique"] }];

/** Which folder is for the student to say, in the system's own dialog: the page cannot name one. */
export async function askForSecondFolder(
  backups: Backups,
  request: Parameters<Bridge["setSecondFolder"]>[0],
): Promise<Reply<string | null, BackupFailure>> {
  if (request.choice === "none") return backups.setSecond(null);
  if (request.choice === "path") return { ok: false, error: refused("a path from the page") };
  const { canceled, filePaths } = await dialog.showOpenDialog(window(), {
    properties: ["openDirectory", "createDirectory"],
  });
  const [folder] = filePaths;
  return canceled || folder === undefined ? currentSecond(backups) : backups.setSecond(folder);
}

async function currentSecond(backups: Backups): Promise<Reply<string | null, BackupFailure>> {
  const status = await backups.status();
  if (!status.ok) return status;
  const second = status.value.folders.find(({ place }) => place === "second");
  return { ok: true, value: second?.folder ?? null };
}

export async function askForExport(
  backups: Backups,
): Promise<Reply<Exported | null, BackupFailure>> {
  const { canceled, filePath } = await dialog.showSaveDialog(window(), {
    defaultPath: join(app.getPath("documents"), exportName(localDay(Date.now()))),
    filters,
  });
  if (canceled || !filePath) return { ok: true, value: null };
  const written = await backups.exportTo(filePath);
  return written.ok ? { ok: true, value: { kind: "saved", file: filePath } } : written;
}

export async function askForImport(
  backups: Backups,
): Promise<Reply<ImportPreview | null, BackupFailure>> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window(), {
    properties: ["openFile"],
    filters,
  });
  const [path] = filePaths;
  return canceled || path === undefined ? { ok: true, value: null } : backups.inspect(path);
}

/** A call has just come from it. */
function window(): BrowserWindow {
  const [open] = BrowserWindow.getAllWindows();
  if (open === undefined) throw new Error("there is no window to ask in");
  return BrowserWindow.getFocusedWindow() ?? open;
}
