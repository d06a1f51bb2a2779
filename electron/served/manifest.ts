import { readFile, realpath } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { cacheControl, securityHeaders } from "./headers.ts";

/** `served.json`: every path that may be served, written by the build. */
const manifestSchema = z.object({
  files: z.record(
    // Plain names only: no dots that climb, nothing that is written in more than one way in an address.
    z.string().regex(/^(?:\/[A-Za-z0-9_-][A-Za-z0-9._-]*)+$/),
    z.object({ type: z.string().regex(/^[a-z]+\/[a-z0-9.+-]+(?:; charset=utf-8)?$/) }),
  ),
});

/** An answer to a request for a file, for whichever host sends it. */
export type ServedReply = {
  readonly status: 200 | 404;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer>;
};

/** The built page. */
export type Served = {
  /**
   * `pathname` as it stands in the address, not decoded; `/` is the page itself. Whatever is not
   * listed to the letter is answered 404. Rejects when a listed file cannot be read.
   */
  respond(pathname: string): Promise<ServedReply>;
};

/**
 * Reads the list of what may be served from `out/served.json`; the files lie in `out/renderer`.
 * Rejects when there is no build.
 */
export async function loadServed(outFolder: string): Promise<Served> {
  const manifest = manifestSchema.parse(
    JSON.parse(await readFile(join(outFolder, "served.json"), "utf8")),
  );
  const root = await realpath(join(outFolder, "renderer"));
  const types = new Map(Object.entries(manifest.files).map(([path, { type }]) => [path, type]));

  async function respond(pathname: string): Promise<ServedReply> {
    const path = pathname === "/" ? "/index.html" : pathname;
    const type = types.get(path);
    if (type === undefined) return notFound;
    const file = join(root, path);
    // A link could lead out of the folder after the list was made.
    if ((await realpath(file)) !== file) return notFound;
    const headers = {
      ...securityHeaders,
      "content-type": type,
      "cache-control": cacheControl(path),
    };
    return { status: 200, headers, body: new Uint8Array(await readFile(file)) };
  }

  return { respond };
}

const notFound: ServedReply = {
  status: 404,
  headers: {
    ...securityHeaders,
    "content-type": "text/plain; charset=utf-8",
    "cache-control": "no-store",
  },
  body: new TextEncoder().encode("Not found"),
};
