import type { TortureRow } from "#build/torture-row.ts";
import { answerInTwoPages } from "./two-pages.ts";

export const row: TortureRow = {
  name: "two real tabs answering at once, one closed or crashed after every burst",
  run: async ({ seed, length, lastMs }) => {
    const answers = length === "full" ? 500 : 5;
    const { bursts, ...tally } = await answerInTwoPages(answers, seed, lastMs);
    const note = `${tally.runs} answers acknowledged, ${bursts} tabs closed or crashed; real Chromium on the built app`;
    return { ...tally, note };
  },
};
