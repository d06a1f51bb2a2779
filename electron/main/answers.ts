import { type App, nativeTheme, shell } from "electron";
import type { Backups } from "#electron/backup/backups.ts";
import type { About, Reply } from "#electron/bridge/contract.ts";
import type { Journal } from "#electron/journal/journal.ts";
import { restoreEvents } from "#electron/journal/restore-events.ts";
import { syncedBy } from "#electron/served/synced-folder.ts";
import { askForExport, askForImport, askForSecondFolder } from "./backup-dialogs.ts";
import type { Answers } from "./ipc.ts";
import type { ShowMenu } from "./menu.ts";
import type { ShellStateFile } from "./shell-state.ts";

/** What the answers are made of. */
export type AnswerSources = {
  readonly app: App;
  readonly journal: Journal;
  readonly backups: Backups;
  readonly state: ShellStateFile;
  readonly licences: About["licences"];
  readonly showMenu: ShowMenu;
};

const done: Reply<null> = { ok: true, value: null };

/** The shell's side of the bridge. */
export function answersOf(sources: AnswerSources): Answers {
  const { app, journal, backups, state, licences, showMenu } = sources;
  return {
    journalStatus: () => journal.status(),
    appendEvent: (draft) => journal.append(draft),
    readEvents: (request) => journal.read(request),
    putDocument: (request) => backups.putDocument(request),
    readDocument: (request) => backups.readDocument(request),
    restoreEvents: ({ events }) => restoreEvents(journal, events),
    about: () => ({ ok: true, value: aboutApp(app, licences) }),
    setInterface: (choice) => {
      state.change({ interface: choice });
      nativeTheme.themeSource = choice.theme;
      showMenu();
      return done;
    },
    openDataFolder: async () => {
      const problem = await shell.openPath(app.getPath("userData"));
      return problem === "" ? done : diskError(problem);
    },
    checkJournal: () => journal.check(),
    checkDocuments: (request) => backups.checkDocuments(request),
    backupStatus: () => backups.status(),
    backUpNow: ({ reason }) => backups.backUpNow(reason),
    setSecondFolder: (request) => askForSecondFolder(backups, request),
    previewRecover: (backup) => backups.previewRecover(backup),
    recover: (backup) => backups.recover(backup),
    exportEverything: () => askForExport(backups),
    chooseImport: () => askForImport(backups),
    importEverything: ({ ticket }) => backups.importFile(ticket),
    // The page deletes its own database, which it has open; the journal is the record itself.
    eraseEverything: async () => {
      const erased = await journal.erase();
      if (!erased.ok) return erased;
      state.forget();
      return backups.erase();
    },
  };
}

function aboutApp(app: App, licences: About["licences"]): About {
  const { electron, chrome, node } = process.versions;
  const versions = { Electron: electron, Chromium: chrome, Node: node };
  return {
    appVersion: app.getVersion(),
    host: "desktop",
    versions: Object.fromEntries(
      Object.entries(versions).filter(([, version]) => version !== undefined),
    ),
    platform: `${process.platform} ${process.arch}`,
    dataFolder: app.getPath("userData"),
    syncedBy: syncedBy(app.getPath("userData")),
    licences,
  };
}

function diskError(detail: string): Reply<null> {
  return { ok: false, error: { code: "disk-error", params: { detail } } };
}
