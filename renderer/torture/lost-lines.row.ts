import { randomFrom, type TortureRow } from "#build/torture-row.ts";
import { loseLines } from "./lost-lines.ts";

export const row: TortureRow = {
  name: "lines of the journal lost while the working copy has them, also in the moment of an update (other cards, other rows): given back, also where the log went on; the file then comes back whole",
  run: async ({ seed, length, lastMs }) => {
    const runs = length === "full" ? 400 : 12;
    const { back, ...tally } = await loseLines(runs, randomFrom(seed), lastMs);
    const note = `${back} events given back; real domain, Dexie and journal files, IndexedDB in memory, in Node`;
    // Where nothing was lost, nothing was shown.
    return { ...tally, crashes: tally.crashes + (back === 0 ? 1 : 0), note };
  },
};
