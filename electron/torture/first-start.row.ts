import type { TortureRow } from "#build/torture-row.ts";
import { everyFault, everyKind, powerCutHalfway } from "./every-fault.ts";
import { firstStartCase } from "./first-start.ts";

export const row: TortureRow = {
  name: "first start of another version on an older one's journal, killed at every file-system call",
  run: async ({ length }) => {
    const which = length === "full" ? everyKind : powerCutHalfway;
    const { calls, ...tally } = await everyFault(firstStartCase, which);
    const note = `${calls} calls; journal format 1, the only one there has been; a file system in memory`;
    return { ...tally, note };
  },
};
