import { readdirSync, statSync, writeFileSync } from "node:fs";
import { extname, join, relative, sep } from "node:path";
import type { Plugin } from "vite";

/** What `out/served.json` holds: every path either host may serve, and nothing else is served. */
export type ServedManifest = {
  /** By exact path, e.g. `/index.html`; `size` in bytes. */
  readonly files: Readonly<Record<string, { readonly type: string; readonly size: number }>>;
};

const contentTypes: Readonly<Record<string, string>> = {
  // Character maps and fonts of PDFs; the reader takes their bytes, nothing is shown as they are.
  ".bcmap": "application/octet-stream",
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".jpg": "image/jpeg",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".pfb": "application/octet-stream",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".ttf": "font/ttf",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json; charset=utf-8",
  ".webp": "image/webp",
  ".woff": "font/woff",
  ".woff2": "font/woff2",
};

/**
 * Lists the files of a folder as they are served. A type we do not know stops the build: guessing one
 * would let the browser guess too.
 */
export function servedFiles(folder: string): ServedManifest {
  const files: Record<string, { type: string; size: number }> = {};
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const path = `/${relative(folder, file).split(sep).join("/")}`;
    const type = contentTypes[extname(path)];
    if (type === undefined) {
      throw new Error(`${path} has no content type: add its ending to build/served-manifest.ts.`);
    }
    files[path] = { type, size: statSync(file).size };
  }
  return { files: Object.fromEntries(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1))) };
}

/** Writes `served.json` into `out` once the page is built. */
export function servedManifest(out: string): Plugin {
  return {
    name: "communique:served-manifest",
    apply: "build",
    writeBundle: {
      order: "post",
      sequential: true,
      handler({ dir }) {
        if (dir === undefined) throw new Error("The page is built into a folder.");
        writeFileSync(join(out, "served.json"), `${JSON.stringify(servedFiles(dir), null, 1)}\n`);
      },
    },
  };
}
