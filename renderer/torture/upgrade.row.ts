import { newTally, type TortureRow } from "#build/torture-row.ts";
import { newerDatabase, newerJournal, upgradeKilled } from "./upgrade.ts";

export const row: TortureRow = {
  name: "databases of earlier shapes brought to this one, killed on the way; newer data left alone",
  run: async ({ seed, length }) => {
    const points = length === "full" ? "every" : 4;
    const first = await upgradeKilled(1, points, seed);
    const second = await upgradeKilled(2, points, seed);
    const sum = newTally();
    for (const tally of [first, second, await newerDatabase(), await newerJournal()]) {
      for (const key of ["runs", "lost", "duplicated", "partial", "crashes"] as const)
        sum[key] += tally[key];
    }
    const where = length === "full" ? "at every one" : `at ${points} of them`;
    const note = `shapes 1 and 2: ${first.calls} and ${second.calls} calls to the database, killed ${where}; shape 99 and journal format 2 refused with a message, unchanged to the byte; IndexedDB in memory`;
    return { ...sum, note };
  },
};
