import type { z } from "zod";
import type { Bridge, HostFailure, Reply } from "#electron/bridge/contract.ts";
import { replySchemas } from "./replies.ts";

type Name = keyof typeof replySchemas;

export type HttpBridgeDeps = {
  readonly fetch: (path: string, init: RequestInit) => Promise<Response>;
  /** Null when the page was opened without one and has none from before. */
  readonly token: () => Promise<string | null>;
  /** How long an answer may take; the server answers within milliseconds, a sleepy disk within seconds. */
  readonly timeoutMs?: number;
  /** Null when none was chosen. */
  readonly pickFile: () => Promise<Blob | null>;
  /** Has the browser fetch and save what is behind an address of the server's. */
  readonly download: (address: string) => void;
};

/** Reading a whole collection, or writing one, takes as long as the disk does. */
const longMs = 10 * 60_000;

/** The bridge over the loopback server. Every failure is a value. */
export function createHttpBridge(deps: HttpBridgeDeps): Bridge {
  const { timeoutMs = 5000 } = deps;

  /** Sends a call and has its answer read; whatever goes wrong on the way is a value. */
  async function ask<T, F>(
    name: Name,
    body: unknown,
    read: (response: Response) => Promise<Reply<T, F | HostFailure>>,
    limitMs = timeoutMs,
    more: Readonly<Record<string, string>> = {},
  ): Promise<Reply<T, F | HostFailure>> {
    const token = await deps.token();
    if (token === null) return failed({ code: "unauthorized", params: {} });
    try {
      const response = await deps.fetch(`/api/${name}`, {
        method: "POST",
        headers: {
          authorization: `Bearer ${token}`,
          "content-type": body instanceof Blob ? "application/octet-stream" : "application/json",
          ...more,
        },
        body: body instanceof Blob ? body : JSON.stringify(body),
        credentials: "omit",
        cache: "no-store",
        redirect: "error",
        signal: AbortSignal.timeout(limitMs),
      });
      return await read(response);
    } catch (error) {
      if (isConnectionProblem(error)) return unreachable;
      throw error;
    }
  }

  function once<T, F>(
    name: Name,
    schema: z.ZodType<Reply<T, F>>,
    body: unknown,
    limitMs = timeoutMs,
    more: Readonly<Record<string, string>> = {},
  ): Promise<Reply<T, F | HostFailure>> {
    return ask(name, body, jsonReply(schema), limitMs, more);
  }

  /** For calls that may be made twice: tried a second time before the server counts as gone. */
  async function repeatable<T>(
    name: Name,
    schema: z.ZodType<Reply<T>>,
    body: unknown,
    limitMs = timeoutMs,
  ) {
    const reply = await once(name, schema, body, limitMs);
    return isUnreachable(reply) ? once(name, schema, body, limitMs) : reply;
  }

  const { journalStatus, appendEvent, readEvents, about, ...orders } = replySchemas;
  return {
    host: "browser",
    journalStatus: () => repeatable("journalStatus", journalStatus, null),
    appendEvent: (draft) => repeatable("appendEvent", appendEvent, draft),
    // Looking through everything for a few takes seconds where there is a lot.
    readEvents: (request) =>
      repeatable(
        "readEvents",
        readEvents,
        request,
        request.only === undefined ? timeoutMs : longMs,
      ),
    // A file may be put twice: it is kept once.
    putDocument: ({ sha256, contents }) =>
      once("putDocument", orders.putDocument, blobOf(contents), longMs, { "x-sha256": sha256 }),
    readDocument: (request) =>
      ask("readDocument", request, bytesReply(orders.readDocument), longMs),
    restoreEvents: (request) => once("restoreEvents", orders.restoreEvents, request, longMs),
    about: () => repeatable("about", about, null),
    setInterface: (request) => repeatable("setInterface", orders.setInterface, request),
    openDataFolder: () => once("openDataFolder", orders.openDataFolder, null),
    checkJournal: () => once("checkJournal", orders.checkJournal, null, longMs),
    checkDocuments: (request) => once("checkDocuments", orders.checkDocuments, request, longMs),
    backupStatus: () => once("backupStatus", orders.backupStatus, null, longMs),
    backUpNow: (request) => once("backUpNow", orders.backUpNow, request, longMs),
    setSecondFolder: (request) => once("setSecondFolder", orders.setSecondFolder, request, longMs),
    previewRecover: (backup) => once("previewRecover", orders.previewRecover, backup, longMs),
    recover: (backup) => once("recover", orders.recover, backup, longMs),
    exportEverything: async () => {
      const exported = await once("exportEverything", orders.exportEverything, null, longMs);
      if (exported.ok && exported.value.kind === "download") deps.download(exported.value.address);
      return exported;
    },
    chooseImport: async () => {
      const file = await deps.pickFile();
      if (file === null) return { ok: true, value: null };
      return once("chooseImport", orders.chooseImport, file, longMs);
    },
    importEverything: (request) =>
      once("importEverything", orders.importEverything, request, longMs),
    eraseEverything: (request) => once("eraseEverything", orders.eraseEverything, request),
    // A browser tab has no menu of ours.
    onMenuCommand: () => () => {},
  };
}

/** Whatever answers in another way is not our server. */
function jsonReply<T, F>(schema: z.ZodType<Reply<T, F>>) {
  return async (response: Response): Promise<Reply<T, F | HostFailure>> => {
    const reply = schema.safeParse(await response.json());
    return reply.success ? reply.data : unreachable;
  };
}

/** Bytes as they are, or a reply that says why there are none. */
function bytesReply<F>(schema: z.ZodType<Reply<never, F>>) {
  const asJson = jsonReply(schema);
  return async (response: Response): Promise<Reply<Uint8Array, F | HostFailure>> =>
    response.ok && response.headers.get("content-type") === "application/octet-stream"
      ? { ok: true, value: new Uint8Array(await response.arrayBuffer()) }
      : asJson(response);
}

function blobOf(contents: Uint8Array): Blob {
  return new Blob([new Uint8Array(contents)], { type: "application/octet-stream" });
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
