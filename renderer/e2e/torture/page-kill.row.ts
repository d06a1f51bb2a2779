import type { TortureRow } from "#build/torture-row.ts";
import { killPages } from "./page-kill.ts";

export const row: TortureRow = {
  name: "kill -9 of the browser, and of the page, during answers",
  run: async ({ seed, length, lastMs }) => {
    const kills = length === "full" ? 200 : 1;
    const { acknowledged, browsers, ...tally } = await killPages(kills, seed, lastMs);
    const crashes = tally.crashes + (acknowledged === 0 ? 1 : 0);
    const what = "real Chromium on the built app; Electron's own processes are not part of it";
    const note = `${browsers} times the browser, else the page's process; ${acknowledged} answers acknowledged; ${what}`;
    return { ...tally, crashes, note };
  },
};
