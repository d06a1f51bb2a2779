import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadServed, type Served } from "./manifest.ts";

let out = "";
let served: Served;

beforeAll(async () => {
  out = await mkdtemp(join(tmpdir(), "communique-served-"));
  await mkdir(join(out, "renderer/assets"), { recursive: true });
  await writeFile(join(out, "renderer/index.html"), "<!doctype html>");
  await writeFile(join(out, "renderer/assets/page-1a2b.js"), "export {};");
  await writeFile(join(out, "renderer/unlisted.txt"), "secret");
  await writeFile(join(out, "secret.txt"), "secret");
  // Windows lets only some users make links; without one the path below is simply missing.
  await symlink(join(out, "secret.txt"), join(out, "renderer/link.txt")).catch(() => {});
  const files = {
    "/index.html": { type: "text/html; charset=utf-8", size: 15 },
    "/assets/page-1a2b.js": { type: "text/javascript; charset=utf-8", size: 10 },
    "/link.txt": { type: "text/plain; charset=utf-8", size: 6 },
  };
  await writeFile(join(out, "served.json"), JSON.stringify({ files }));
  served = await loadServed(out);
});
afterAll(() => rm(out, { recursive: true }));

describe("what is served", () => {
  test("is the page, not kept by caches, and its hashed files, kept for good", async () => {
    const page = await served.respond("/");
    expect(page.status).toBe(200);
    expect(new TextDecoder().decode(page.body)).toBe("<!doctype html>");
    expect(page.headers).toMatchObject({
      "content-type": "text/html; charset=utf-8",
      "cache-control": "no-cache",
    });
    const script = await served.respond("/assets/page-1a2b.js");
    expect(script.headers).toMatchObject({
      "content-type": "text/javascript; charset=utf-8",
      "cache-control": "public, max-age=31536000, immutable",
    });
  });

  test("carries the same rules everywhere, a missing page included", async () => {
    for (const path of ["/", "/assets/page-1a2b.js", "/nothing"]) {
      const { headers } = await served.respond(path);
      expect(headers["x-content-type-options"]).toBe("nosniff");
      expect(headers["content-security-policy"]).toContain("default-src 'none'");
      expect(headers["content-security-policy"]).not.toMatch(
        /unsafe-inline|unsafe-eval'[^;]*eval|https?:/,
      );
      expect(headers["cross-origin-opener-policy"]).toBe("same-origin");
      expect(headers["cross-origin-resource-policy"]).toBe("same-origin");
      expect(headers["referrer-policy"]).toBe("no-referrer");
    }
  });

  test.for([
    "/unlisted.txt",
    "/link.txt",
    "/../secret.txt",
    "/assets/../../secret.txt",
    "/%2e%2e/secret.txt",
    "/..%2fsecret.txt",
    "/..\\secret.txt",
    "//index.html",
    "/./index.html",
    "/index.html/",
    "/index.html%00",
    "/INDEX.HTML",
    "/assets",
    "/constructor",
    "/__proto__",
    "",
    "index.html",
  ])("is nothing else: %s", async (path) => {
    expect((await served.respond(path)).status).toBe(404);
  });

  test("is nothing else, whatever is asked for", { timeout: 60_000 }, async () => {
    const listed = ["/", "/index.html", "/assets/page-1a2b.js"];
    await fc.assert(
      fc.asyncProperty(fc.webPath(), async (path) => {
        expect((await served.respond(path)).status).toBe(listed.includes(path) ? 200 : 404);
      }),
    );
  });
});

test("a list with a path that climbs is not accepted", async () => {
  const bad = await mkdtemp(join(tmpdir(), "communique-served-"));
  await mkdir(join(bad, "renderer"));
  const files = { "/../secret.txt": { type: "text/plain", size: 1 } };
  await writeFile(join(bad, "served.json"), JSON.stringify({ files }));
  await expect(loadServed(bad)).rejects.toThrow();
  await rm(bad, { recursive: true });
});
