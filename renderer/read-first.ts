import { identity } from "#build/identity.mjs";
import { readAhead } from "./data/read-ahead.ts";

/* Part of `ask-first.ts`, and in the built page a script of its own: it waits for no other. */
let rows: ReturnType<typeof readAhead> | null = readAhead(identity.databaseName, () => indexedDB);

/** What was read; the second time null. Whoever kept it here would keep the rows in memory for ever. */
export function takeRowsAhead(): typeof rows {
  const taken = rows;
  rows = null;
  return taken;
}
