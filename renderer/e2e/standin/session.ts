import { EventEmitter } from "node:events";
import type { Page } from "@playwright/test";
import { originOf, toHttp } from "./address.ts";

type ProtocolHandler = (request: Request) => Response | Promise<Response>;
type BeforeRequest = (
  details: { readonly url: string },
  answer: (reply: { readonly cancel?: boolean }) => void,
) => void;
type PermissionCheck = (contents: null, permission: string, origin: string) => boolean;

/**
 * Permissions a page can ask Chromium about, by the name the page uses and the name Electron's
 * handlers are asked with. The other permissions of Electron have no such question.
 */
export const askablePermissions = [
  ["geolocation", "geolocation"],
  ["notifications", "notifications"],
  ["camera", "media"],
  ["microphone", "media"],
  ["midi", "midi"],
  ["clipboard-read", "clipboard-read"],
  ["clipboard-write", "clipboard-sanitized-write"],
  ["persistent-storage", "persistent-storage"],
  ["idle-detection", "idle-detection"],
  ["screen-wake-lock", "screen-wake-lock"],
  ["local-fonts", "local-fonts"],
  ["window-management", "window-management"],
] as const;

/** `protocol` and `session.defaultSession`. */
export function createSession() {
  const privileged = new Set<string>();
  const handlers = new Map<string, ProtocolHandler>();
  let beforeRequest: BeforeRequest | undefined;
  let check: PermissionCheck = () => true;

  const protocol = {
    registerSchemesAsPrivileged(schemes: readonly { readonly scheme: string }[]) {
      for (const { scheme } of schemes) privileged.add(scheme);
    },
    handle(scheme: string, handler: ProtocolHandler) {
      if (!privileged.has(scheme))
        throw new Error(`stand-in: ${scheme} was not registered as privileged`);
      handlers.set(scheme, handler);
    },
  };
  const defaultSession = Object.assign(new EventEmitter(), {
    protocol,
    webRequest: {
      onBeforeRequest(filter: { readonly urls: readonly string[] }, listener: BeforeRequest) {
        beforeRequest = (details, answer) => {
          if (filter.urls.some((pattern) => isOfScheme(details.url, pattern)))
            listener(details, answer);
        };
      },
    },
    setPermissionRequestHandler() {},
    setPermissionCheckHandler(handler: PermissionCheck) {
      check = handler;
    },
    setDevicePermissionHandler() {},
    setDisplayMediaRequestHandler() {},
    setSpellCheckerDictionaryDownloadURL() {},
    setSpellCheckerEnabled() {},
  });

  return {
    protocol,
    session: { defaultSession },
    handlerOf: (scheme: string) => handlers.get(scheme),
    /** Would the app cancel this request? */
    isCancelled: (url: string) => {
      let cancelled = false;
      beforeRequest?.({ url }, ({ cancel }) => {
        cancelled = cancel ?? false;
      });
      return cancelled;
    },
    /** Makes Chromium answer the page as the app's check handler answers Electron. */
    async adopt(page: Page, address: string) {
      const origin = originOf(address);
      const devtools = await page.context().newCDPSession(page);
      const target = { origin: originOf(toHttp(address)) };
      for (const [name, permission] of askablePermissions) {
        const setting = check(null, permission, origin);
        await devtools.send("Browser.setPermission", {
          permission: { name },
          setting: setting ? "granted" : "denied",
          ...target,
        });
      }
    },
  };
}

/** Of a filter's pattern only the scheme is looked at. */
function isOfScheme(url: string, pattern: string): boolean {
  return url.startsWith(pattern.slice(0, pattern.indexOf("://") + 3));
}
