import type { TortureRow } from "#build/torture-row.ts";
import { backupYear } from "./backup-year.ts";

export const row: TortureRow = {
  name: "365 days of backups against the thinning rules; each kept one restored to its hash",
  run: async ({ seed }) => {
    const { made, kept, keptByAge: _, ...tally } = await backupYear(365, seed);
    return { ...tally, note: `${made} made, ${kept} kept; simulated clock, disk in memory` };
  },
};
