import { desktopRefusal, realElectron, standInReason } from "./desktop-host.ts";

/** Says, once before the first test, what plays Electron's part, and refuses where only the real one will do. */
// biome-ignore lint/style/noDefaultExport: Playwright calls the default export of its global set-up.
export default function sayWhichElectron(): void {
  const refusal = desktopRefusal();
  if (refusal !== null) throw new Error(refusal);
  console.log(
    realElectron === null
      ? `Desktop specs: built main and preload in a STAND-IN for Electron, pages in real Chromium (${standInReason}). What this cannot show is listed as skipped.`
      : `Desktop specs: REAL Electron, ${realElectron}`,
  );
}
