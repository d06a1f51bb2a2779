import type { TortureRow } from "#build/torture-row.ts";
import { killRounds } from "./kill.ts";

export const row: TortureRow = {
  name: "kill -9 of the journal's process during answers and backups",
  run: async ({ seed, length, lastMs }) => {
    const rounds = length === "full" ? 200 : 3;
    const { acknowledged, ...tally } = await killRounds(rounds, seed, lastMs);
    const what = "a real process, as both hosts run the journal; the page is not part of it";
    // Nothing acknowledged, nothing shown.
    const crashes = tally.crashes + (acknowledged === 0 ? 1 : 0);
    return { ...tally, crashes, note: `${acknowledged} answers acknowledged; ${what}` };
  },
};
