import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Protocol } from "electron";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadServed } from "#electron/served/manifest.ts";
import { registerScheme, serveApp } from "./protocol.ts";

type Handler = (request: Request) => Promise<Response>;

let out = "";
let handler: Handler;
const secret = "the secret beside the page";

beforeAll(async () => {
  out = await mkdtemp(join(tmpdir(), "communique-protocol-"));
  await mkdir(join(out, "renderer/assets"), { recursive: true });
  await writeFile(join(out, "renderer/index.html"), "page");
  await writeFile(join(out, "renderer/assets/a.js"), "script");
  await writeFile(join(out, "secret.txt"), secret);
  await mkdir(join(out, "renderer-x"));
  await writeFile(join(out, "renderer-x/index.html"), secret);
  // Windows lets only some users make links; without them the paths are simply missing.
  await symlink(join(out, "secret.txt"), join(out, "renderer/link.txt")).catch(() => {});
  await symlink(out, join(out, "renderer/up")).catch(() => {});
  const type = "text/plain; charset=utf-8";
  const listed = ["/index.html", "/assets/a.js", "/link.txt", "/up/secret.txt"];
  const files = Object.fromEntries(listed.map((path) => [path, { type }]));
  await writeFile(join(out, "served.json"), JSON.stringify({ files }));
  const served = await loadServed(out);
  const handle = (scheme: string, given: Handler) => {
    expect(scheme).toBe("app");
    handler = given;
  };
  serveApp({ handle } as unknown as Protocol, served);
});
afterAll(() => rm(out, { recursive: true }));

/** `Request` keeps the address as the URL parser writes it, as Electron hands it over. */
async function reply(url: string, method = "GET") {
  const response = await handler(new Request(url, { method }));
  return { status: response.status, text: await response.text(), headers: response.headers };
}

test("the scheme is a standard, secure one that may not pass by the page's policy", () => {
  const given: unknown[] = [];
  registerScheme({
    registerSchemesAsPrivileged: (schemes: unknown) => given.push(schemes),
  } as unknown as Protocol);
  expect(given).toEqual([
    [
      {
        scheme: "app",
        privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
      },
    ],
  ]);
});

describe("app://communique", () => {
  test("answers the page and its files, with the policy", async () => {
    expect(await reply("app://communique/")).toMatchObject({ status: 200, text: "page" });
    expect(await reply("app://communique/#/review")).toMatchObject({ status: 200, text: "page" });
    expect((await reply("app://communique/assets/a.js")).text).toBe("script");
  });

  test("reads and never takes", async () => {
    for (const method of ["POST", "PUT", "DELETE", "HEAD", "OPTIONS"]) {
      expect((await reply("app://communique/", method)).status, method).toBe(405);
    }
  });

  test("is one host and no other, whose answers are as strict", async () => {
    for (const host of [
      "other",
      "communique.example",
      "communique-x",
      "COMMUNIQUE.",
      "127.0.0.1",
    ]) {
      const { status, headers } = await reply(`app://${host}/index.html`);
      expect(status, host).toBe(404);
      expect(headers.get("content-security-policy"), host).toContain("default-src 'none'");
      expect(headers.get("x-content-type-options"), host).toBe("nosniff");
    }
  });

  test("follows no link, though the list names it", async () => {
    for (const path of ["/link.txt", "/up/secret.txt"]) {
      const { status, text } = await reply(`app://communique${path}`).catch(() => ({
        status: 404,
        text: "",
      }));
      expect([status, text.includes(secret)], path).toEqual([404, false]);
    }
  });
});

/** Ways of writing "up", separators and ends that have opened other apps' folders, put together at random. */
const pieces = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...[
          "..",
          ".",
          "/",
          "\\",
          "%2e%2e",
          "%2E.",
          ".%2e",
          "%2f",
          "%5c",
          "%252e",
          "%252f",
          "%c0%ae",
        ],
        ...[
          "%00",
          "%0a",
          "%20",
          "::$DATA",
          "index.html",
          "assets",
          "a.js",
          "secret.txt",
          "up",
          "link.txt",
        ],
        ...[
          "renderer-x",
          "C:",
          "\\\\server\\share",
          "etc/passwd",
          "CON",
          "~",
          "；",
          "．．",
          "？",
          "%",
          "?",
          "#",
        ],
      ),
      fc.string({ maxLength: 4, unit: "binary" }),
    ),
    { maxLength: 10 },
  )
  .map((parts) => `/${parts.join("")}`);

test("no way of writing a path reaches a file that is not listed", {
  timeout: 60_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(pieces, fc.webPath()), async (path) => {
      const url = `app://communique${path}`;
      if (!URL.canParse(url)) return;
      const { status, text } = await reply(url).catch(() => ({ status: 404, text: "" }));
      const { pathname } = new URL(url);
      const listed = { "/": "page", "/index.html": "page", "/assets/a.js": "script" }[pathname];
      expect(status).toBe(listed === undefined ? 404 : 200);
      expect(text).toBe(listed ?? "Not found");
    }),
    { numRuns: 3000 },
  );
});
