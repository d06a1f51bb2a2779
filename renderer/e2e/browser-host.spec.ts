import { request } from "node:http";
import { type App, expect, test } from "./fixture.ts";

type Reply = {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
};
type Sent = {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
};

/** A request as another program of this computer could make it: any method, any header. */
function send(app: App, { method = "GET", path = "/", headers = {}, body }: Sent): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const asking = request(
      { host: "127.0.0.1", port: port(app), method, path, headers },
      (answer) => {
        let text = "";
        answer.setEncoding("utf8");
        answer.on("data", (part: string) => {
          text += part;
        });
        answer.on("end", () =>
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text }),
        );
      },
    );
    asking.on("error", reject);
    asking.end(body);
  });
}

function port(app: App): string {
  return new URL(app.address).port;
}

/** A call as our own page makes it; each test spoils one thing. */
function call(app: App, changes: Readonly<Record<string, string>> = {}): Sent {
  const token = new URL(app.address).hash.slice("#token=".length);
  return {
    method: "POST",
    path: "/api/journalStatus",
    headers: {
      origin: `http://127.0.0.1:${port(app)}`,
      authorization: `Bearer ${token}`,
      "content-type": "application/json",
      ...changes,
    },
    body: "null",
  };
}

test("the token is taken out of the address, and the page opens the record with it", async ({
  app,
}) => {
  await expect.poll(() => app.page.url()).not.toContain("token");
  expect(new URL(app.page.url()).origin).toBe(`http://127.0.0.1:${port(app)}`);
  expect((await send(app, call(app))).status).toBe(200);
});

test("a page without the token says what to do and shows no card", async ({ app }) => {
  await expect.poll(() => app.page.url()).not.toContain("token");
  await app.page.evaluate(() => localStorage.clear());
  await app.page.goto(`http://127.0.0.1:${port(app)}/`);
  await expect(app.page.getByText("This page may not open your record")).toBeVisible();
  await expect(app.page.getByText(/npm start/).first()).toBeVisible();
  await expect(app.page.getByRole("article")).toHaveCount(0);
});

test("a call is answered to our own page alone", async ({ app }) => {
  const status = async (sent: Sent) => (await send(app, sent)).status;
  expect(await status(call(app))).toBe(200);
  expect(await status(call(app, { authorization: "" }))).toBe(401);
  expect(await status(call(app, { authorization: "Bearer wrong" }))).toBe(401);
  for (const origin of ["https://example.org", "null", "", `http://localhost:${port(app)}`])
    expect(await status(call(app, { origin })), origin).toBe(403);
  expect(await status(call(app, { "sec-fetch-site": "cross-site" }))).toBe(403);
  expect(await status(call(app, { "content-type": "text/plain" }))).toBe(415);
  expect(await status({ ...call(app), method: "GET" })).not.toBe(200);
});

test("only the functions of the bridge are called by name", async ({ app }) => {
  const named = async (path: string) => (await send(app, { ...call(app), path })).status;
  expect(await named("/api/journalStatus")).toBe(200);
  for (const name of ["onMenuCommand", "constructor", "__proto__", "close", "", "journalStatus/"])
    expect(await named(`/api/${name}`), name).toBe(404);
});

test("another name for this computer is refused, and localhost leads to the one that has the data", async ({
  app,
}) => {
  const named = (host: string) => send(app, { path: "/", headers: { host } });
  for (const host of [
    "example.org",
    `example.org:${port(app)}`,
    "127.0.0.1:1",
    `127.0.0.1.example.org:${port(app)}`,
  ]) {
    expect((await named(host)).status, host).toBe(403);
  }
  const redirect = await named(`localhost:${port(app)}`);
  expect([redirect.status, redirect.headers.location]).toEqual([
    308,
    `http://127.0.0.1:${port(app)}/`,
  ]);
  await app.page.goto(`http://localhost:${port(app)}/`);
  expect(new URL(app.page.url()).hostname).toBe("127.0.0.1");
});

test("every answer has the policy; nothing but the page is served", async ({ app }) => {
  const policy = (await send(app, {})).headers["content-security-policy"];
  expect(policy).toMatch(/script-src 'self' 'wasm-unsafe-eval'(;|$)/);
  expect(policy).not.toContain("unsafe-inline");
  const strangers = [
    "/../package.json",
    "/..%2f..%2fpackage.json",
    "/%2e%2e/main/index.js",
    "/..\\..\\package.json",
    "//etc/passwd",
    "/served.json",
    "/run.json",
    "/assets/",
    "/index.html%00",
    "/%",
  ];
  for (const path of strangers) {
    const { status, headers } = await send(app, { path });
    expect([status, headers["content-security-policy"]], path).toEqual([404, policy]);
    expect(headers["x-content-type-options"], path).toBe("nosniff");
  }
});

test("an inline script does nothing, and nothing leaves for another server", async ({ app }) => {
  const seen = await app.page.evaluate(async () => {
    const script = document.createElement("script");
    // As a node: a text alone is refused before the policy for scripts is asked.
    script.append(document.createTextNode("window.ran = true"));
    document.head.append(script);
    const refused = fetch("http://127.0.0.1:9/").then(
      () => false,
      () => true,
    );
    return { ran: "ran" in window, refused: await refused, bridge: "communique" in window };
  });
  expect(seen).toEqual({ ran: false, refused: true, bridge: false });
});

test("the record is there after a restart, under the same address", async ({ app }) => {
  const draft = { id: crypto.randomUUID(), kind: "test-kept", v: 1, body: { note: "残る" } };
  const before = new URL(app.page.url()).origin;
  const appended = await send(app, {
    ...call(app),
    path: "/api/appendEvent",
    body: JSON.stringify(draft),
  });
  expect(appended.status).toBe(200);
  await app.restart();
  expect(new URL(app.page.url()).origin).toBe(before);
  const read = await send(app, {
    ...call(app),
    path: "/api/readEvents",
    body: JSON.stringify({ after: {}, limit: 1000 }),
  });
  expect(read.text).toContain(draft.id);
});
