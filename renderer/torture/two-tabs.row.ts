import { newTally, type TortureRow } from "#build/torture-row.ts";
import { answerInTwoTabs } from "./two-tabs.ts";

export const row: TortureRow = {
  name: "two tabs answering in turns and at once, tabs closed and opened: interleaved answers",
  run: async ({ seed, length, lastMs }) => {
    const [answers, without] = length === "full" ? [10_000, 500] : [100, 30];
    const locked = await answerInTwoTabs(answers, seed, true, lastMs);
    const unlocked = await answerInTwoTabs(without, seed, false, lastMs);
    const sum = newTally();
    for (const { runs, lost, duplicated, partial, crashes } of [locked, unlocked]) {
      sum.runs += runs;
      sum.lost += lost;
      sum.duplicated += duplicated;
      sum.partial += partial;
      sum.crashes += crashes;
    }
    const what = "real domain, lock, Dexie and journal files, in Node";
    const note = `${locked.answers} answers acknowledged, ${locked.takenOver} tabs closed; without Web Locks, both tabs writing, ${unlocked.answers} and ${unlocked.takenOver}; ${what}`;
    return { ...sum, note };
  },
};
