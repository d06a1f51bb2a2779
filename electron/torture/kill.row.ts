import type { TortureRow } from "#build/torture-row.ts";
import { killRounds } from "./kill.ts";

export const row: TortureRow = {
  name: "kill -9 of the journal's process during answers and backups",
  run: async ({ seed, length }) => ({
    ...(await killRounds(length === "full" ? 200 : 5, seed)),
    note: "a real process, as both hosts run the journal; the page itself is not part of it",
  }),
};
