import { describe, expect, test } from "vitest";
import { createHttpBridge } from "./http-bridge.ts";

const draft = { id: "3d0f3c1e-0000-4000-8000-000000000000", kind: "reviewed", v: 1, body: {} };
const event = { ...draft, device: "d", seq: 1, clock: { ms: 1, counter: 0 }, later: "field" };

const untouched = { pickFile: async () => null, download: () => {} };

/** A server that gives the answers in turn and remembers what it was asked. */
function server(...answers: readonly (() => Promise<Response> | Response)[]) {
  const asked: { readonly path: string; readonly init: RequestInit }[] = [];
  const bridge = createHttpBridge({
    ...untouched,
    token: async () => "a-token",
    timeoutMs: 20,
    fetch: async (path, init) => {
      asked.push({ path, init });
      const answer = answers[asked.length - 1];
      if (answer === undefined) throw new Error("asked too often");
      return answer();
    },
  });
  return { bridge, asked };
}

const json =
  (value: unknown, status = 200) =>
  () =>
    Response.json(value, { status });
const gone = () => Promise.reject(new TypeError("fetch failed"));

describe("the bridge over HTTP", () => {
  test("sends the token with the call, and hands on what was stored", async () => {
    const { bridge, asked } = server(json({ ok: true, value: event }));
    expect(await bridge.appendEvent(draft)).toEqual({ ok: true, value: event });
    expect(asked[0]).toMatchObject({
      path: "/api/appendEvent",
      init: {
        method: "POST",
        headers: { authorization: "Bearer a-token", "content-type": "application/json" },
        body: JSON.stringify(draft),
      },
    });
  });

  test("asks once more when nobody answers, with the same event", async () => {
    const { bridge, asked } = server(gone, json({ ok: true, value: event }));
    expect(await bridge.appendEvent(draft)).toMatchObject({ ok: true });
    expect(asked[1]).toMatchObject({ init: { body: asked[0]?.init.body } });
  });

  test.for([
    ["nobody answers", gone],
    ["another program answers", () => new Response("<h1>hello</h1>")],
    ["something else answers", json({ ok: true, value: { id: 1 } })],
  ] as const)("says that the server is gone when %s twice", async ([, answer]) => {
    const { bridge } = server(answer, answer);
    expect(await bridge.appendEvent(draft)).toEqual({
      ok: false,
      error: { code: "unreachable", params: {} },
    });
  });

  test("says that the server is gone when the answer does not come in time", async () => {
    const bridge = createHttpBridge({
      ...untouched,
      token: async () => "a-token",
      timeoutMs: 5,
      fetch: (_, { signal }) =>
        new Promise((_resolve, reject) => {
          signal?.addEventListener("abort", () => reject(signal.reason));
        }),
    });
    expect(await bridge.journalStatus()).toMatchObject({ error: { code: "unreachable" } });
  });

  test("deletes only once, even when the answer is lost", async () => {
    const { bridge, asked } = server(gone, json({ ok: true, value: null }));
    const reply = await bridge.eraseEverything({ confirmation: "delete" });
    expect(reply).toMatchObject({ ok: false, error: { code: "unreachable" } });
    expect(asked).toHaveLength(1);
  });

  test("hands on what the host says went wrong, whatever the status", async () => {
    const error = { code: "unauthorized", params: {} };
    const { bridge, asked } = server(json({ ok: false, error }, 401));
    expect(await bridge.appendEvent(draft)).toEqual({ ok: false, error });
    expect(asked).toHaveLength(1);
  });

  test("sends a file as bytes, its name beside it, and takes one back", async () => {
    const contents = new Uint8Array([0, 255, 10]);
    const found = new Response(contents, {
      headers: { "content-type": "application/octet-stream" },
    });
    const { bridge, asked } = server(json({ ok: true, value: null }), () => found);
    const sha256 = "a".repeat(64);
    expect(await bridge.putDocument({ sha256, contents })).toEqual({ ok: true, value: null });
    const { headers, body } = asked[0]?.init ?? {};
    expect(headers).toMatchObject({
      "content-type": "application/octet-stream",
      "x-sha256": sha256,
    });
    expect(new Uint8Array(await (body as Blob).arrayBuffer())).toEqual(contents);
    expect(await bridge.readDocument({ sha256 })).toEqual({ ok: true, value: contents });
  });

  test("says why a file cannot be had", async () => {
    const error = { code: "document-missing", params: {} };
    const { bridge } = server(json({ ok: false, error }), () => new Response("<h1>hello</h1>"));
    const sha256 = "a".repeat(64);
    expect(await bridge.readDocument({ sha256 })).toEqual({ ok: false, error });
    expect(await bridge.readDocument({ sha256 })).toMatchObject({ error: { code: "unreachable" } });
  });

  test("asks nothing without a token", async () => {
    const bridge = createHttpBridge({
      ...untouched,
      token: async () => null,
      fetch: () => {
        throw new Error("asked");
      },
    });
    expect(await bridge.about()).toMatchObject({ ok: false, error: { code: "unauthorized" } });
  });
});
