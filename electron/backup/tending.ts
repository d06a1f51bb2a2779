import { setTimeout as wait } from "node:timers/promises";
import type { Backups } from "./backups.ts";

/** A minute after the start, for what the last run may have left undone; then every half hour. */
const firstMs = 60_000;
const everyMs = 30 * 60_000;

/** So long may ending wait for a last backup; the journal itself is on the disk already. */
const lastLimitMs = 10_000;

/** Looks after the backups while the app runs. */
export type Tending = {
  /** Stops, and makes a last one. Never rejects for a failure of the disk. */
  end(): Promise<void>;
};

export function tendBackups(backups: Backups): Tending {
  let next = setTimeout(tend, firstMs).unref();
  function tend(): void {
    next = setTimeout(tend, everyMs).unref();
    // What is thrown is a bug, and shows as one.
    void backups.tend();
  }
  return {
    end: async () => {
      clearTimeout(next);
      await Promise.race([backups.backUp("quit"), wait(lastLimitMs, null, { ref: false })]);
    },
  };
}

/** What an exported file is called: `communique-2026-11-22.communique`. */
export function exportName(day: string): string {
  return `communique-${day}.communique`;
}
