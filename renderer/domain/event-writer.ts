import { ok, type Result } from "#corpus/result.ts";
import type { EventDraft, JournalPort } from "./journal-port.ts";
import { catchUp } from "./open-study.ts";
import type { StudyEventBody } from "./study-event.ts";
import type { StudyFold } from "./study-fold.ts";
import type { StudyProblem } from "./study-problem.ts";

/** Appends events to the journal, one at a time, and takes the confirmed ones into the fold. */
export type EventWriter = {
  /** Runs tasks one after another, in the order of asking. */
  inTurn<T>(task: () => Promise<T>): Promise<T>;
  /**
   * An event to be appended. An attempt that failed may have reached the disk all the same, so the
   * same act (`key`) tried again gets the same id, and the journal keeps one of the two.
   */
  draft(key: string, event: StudyEventBody): EventDraft;
  append(draft: EventDraft): Promise<Result<null, StudyProblem>>;
};

/** `onLost`: the journal counts on from before what the fold knows, so its last lines are gone. */
export function createEventWriter(
  journal: JournalPort,
  fold: () => StudyFold,
  newId: () => string,
  onLost: () => void,
): EventWriter {
  let tail: Promise<unknown> = Promise.resolve();
  /** Acts that failed, perhaps only in their reply: key → id. */
  const unsure = new Map<string, string>();
  let hasFailed = false;

  return {
    inTurn(task) {
      const run = tail.then(task);
      tail = run.catch(() => {});
      return run;
    },
    draft(key, event) {
      const tried = unsure.get(key);
      // What is known by now was done; the same act again is another one.
      const id = tried === undefined || fold().has(tried) ? newId() : tried;
      unsure.set(key, id);
      return { id, ...event };
    },
    async append(draft) {
      if (hasFailed) {
        // What is on the disk decides: given again, an answer took another time, and the journal
        // would refuse two different events of one id.
        const caughtUp = await catchUp(journal, fold());
        if (!caughtUp.ok) return caughtUp;
        hasFailed = false;
        if (fold().has(draft.id)) {
          unsure.clear();
          return ok(null);
        }
      }
      const appended = await journal.appendEvent(draft);
      hasFailed = !appended.ok;
      if (!appended.ok) return appended;
      const { device, seq } = appended.value;
      if (seq <= (fold().heads()[device] ?? 0) && !fold().has(draft.id)) onLost();
      // A gap: an earlier attempt, or another window, had reached the disk without our knowing.
      if (seq > (fold().heads()[device] ?? 0) + 1) {
        const caughtUp = await catchUp(journal, fold());
        if (!caughtUp.ok) return caughtUp;
      }
      fold().apply([appended.value]);
      // Whatever had reached the disk before is known by now.
      unsure.clear();
      return ok(null);
    },
  };
}
