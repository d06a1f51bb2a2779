import type { Protocol } from "electron";
import { identity } from "#build/identity.mjs";
import type { Served } from "#electron/served/manifest.ts";

/**
 * Chromium reads this once, before the app is ready. Without `standard` a page has no IndexedDB; without
 * `codeCache` its scripts are compiled anew at each start.
 */
export function registerScheme(protocol: Protocol): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: identity.scheme,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);
}

/** Answers `app://communique` with what the build lists, and every other host or method with a refusal. */
export function serveApp(protocol: Protocol, served: Served): void {
  protocol.handle(identity.scheme, async (request) => {
    const { host, pathname } = new URL(request.url);
    if (request.method !== "GET") return new Response(null, { status: 405 });
    // A path that no file can have: other hosts get the same headers as every answer of ours.
    const { status, headers, body } = await served.respond(host === identity.host ? pathname : "");
    return new Response(body, { status, headers: { ...headers } });
  });
}
