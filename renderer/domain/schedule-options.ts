import type { Decided } from "./decisions.ts";
import type { ScheduleOptions } from "./schedule.ts";

type Deciding = Pick<Decided, "settings" | "parameters">;

/** Building a scheduler takes its time, so that what has not changed is one object. */
let last: { readonly decided: Deciding; readonly options: ScheduleOptions } | null = null;

/** How intervals are computed, as the student has set it. */
export function scheduleOptions(decided: Deciding): ScheduleOptions {
  if (last?.decided !== decided) {
    const { settings, parameters } = decided;
    const { desiredRetention, learningStepsMin, relearningStepsMin } = settings;
    const options = { desiredRetention, learningStepsMin, relearningStepsMin, parameters };
    last = { decided, options };
  }
  return last.options;
}
