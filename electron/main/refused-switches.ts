/**
 * Switches of Chromium and Node that hand the page or the main process to another program, or take down
 * the page's walls. The first five are what debuggers connect through.
 */
const refused = [
  "remote-debugging-port",
  "remote-debugging-pipe",
  "remote-debugging-address",
  "remote-debugging-socket-name",
  "remote-allow-origins",
  "inspect",
  "inspect-brk",
  "inspect-port",
  "disable-web-security",
  "allow-file-access-from-files",
  "load-extension",
] as const;

/**
 * The first of them on a packaged app's command line, else null. Whoever can drive a page can read
 * everything in it. The tests drive the unpackaged app, which accepts them.
 */
export function refusedSwitch(app: {
  readonly isPackaged: boolean;
  readonly commandLine: { hasSwitch(name: string): boolean };
}): string | null {
  if (!app.isPackaged) return null;
  return refused.find((name) => app.commandLine.hasSwitch(name)) ?? null;
}
