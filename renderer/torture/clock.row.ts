import type { TortureRow } from "#build/torture-row.ts";
import { checkMany } from "./check-many.ts";
import { livesByTheClock, studyByTheClock } from "./clock.ts";

export const row: TortureRow = {
  name: "clock back a year, forward ten, over summer time and between time zones: due sets and streak against a model",
  run: async ({ length, ...options }) => {
    const zone = process.env.TZ;
    let answers = 0;
    try {
      const result = await checkMany(
        livesByTheClock,
        length === "full" ? 2_000 : 20,
        options,
        async (life) => {
          const { answered, ...shown } = await studyByTheClock(life);
          answers += answered;
          return shown;
        },
      );
      // Nobody studied, nothing shown.
      const crashes = result.crashes + (answers === 0 ? 1 : 0);
      const note = `${answers} answers; simulated clock, the real rules of 12 time zones`;
      return { note, ...result, crashes };
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  },
};
