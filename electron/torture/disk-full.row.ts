import type { TortureRow } from "#build/torture-row.ts";
import { canMount, fillDisks } from "./disk-full.ts";
import { everyFault, everyKind } from "./every-fault.ts";
import { appendCase } from "./fault-cases.ts";

export const row: TortureRow = {
  name: "disk full at a random point",
  run: async ({ seed, length }) => {
    if (await canMount()) {
      const tally = await fillDisks(length === "full" ? 50 : 3, seed);
      return { ...tally, note: "a tmpfs of 1 MB for each run" };
    }
    const { calls, ...tally } = await everyFault(appendCase, everyKind);
    const note = `NOT on a real full disk, which needs root on Linux: ENOSPC at each of ${calls} calls in memory instead`;
    return { ...tally, note };
  },
};
