import { randomBytes } from "node:crypto";

/** What may be fetched, each once and soon: a browser's download carries no header of ours. */
export type Downloads = {
  /** The address, relative to the page, under which the pieces can be fetched. */
  offer(pieces: AsyncIterable<Uint8Array>): string;
  /** The pieces behind an address; null when there are none, or no longer. */
  take(pathname: string): AsyncIterable<Uint8Array> | null;
};

const prefix = "/download/";
const lifetimeMs = 60_000;

export function createDownloads(nowMs: () => number): Downloads {
  const offered = new Map<
    string,
    { readonly pieces: AsyncIterable<Uint8Array>; readonly untilMs: number }
  >();

  function forgetOld(): void {
    for (const [address, { untilMs }] of offered) {
      if (untilMs < nowMs()) offered.delete(address);
    }
  }

  return {
    offer: (pieces) => {
      forgetOld();
      const address = `${prefix}${randomBytes(32).toString("base64url")}`;
      offered.set(address, { pieces, untilMs: nowMs() + lifetimeMs });
      return address;
    },
    take: (pathname) => {
      forgetOld();
      const found = offered.get(pathname);
      offered.delete(pathname);
      return found?.pieces ?? null;
    },
  };
}
