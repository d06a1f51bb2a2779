import type { TortureRow } from "#build/torture-row.ts";
import { failingStores } from "./quota.ts";

export const row: TortureRow = {
  name: "quota and other storage errors of IndexedDB at a random call: answers go on, a message says so",
  run: async ({ seed, length, lastMs }) => {
    const { failed, ...tally } = await failingStores(length === "full" ? 1_000 : 10, seed, lastMs);
    // Where none failed, nothing was shown.
    const crashes = tally.crashes + (failed === 0 ? 1 : 0);
    const note = `the failure was reached in ${failed}; real Dexie store on an IndexedDB in memory`;
    return { ...tally, crashes, note };
  },
};
