import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { pipeline } from "node:stream/promises";
import { z } from "zod";
import { identity } from "#build/identity.mjs";
import { localDay } from "#electron/backup/open-collection.ts";
import { exportName } from "#electron/backup/tending.ts";
import type { BackupFailure, ImportPreview, Reply } from "#electron/bridge/contract.ts";
import { refused } from "#electron/journal/requests.ts";
import { securityHeaders } from "#electron/served/headers.ts";
import type { Served } from "#electron/served/manifest.ts";
import { readBody } from "./body.ts";
import type { Call } from "./calls.ts";
import { putDocument, readDocument, type StoresDocuments } from "./document-calls.ts";
import type { Downloads } from "./downloads.ts";
import { hostOf, originOf, rejectCall, rejectSender } from "./guard.ts";
import type { Tickets } from "./tickets.ts";

/** Twice what a draft may have, so that one too large is refused by name and not by its length. */
const bodyLimitBytes = 512 * 1024;

export type LoopbackSources = {
  readonly served: Served;
  readonly calls: ReadonlyMap<string, Call>;
  readonly downloads: Downloads;
  /** Takes a file that is to be imported, as it arrives. */
  readonly receive: (
    pieces: AsyncIterable<Uint8Array>,
  ) => Promise<Reply<ImportPreview, BackupFailure>>;
  readonly documents: StoresDocuments;
  readonly token: string;
  readonly tickets: Tickets;
};

const ticketSchema = z.strictObject({ ticket: z.string().max(200) });

/** The browser fallback's server, not yet listening: the built page, and the bridge below `/api/`. */
export function createLoopback(sources: LoopbackSources): Server {
  const server = createServer((request, response) => {
    const address = server.address() as AddressInfo | null;
    // A connection that is kept open may still ask while the server is closing.
    if (address === null) {
      response.writeHead(503, { connection: "close" }).end();
      return;
    }
    answer(sources, address.port, request, response).catch((error: unknown) => {
      console.error(error);
      if (response.headersSent) response.destroy();
      else sendJson(response, 500, { ok: false, error: refused("internal error") });
    });
  });
  // A client that dawdles must not hold a connection for ever.
  server.headersTimeout = 10_000;
  // Long enough for a large collection to be sent for import.
  server.requestTimeout = 300_000;
  return server;
}

async function answer(
  sources: LoopbackSources,
  port: number,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { method = "", url = "" } = request;
  const isRead = method === "GET" || method === "HEAD";
  const host = hostOf(request.headers.host, port);
  // IndexedDB belongs to the address: under another name the collection would look empty.
  if (host === "localhost" && isRead && url.startsWith("/")) return redirect(response, port, url);
  if (host !== "ours") return sendJson(response, 403, { ok: false, error: refused("host") });

  const [pathname = ""] = url.split("?", 1);
  if (pathname === "/api/who" && isRead) return sendJson(response, 200, { app: identity.name });
  if (pathname.startsWith("/api/") && !isRead) {
    return call(sources, port, pathname.slice("/api/".length), request, response);
  }
  if (!isRead) return sendJson(response, 405, { ok: false, error: refused("method") });
  const site = request.headers["sec-fetch-site"];
  const isOwn = site === undefined || site === "same-origin";
  const pieces = method === "GET" && isOwn ? sources.downloads.take(pathname) : null;
  if (pieces !== null) return download(pieces, response);
  const reply = await sources.served.respond(pathname);
  send(response, reply.status, reply.headers, reply.body);
}

/** Should reading fail on the way, the connection is cut and the browser does not call it finished. */
async function download(
  pieces: AsyncIterable<Uint8Array>,
  response: ServerResponse,
): Promise<void> {
  response.writeHead(200, {
    ...securityHeaders,
    "content-type": "application/octet-stream",
    "content-disposition": `attachment; filename="${exportName(localDay(Date.now()))}"`,
    "cache-control": "no-store",
  });
  await pipeline(pieces, response);
}

async function call(
  sources: LoopbackSources,
  port: number,
  name: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { calls, documents, token, receive, tickets } = sources;
  if (request.method !== "POST") {
    return sendJson(response, 405, { ok: false, error: refused("method") });
  }
  if (name === "redeemTicket") return redeem(sources, port, request, response);
  const isUpload = name === "chooseImport" || name === "putDocument";
  const rejection = rejectCall(request.headers, port, token, isUpload ? "file" : "json");
  if (rejection) return sendJson(response, rejection.status, { ok: false, error: rejection.error });
  if (name === "putDocument") {
    return sendJson(response, 200, await putDocument(documents, request));
  }
  if (isUpload) {
    const pieces = request.iterator({ destroyOnReturn: false });
    return sendJson(response, 200, await receive(pieces));
  }
  if (name === "issueTicket") {
    return sendJson(response, 200, { ok: true, value: tickets.issue() });
  }
  const answerCall = calls.get(name);
  const isDocument = name === "readDocument";
  if (!answerCall && !isDocument)
    return sendJson(response, 404, { ok: false, error: refused("no such call") });
  const body = await readBody(request, bodyLimitBytes);
  if (!body.ok) return sendJson(response, body.status, { ok: false, error: refused("body") });
  if (!answerCall) {
    const read = await readDocument(documents, body.value);
    return read.ok ? sendBytes(response, read.value) : sendJson(response, 200, read);
  }
  sendJson(response, 200, await answerCall(body.value));
}

/** The one call that has no token yet: what it brings instead is good once. */
async function redeem(
  { token, tickets }: LoopbackSources,
  port: number,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const rejection = rejectSender(request.headers, port);
  if (rejection) return sendJson(response, rejection.status, { ok: false, error: rejection.error });
  const body = await readBody(request, 1024);
  const sent = ticketSchema.safeParse(body.ok ? body.value : undefined);
  const isGood = sent.success && tickets.redeem(sent.data.ticket);
  const reply = isGood
    ? { ok: true, value: token }
    : { ok: false, error: { code: "unauthorized", params: {} } };
  sendJson(response, isGood ? 200 : 401, reply);
}

function redirect(response: ServerResponse, port: number, url: string): void {
  send(
    response,
    308,
    { ...securityHeaders, location: `${originOf(port)}${url}` },
    new Uint8Array(),
  );
}

/** A file of the student's: bytes for a script of ours, which no browser may take for a page. */
function sendBytes(response: ServerResponse, bytes: Uint8Array): void {
  const headers = {
    ...securityHeaders,
    "content-type": "application/octet-stream",
    "content-disposition": "attachment",
    "cache-control": "no-store",
  };
  send(response, 200, headers, bytes);
}

function sendJson(response: ServerResponse, status: number, value: unknown): void {
  const headers = {
    ...securityHeaders,
    "content-type": "application/json; charset=utf-8",
    "cache-control": "no-store",
  };
  send(response, status, headers, Buffer.from(JSON.stringify(value)));
}

function send(
  response: ServerResponse,
  status: number,
  headers: Readonly<Record<string, string>>,
  body: Uint8Array,
): void {
  // What was not read of a refused request is not waited for.
  const connection = response.req.complete ? {} : { connection: "close" };
  response.writeHead(status, { ...headers, ...connection, "content-length": body.length });
  response.end(response.req.method === "HEAD" ? undefined : body);
}
