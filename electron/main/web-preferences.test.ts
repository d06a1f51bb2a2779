import { expect, test } from "vitest";
import { webPreferencesOf } from "./web-preferences.ts";

test("a window gets exactly these preferences, with developer tools only where they were allowed", () => {
  expect(webPreferencesOf("/app/preload.cjs", false)).toEqual({
    preload: "/app/preload.cjs",
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
    spellcheck: false,
    devTools: false,
  });
  expect(webPreferencesOf("", true).devTools).toBe(true);
});
