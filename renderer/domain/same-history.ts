import { ok, type Result } from "#corpus/result.ts";
import type { JournalPort, JournalStatus } from "./journal-port.ts";
import type { StudyProblem } from "./study-problem.ts";
import type { StudySummary } from "./study-snapshot.ts";

/**
 * Whether the journal goes on from what a working copy was made of: each log has come at least as far, and
 * the event the copy knew as its last still stands there. Equal heads prove nothing by themselves: a log
 * that was cut off and went on has other events under the same numbers.
 */
export async function goesOn(
  journal: Pick<JournalPort, "readEvents">,
  { heads, headIds }: Pick<StudySummary, "heads" | "headIds">,
  status: Pick<JournalStatus, "heads" | "headIds">,
): Promise<Result<boolean, StudyProblem>> {
  for (const [log, seq] of Object.entries(heads)) {
    const head = status.heads[log] ?? 0;
    if (head < seq) return ok(false);
    if (head === seq) {
      if (status.headIds[log] !== headIds[log]) return ok(false);
      continue;
    }
    // Of all other logs nothing is asked.
    const page = await journal.readEvents({ after: { ...status.heads, [log]: seq - 1 }, limit: 1 });
    if (!page.ok) return page;
    const there = page.value.events.find(({ device }) => device === log);
    if (there?.id !== headIds[log]) return ok(false);
  }
  return ok(true);
}

/**
 * Whether journal and working copy have a device in common. Deleting everything and beginning another
 * record give a new device, so that nothing of the old one is brought into them.
 */
export function isSameRecord(
  { heads }: Pick<StudySummary, "heads">,
  status: Pick<JournalStatus, "heads" | "device">,
): boolean {
  const devices = new Set([status.device, ...Object.keys(status.heads)].map(deviceOf));
  return Object.keys(heads).some((log) => devices.has(deviceOf(log)));
}

/** What stands beside a device's log (`<device>~<hash>`) is the device's as well. */
function deviceOf(log: string): string {
  return log.replace(/~.*$/, "");
}
