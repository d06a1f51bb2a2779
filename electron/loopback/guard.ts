import { createHash, timingSafeEqual } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import type { HostFailure } from "#electron/bridge/contract.ts";
import { refused } from "#electron/journal/requests.ts";

/** Why a call is turned away. */
export type Rejection = { readonly status: 401 | 403 | 415; readonly error: HostFailure };

export function originOf(port: number): string {
  return `http://127.0.0.1:${port}`;
}

/**
 * Which of our names a request was sent to. A page that makes its own name resolve to 127.0.0.1 still
 * sends that name, and is `foreign`.
 */
export function hostOf(header: string | undefined, port: number): "ours" | "localhost" | "foreign" {
  if (header === `127.0.0.1:${port}`) return "ours";
  return header?.toLowerCase() === `localhost:${port}` ? "localhost" : "foreign";
}

/** What a call may carry. A page elsewhere could send neither without being asked for first. */
const contentTypes = {
  json: /^application\/json(?:; ?charset=utf-8)?$/i,
  file: /^application\/octet-stream$/i,
} as const;

/** Does a request come from our own page, token or not? Null when it does. */
export function rejectSender(
  headers: IncomingHttpHeaders,
  port: number,
  contentType: keyof typeof contentTypes = "json",
): Rejection | null {
  if (headers.origin !== originOf(port)) return forbidden("origin");
  const site = headers["sec-fetch-site"];
  // Other ports of 127.0.0.1 count as the same site, so nothing but the same origin will do.
  if (site !== undefined && site !== "same-origin") return forbidden("sec-fetch-site");
  if (!contentTypes[contentType].test(headers["content-type"] ?? "")) {
    return { status: 415, error: refused("content-type") };
  }
  return null;
}

/**
 * Does a call come from our own page in a browser that was given the token? Null when it does. The
 * origin alone would keep other pages out; the token keeps other programs and users out.
 */
export function rejectCall(
  headers: IncomingHttpHeaders,
  port: number,
  token: string,
  contentType: keyof typeof contentTypes = "json",
): Rejection | null {
  const rejection = rejectSender(headers, port, contentType);
  if (rejection) return rejection;
  const [, given] = /^Bearer ([\w-]{1,200})$/.exec(headers.authorization ?? "") ?? [];
  if (given === undefined || !isSame(given, token)) {
    return { status: 401, error: { code: "unauthorized", params: {} } };
  }
  return null;
}

/** In the same time wherever the difference lies; the hashes make both sides equally long. */
function isSame(given: string, token: string): boolean {
  return timingSafeEqual(digest(given), digest(token));
}

function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}

function forbidden(detail: string): Rejection {
  return { status: 403, error: refused(detail) };
}
