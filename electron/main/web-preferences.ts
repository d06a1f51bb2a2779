import type { WebPreferences } from "electron";

/**
 * What the window's page may do. Written out although Electron's defaults are the same, so that a
 * change of them is a change here; whatever is not named (web security, insecure content, features
 * still tried out) keeps its safe default.
 */
export function webPreferencesOf(preload: string, developerTools: boolean) {
  return {
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    // Its dictionaries would come from a server.
    spellcheck: false,
    devTools: developerTools,
  } as const satisfies WebPreferences;
}
