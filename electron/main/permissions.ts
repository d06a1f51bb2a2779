import type { Session } from "electron";

/**
 * Electron grants everything it is not told to refuse. The app needs two things: copying a card's text
 * and studying in full screen.
 */
export const granted: ReadonlySet<string> = new Set(["clipboard-sanitized-write", "fullscreen"]);

export function isGranted(permission: string, requestingOrigin: string, origin: string): boolean {
  return granted.has(permission) && originOf(requestingOrigin) === origin;
}

/** Both handlers are needed: one answers questions ("may I?"), the other silent checks. */
export function lockPermissions(session: Session, origin: string): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    answer(isGranted(permission, details.requestingUrl, origin));
  });
  session.setPermissionCheckHandler((_contents, permission, requestingOrigin) =>
    isGranted(permission, requestingOrigin, origin),
  );
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer(null));
}

/** `URL.origin` is "null" for schemes it does not know, ours among them; the host decides as well. */
function originOf(address: string): string {
  if (!URL.canParse(address)) return "";
  const url = new URL(address);
  return `${url.protocol}//${url.host}`;
}
