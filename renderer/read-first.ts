import { identity } from "#build/identity.mjs";
import { readAhead } from "./data/read-ahead.ts";

/** Part of `ask-first.ts`, and in the built page a script of its own: it waits for no other. */
export const rowsAhead = readAhead(identity.databaseName, () => indexedDB);
