import { newTally, type Tally } from "#build/torture-row.ts";
import type { Files } from "#electron/journal/files.ts";
import { type Fault, withFaults } from "#electron/journal/testing/faults.ts";
import type { MemoryFiles } from "#electron/journal/testing/memory-files.ts";

const faults: readonly Fault[] = [
  { when: "before", code: "ENOSPC" },
  { when: "after", code: "EIO" },
  { when: "half", code: "ENOSPC" },
];

/** What follows the failed call: nothing, or all others fail too and the process or the power is gone. */
const endings = ["goes on", "process dies", "power goes"] as const;
type Ending = (typeof endings)[number];

export type FaultCase<World> = {
  /** A disk in memory, and whatever else the case has to know of it. */
  prepare(): Promise<{ readonly disk: MemoryFiles; readonly world: World }>;
  /** Does the thing on a file system of which one call fails. */
  act(files: Files, world: World): Promise<void>;
  /** Looks at what the next start finds, on the disk itself. */
  judge(disk: MemoryFiles, world: World, tally: Tally): Promise<void>;
};

/** Three ways to fail with three endings each. */
export const everyKind = { kinds: faults, endings } as const;

/** The hardest of them, for a quick run. */
export const powerCutHalfway = { kinds: faults.slice(2), endings: endings.slice(2) } as const;

/** Lets the first call fail, then the second, and so on until a run ends without reaching it. */
export async function everyFault<World>(
  fault: FaultCase<World>,
  which: { readonly kinds: readonly Fault[]; readonly endings: readonly Ending[] },
): Promise<Tally & { readonly calls: number }> {
  const tally = newTally();
  let calls = 0;
  for (const kind of which.kinds) {
    for (const ending of which.endings) {
      calls = Math.max(calls, await eachCall(fault, kind, ending, tally));
    }
  }
  return { ...tally, calls };
}

async function eachCall<World>(
  fault: FaultCase<World>,
  kind: Fault,
  ending: Ending,
  tally: Tally,
): Promise<number> {
  for (let call = 1; ; call += 1) {
    const { disk, world } = await fault.prepare();
    let reached = false;
    const files = withFaults(disk, (made) => {
      if (made < call || (made > call && ending === "goes on")) return null;
      reached = true;
      return made === call ? kind : { when: "before", code: "EIO" };
    });
    try {
      await fault.act(files, world);
    } catch {
      tally.crashes += 1;
    }
    if (ending === "power goes") disk.cutPower();
    await fault.judge(disk, world, tally);
    tally.runs += 1;
    if (!reached) return call - 1;
  }
}
