import { randomFrom, type TortureRow } from "#build/torture-row.ts";
import { importMutations } from "./mutated-export.ts";

export const row: TortureRow = {
  name: "mutations of an exported file: bytes flipped, cut off, parts swapped, exchanged after the preview",
  run: async ({ seed, length, lastMs }) => {
    const runs = length === "full" ? 20_000 : 2_000;
    const { whole, ...tally } = await importMutations(runs, randomFrom(seed), lastMs);
    const note = `in ${whole} the bytes stayed the same and all of it came in; else refused with a message, every byte of the data folder as it was; chosen, sent and exchanged in turn, on a file system in memory`;
    // Were nothing ever let in, nothing would be shown.
    return { ...tally, crashes: tally.crashes + (whole === 0 ? 1 : 0), note };
  },
};
