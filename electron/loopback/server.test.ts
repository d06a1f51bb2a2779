import { createHash } from "node:crypto";
import { once } from "node:events";
import { type IncomingHttpHeaders, type RequestOptions, request, type Server } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { buffer, text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Backups } from "#electron/backup/backups.ts";
import { openCollection } from "#electron/backup/open-collection.ts";
import type { Journal } from "#electron/journal/journal.ts";
import { draftOf, readAll } from "#electron/journal/testing/drafts.ts";
import { loadServed } from "#electron/served/manifest.ts";
import { callsOf } from "./calls.ts";
import { createDownloads } from "./downloads.ts";
import { createLoopback } from "./server.ts";
import { type ScratchBuild, scratchBuild } from "./testing/scratch-build.ts";
import { createTickets, type Tickets } from "./tickets.ts";

const token = "a-token-of-this-run";
let build: ScratchBuild;
let journal: Journal;
let backups: Backups;
let tickets: Tickets;
let now = 0;
let server: Server;
let port = 0;
const opened: string[] = [];

beforeAll(async () => {
  build = await scratchBuild();
  const options = { folder: build.data, nowMs: Date.now, appVersion: "1.2.3" };
  ({ journal, backups } = await openCollection(options));
  const about = {
    appVersion: "1.2.3",
    host: "browser",
    versions: {},
    platform: "test",
    dataFolder: build.data,
    syncedBy: null,
    licences: [],
  } as const;
  const openFolder = async (path: string) => opened.push(path) > 0;
  const downloads = createDownloads(Date.now);
  tickets = createTickets(() => now);
  const calls = callsOf({ journal, backups, downloads, about, openFolder });
  const served = await loadServed(build.out);
  server = createLoopback({
    ...{ served, calls, downloads, token, tickets },
    receive: backups.receive,
    documents: backups,
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  port = (server.address() as AddressInfo).port;
});
afterAll(async () => {
  server.close();
  server.closeAllConnections();
  await journal.close();
  await build.remove();
});

describe("a ticket", () => {
  const redeem = (ticket: string, changed: Record<string, string | undefined> = {}) =>
    call("redeemTicket", { ticket }, { authorization: undefined, ...changed });

  test("is exchanged for the token once, and within a minute", async () => {
    const ticket = tickets.issue();
    expect(JSON.parse((await redeem(ticket)).body)).toEqual({ ok: true, value: token });
    expect((await redeem(ticket)).status).toBe(401);
    const late = tickets.issue();
    now += 60_001;
    expect((await redeem(late)).status).toBe(401);
    expect((await redeem("made-up")).status).toBe(401);
  });

  test("is taken from our own page alone, and given to who has the token", async () => {
    const ticket = tickets.issue();
    expect((await redeem(ticket, { origin: "https://example.org" })).status).toBe(403);
    expect((await redeem(ticket, { "sec-fetch-site": "cross-site" })).status).toBe(403);
    expect((await redeem(ticket)).status).toBe(200);
    expect((await call("issueTicket", null, { authorization: undefined })).status).toBe(401);
    const issued = JSON.parse((await call("issueTicket", null)).body).value;
    expect((await redeem(issued)).status).toBe(200);
  });
});

type Answer = {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Buffer;
  readonly body: string;
};

async function ask(options: RequestOptions, body?: string | Buffer): Promise<Answer> {
  const asked = request({ host: "127.0.0.1", port, ...options });
  asked.end(body);
  const [response] = await once(asked, "response");
  const bytes = await buffer(response);
  return { status: response.statusCode, headers: response.headers, body: String(bytes), bytes };
}

/** A call as our page sends it, with headers changed or (undefined) left out. */
function call(name: string, body: unknown, changed: Record<string, string | undefined> = {}) {
  const headers = Object.entries({
    host: `127.0.0.1:${port}`,
    origin: `http://127.0.0.1:${port}`,
    "sec-fetch-site": "same-origin",
    "content-type": "application/json",
    authorization: `Bearer ${token}`,
    ...changed,
  }).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const path = name.startsWith("/") ? name : `/api/${name}`;
  const sent = typeof body === "string" || Buffer.isBuffer(body) ? body : JSON.stringify(body);
  return ask({ method: "POST", path, headers: Object.fromEntries(headers) }, sent);
}

describe("our own page", () => {
  test("is served with the rules of both hosts", async () => {
    const { status, headers, body } = await ask({ path: "/?x" });
    expect([status, body]).toEqual([200, "<!doctype html>"]);
    expect(headers["content-security-policy"]).toContain("default-src 'none'");
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect((await ask({ path: "/", method: "HEAD" })).body).toBe("");
  });

  test("appends events and reads them back", async () => {
    const draft = draftOf(1);
    const appended = await call("appendEvent", draft);
    expect([appended.status, JSON.parse(appended.body)]).toMatchObject([
      200,
      { ok: true, value: { ...draft, seq: 1 } },
    ]);
    const read = await call("readEvents", { after: {}, limit: 10 });
    expect(JSON.parse(read.body).value.events).toEqual(await readAll(journal));
    const status = await call("journalStatus", null);
    expect(JSON.parse(status.body)).toMatchObject({ ok: true, value: { readOnly: null } });
    expect(status.headers["cache-control"]).toBe("no-store");
  });

  test("opens the data folder and no other", async () => {
    expect((await call("openDataFolder", null)).body).toContain('"ok":true');
    expect((await call("openDataFolder", "/etc")).body).toContain("refused");
    expect(opened).toEqual([build.data]);
  });

  test("is told in words when a call makes no sense", async () => {
    const reply = await call("appendEvent", { ...draftOf(1), v: "1" });
    expect(JSON.parse(reply.body)).toMatchObject({
      ok: false,
      error: { code: "refused", params: { detail: expect.stringContaining("v: ") } },
    });
    expect((await call("eraseEverything", { confirmation: "yes" })).body).toContain("refused");
  });
});

describe("a file of the student's own", () => {
  const contents = Buffer.from([0, 0xff, 0xe3, 0x81, 0x82, 0x0a]);
  const name = createHash("sha256").update(contents).digest("hex");
  const octets = { "content-type": "application/octet-stream" };
  const put = (sha256: string | undefined, body: Buffer, changed = {}) =>
    call("putDocument", body, { ...octets, "x-sha256": sha256, ...changed });

  test("comes and goes as bytes, and is no page for a browser", async () => {
    expect(JSON.parse((await put(name, contents)).body)).toEqual({ ok: true, value: null });
    const read = await call("readDocument", { sha256: name });
    expect(read.headers["content-type"]).toBe("application/octet-stream");
    expect(read.headers["content-disposition"]).toBe("attachment");
    expect(read.bytes.equals(contents)).toBe(true);
    expect(read.headers["x-content-type-options"]).toBe("nosniff");
  });

  test.for([
    ["a name that is none", "../events", { code: "refused" }],
    ["no name", undefined, { code: "refused" }],
    ["another file's name", "0".repeat(64), { code: "document-damaged" }],
  ] as const)("is refused with %s", async ([, sha256, error]) => {
    expect(JSON.parse((await put(sha256, contents)).body)).toMatchObject({ ok: false, error });
  });

  test("that is larger than is kept is not read to its end", async () => {
    const large = Buffer.alloc(50 * 1024 * 1024 + 1);
    expect(JSON.parse((await put(name, large)).body)).toEqual({
      ok: false,
      error: { code: "document-too-large", params: { limitMiB: 50 } },
    });
  });

  test.for([
    [{ authorization: undefined }, 401],
    [{ origin: "https://example.com" }, 403],
    [{ "content-type": "text/plain" }, 415],
  ] as const)("is taken from our page alone: %o", async ([changed, status]) => {
    expect((await put(name, contents, changed)).status).toBe(status);
    expect((await call("readDocument", { sha256: name }, changed)).status).toBe(status);
  });

  test("that is not there is said to be missing", async () => {
    const { body } = await call("readDocument", { sha256: "1".repeat(64) });
    expect(JSON.parse(body)).toMatchObject({ ok: false, error: { code: "document-missing" } });
    expect((await call("readDocument", { sha256: "../secret" })).body).toContain("refused");
  });
});

describe("whatever else speaks to the port", () => {
  const foreign = { status: 403, code: "refused" };
  test.for([
    { what: "another page", changed: { origin: "https://example.com" }, ...foreign },
    { what: "a page on another port", changed: { origin: "http://127.0.0.1:1" }, ...foreign },
    { what: "a sandboxed page", changed: { origin: "null" }, ...foreign },
    { what: "a program without an origin", changed: { origin: undefined }, ...foreign },
    { what: "a page of the same site", changed: { "sec-fetch-site": "same-site" }, ...foreign },
    { what: "a page of another site", changed: { "sec-fetch-site": "cross-site" }, ...foreign },
    { what: "a name that was rebound", changed: { host: "evil.example" }, ...foreign },
    { what: "a name without a port", changed: { host: "127.0.0.1" }, ...foreign },
    { what: "another way to write us", changed: { host: "localhost" }, ...foreign },
    { what: "a form", changed: { "content-type": "text/plain" }, status: 415, code: "refused" },
    { what: "no token", changed: { authorization: undefined }, status: 401, code: "unauthorized" },
    {
      what: "a token of an earlier run",
      changed: { authorization: "Bearer older" },
      status: 401,
      code: "unauthorized",
    },
    {
      what: "a token and more",
      changed: { authorization: `Bearer ${token}x` },
      status: 401,
      code: "unauthorized",
    },
  ])("$what can neither write nor read", async ({ changed, status, code }) => {
    const before = await readAll(journal);
    for (const reply of [
      await call("appendEvent", draftOf(1), changed),
      await call("readEvents", { after: {}, limit: 10 }, changed),
      await call("eraseEverything", { confirmation: "delete" }, changed),
    ]) {
      expect(reply.status).toBe(status);
      expect(JSON.parse(reply.body)).toMatchObject({ ok: false, error: { code } });
      expect(reply.headers["access-control-allow-origin"]).toBeUndefined();
    }
    expect(await readAll(journal)).toEqual(before);
  });

  test("learns who is there, and nothing more", async () => {
    const { body, headers } = await ask({ path: "/api/who" });
    expect(JSON.parse(body)).toEqual({ app: "communique" });
    expect(headers["access-control-allow-origin"]).toBeUndefined();
    expect((await ask({ path: "/api/journalStatus" })).status).toBe(404);
  });

  test("is sent from localhost to 127.0.0.1, where the collection is", async () => {
    const headers = { host: `localhost:${port}` };
    const { status, headers: answered } = await ask({ path: "/?x=1", headers });
    expect([status, answered.location]).toEqual([308, `http://127.0.0.1:${port}/?x=1`]);
    expect((await ask({ path: "/", headers: { host: `evil.example:${port}` } })).status).toBe(403);
  });

  test.for([
    ["too large a body", "x".repeat(600_000), 413],
    ["no JSON", "{", 400],
    ["no UTF-8", Buffer.from([0x22, 0xff, 0x22]), 400],
    ["nothing", "", 400],
  ] as const)("is refused: %s", async ([, body, status]) => {
    expect((await call("appendEvent", body)).status).toBe(status);
  });

  test.for(["/api/constructor", "/api/__proto__", "/api/", "/api/appendEvent/"])(
    "finds no call at %s",
    async (path) => {
      expect((await call(path, null)).status).toBe(404);
    },
  );

  test.for(["PUT", "DELETE", "OPTIONS", "PATCH"])("may not use %s", async (method) => {
    expect((await ask({ method, path: "/" })).status).toBe(405);
    expect((await ask({ method, path: "/api/appendEvent" })).status).toBe(405);
  });

  test("does not upset it by speaking something else", async () => {
    const socket = connect(port, "127.0.0.1");
    socket.end("GET http://evil.example/../../etc/passwd HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n\0\0");
    await text(socket).catch(() => "");
    expect((await ask({ path: "/" })).status).toBe(200);
  });
});
