import { newTally, type TortureRow } from "#build/torture-row.ts";
import { everyFault, everyKind, powerCutHalfway } from "./every-fault.ts";
import { appendCase, backupCase, exportCase, importCase, recoverCase } from "./fault-cases.ts";

export const row: TortureRow = {
  name: "every file-system call failing once (append, seal, backup, restore, export, import)",
  run: async ({ length }) => {
    const which = length === "full" ? everyKind : powerCutHalfway;
    const results = [
      ["append+seal", await everyFault(appendCase, which)],
      ["backup", await everyFault(backupCase, which)],
      ["restore", await everyFault(recoverCase, which)],
      ["export", await everyFault(exportCase, which)],
      ["import", await everyFault(importCase, which)],
    ] as const;
    const sum = newTally();
    for (const [, tally] of results) {
      for (const key of ["runs", "lost", "duplicated", "partial", "crashes"] as const)
        sum[key] += tally[key];
    }
    const calls = results.map(([name, tally]) => `${name} ${tally.calls}`).join(", ");
    const how =
      length === "full"
        ? "fails before, after and half-way × goes on, process dies, power goes"
        : "fails half-way and the power goes";
    return { ...sum, note: `calls: ${calls}; each ${how}; on a file system in memory` };
  },
};
