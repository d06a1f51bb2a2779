import { join } from "node:path";
import { app, nativeTheme, protocol, session } from "electron";
import { identity } from "#build/identity.mjs";
import { openCollection } from "#electron/backup/open-collection.ts";
import { tendBackups } from "#electron/backup/tending.ts";
import { readLicences } from "#electron/served/about.ts";
import { loadServed } from "#electron/served/manifest.ts";
import { answersOf } from "./answers.ts";
import { dataFolderOf } from "./data-folder.ts";
import { externalLinks } from "./external-links.ts";
import { answerCalls } from "./ipc.ts";
import { closeAtQuit, endWithLastWindow, giveUp } from "./lifetime.ts";
import { createMenu, shellLang } from "./menu.ts";
import { lockNavigation } from "./navigation.ts";
import { cutNames, refuseDictionaries, refuseRemote } from "./offline.ts";
import { isBundled, pageOf } from "./page.ts";
import { lockPermissions } from "./permissions.ts";
import { registerScheme, serveApp } from "./protocol.ts";
import { refusedSwitch } from "./refused-switches.ts";
import { openShellState } from "./shell-state.ts";
import { isOnlyInstance } from "./single-instance.ts";
import { openWindow } from "./window.ts";

const out = join(app.getAppPath(), "out");
const page = pageOf(app, process.env.ELECTRON_RENDERER_URL);

// Electron reads all of this before it is ready.
const userData = dataFolderOf({
  commandLine: app.commandLine.getSwitchValue("user-data-dir"),
  environment: process.env.COMMUNIQUE_DATA,
  appData: app.getPath("appData"),
});
app.setPath("userData", userData);
app.setAppUserModelId(identity.appId);
app.enableSandbox();
cutNames(app, page);
registerScheme(protocol);

const refused = refusedSwitch(app);
if (refused !== null) giveUp(app, new Error(`Communiqué does not start with --${refused}.`));
else if (isOnlyInstance(app)) start().catch((error: unknown) => giveUp(app, error));
else app.quit();

async function start(): Promise<void> {
  const state = openShellState(join(userData, "shell-state.json"));
  const { journal, backups } = await openCollection({
    folder: userData,
    nowMs: Date.now,
    appVersion: app.getVersion(),
  });
  // The development server's page is the one place where they are always wanted.
  const developerTools = !isBundled(page) || state.read().developerTools === true;
  const showMenu = createMenu(state, developerTools);
  const open = () => openWindow(page, state, developerTools);
  lockNavigation(
    app,
    page.address,
    externalLinks(() => shellLang(state)),
  );
  const licences = await readLicences(out);
  // Under the development server there is no built page.
  const served = isBundled(page) ? await loadServed(out) : null;
  closeAtQuit(app, journal, tendBackups(backups));
  await app.whenReady();

  refuseDictionaries(session.defaultSession);
  lockPermissions(session.defaultSession, page.origin);
  refuseRemote(session.defaultSession, page);
  if (served !== null) serveApp(protocol, served);
  answerCalls(page.origin, answersOf({ app, journal, backups, state, licences, showMenu }));

  nativeTheme.themeSource = state.read().interface?.theme ?? "system";
  showMenu();
  open();
  endWithLastWindow(app, open);
}
