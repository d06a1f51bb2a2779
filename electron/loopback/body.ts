import type { IncomingMessage } from "node:http";

/** A request's JSON, or the HTTP status that says why there is none. */
export type Body =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly status: 400 | 413 };

/** Reads a body of at most `limitBytes`, counting what arrives: a length in a header can lie. */
export async function readBody(request: IncomingMessage, limitBytes: number): Promise<Body> {
  const bytes = await readBytes(request, limitBytes);
  if (bytes === null) return { ok: false, status: 413 };
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return { ok: true, value: JSON.parse(text) };
  } catch {
    return { ok: false, status: 400 };
  }
}

/** The body as it is; null where there is more of it than `limitBytes`. */
export async function readBytes(
  request: IncomingMessage,
  limitBytes: number,
): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  // Without destroying the request, whose connection the refusal is still to be sent on.
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    bytes += chunk.length;
    if (bytes > limitBytes) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
