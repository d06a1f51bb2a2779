import type { Bridge } from "#electron/bridge/contract.ts";

declare global {
  interface Window {
    /** What the preload exposes; the browser host has none. */
    readonly communique: Bridge;
  }
}
