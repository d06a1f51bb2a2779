import type { z } from "zod";
import type { Bridge, HostFailure, Reply } from "#electron/bridge/contract.ts";
import { replySchemas } from "./replies.ts";

type Name = keyof typeof replySchemas;

export type HttpBridgeDeps = {
  readonly fetch: (path: string, init: RequestInit) => Promise<Response>;
  /** Null when the page was opened without one and has none from before. */
  readonly token: () => string | null;
  /** How long an answer may take; the server answers within milliseconds, a sleepy disk within seconds. */
  readonly timeoutMs?: number;
};

/** The bridge over the loopback server. Every failure is a value. */
export function createHttpBridge(deps: HttpBridgeDeps): Bridge {
  const { timeoutMs = 5000 } = deps;

  async function once<T>(name: Name, schema: z.ZodType<Reply<T>>, body: unknown) {
    const token = deps.token();
    if (token === null) return failed({ code: "unauthorized", params: {} });
    try {
      const response = await deps.fetch(`/api/${name}`, {
        method: "POST",
        headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
        body: JSON.stringify(body),
        credentials: "omit",
        cache: "no-store",
        redirect: "error",
        signal: AbortSignal.timeout(timeoutMs),
      });
      const reply = schema.safeParse(await response.json());
      // Whatever answers in another way is not our server.
      return reply.success ? reply.data : unreachable;
    } catch (error) {
      if (isConnectionProblem(error)) return unreachable;
      throw error;
    }
  }

  /** For calls that may be made twice: tried a second time before the server counts as gone. */
  async function repeatable<T>(name: Name, schema: z.ZodType<Reply<T>>, body: unknown) {
    const reply = await once(name, schema, body);
    return isUnreachable(reply) ? once(name, schema, body) : reply;
  }

  const { journalStatus, appendEvent, readEvents, about, ...orders } = replySchemas;
  return {
    host: "browser",
    journalStatus: () => repeatable("journalStatus", journalStatus, null),
    appendEvent: (draft) => repeatable("appendEvent", appendEvent, draft),
    readEvents: (request) => repeatable("readEvents", readEvents, request),
    about: () => repeatable("about", about, null),
    setInterface: (request) => repeatable("setInterface", orders.setInterface, request),
    openDataFolder: () => once("openDataFolder", orders.openDataFolder, null),
    eraseEverything: (request) => once("eraseEverything", orders.eraseEverything, request),
    // A browser tab has no menu of ours.
    onMenuCommand: () => () => {},
  };
}

const unreachable = failed({ code: "unreachable", params: {} });

function failed(error: HostFailure): { readonly ok: false; readonly error: HostFailure } {
  return { ok: false, error };
}

function isUnreachable(reply: Reply<unknown>): boolean {
  return !reply.ok && reply.error.code === "unreachable";
}

/** `fetch` rejects with a TypeError when nobody answers; a cut answer is no JSON. */
function isConnectionProblem(error: unknown): boolean {
  return (
    error instanceof TypeError ||
    error instanceof SyntaxError ||
    (error instanceof DOMException && ["TimeoutError", "AbortError"].includes(error.name))
  );
}
