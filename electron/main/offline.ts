import type { App, Session } from "electron";
import { isBundled, type Page } from "./page.ts";

/**
 * The app has no business on a network. These switches are read when Chromium's network service starts,
 * so they are set before the app is ready: no host name resolves, and no proxy resolves one for us.
 */
export function cutNames(app: App, page: Page): void {
  const development = isBundled(page) ? "" : ` , EXCLUDE ${new URL(page.origin).hostname}`;
  app.commandLine.appendSwitch("host-resolver-rules", `MAP * ~NOTFOUND${development}`);
  app.commandLine.appendSwitch("no-proxy-server");
}

const remote = ["http://*/*", "https://*/*", "ws://*/*", "wss://*/*", "ftp://*/*", "file:///*"];

/** Cancels every request that would leave the app, should a page find a way around its own policy. */
export function refuseRemote(session: Session, page: Page): void {
  session.webRequest.onBeforeRequest({ urls: remote }, (request, answer) => {
    answer({ cancel: isBundled(page) || new URL(request.url).host !== new URL(page.origin).host });
  });
}

/**
 * Electron fetches a Hunspell dictionary as soon as a session starts, even where windows turn the spell
 * checker off (electron/electron#22995). There is none at this address.
 */
export function refuseDictionaries(session: Session): void {
  session.setSpellCheckerDictionaryDownloadURL("https://dictionaries.invalid/");
  session.setSpellCheckerEnabled(false);
}
