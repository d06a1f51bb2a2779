import { createHash } from "node:crypto";
import type { JournalEvent } from "#electron/bridge/contract.ts";

/** Events of a device that its own log does not have, read as a log of their own. */
export type SideLog = {
  /** `<device>~<hash of its first event>`; the same for the same files, wherever they are read. */
  readonly name: string;
  /** Ascending by sequence, each once; `device` is the log's name. */
  readonly events: readonly JournalEvent[];
};

/**
 * Files that a program for synchronising has set aside (`3.sync-conflict-….jsonl`), and files of two
 * machines that were given one device id by copying a disk, hold events under sequences that the log
 * has used for others, or has not reached. They are kept beside it under a name of their own: so every
 * event has a place, and whoever reads by heads finds them even when they arrive late.
 *
 * `extras` has the events of each file that the log lacks, files in a fixed order.
 */
export function sideLogs(
  device: string,
  extras: readonly (readonly JournalEvent[])[],
): readonly SideLog[] {
  const seen = new Set<string>();
  const logs: SideLog[] = [];
  for (const events of extras) {
    let rest = events.filter((event) => isNew(seen, event)).toSorted((a, b) => a.seq - b.seq);
    while (rest.length > 0) {
      const chain = rest.filter((event, index) => event.seq !== rest[index - 1]?.seq);
      const name = `${device}~${nameOf(chain[0] as JournalEvent)}`;
      logs.push({ name, events: chain.map((event) => ({ ...event, device: name })) });
      rest = rest.filter((event) => !chain.includes(event));
    }
  }
  return logs;
}

function isNew(seen: Set<string>, { seq, id }: JournalEvent): boolean {
  const key = `${seq} ${id}`;
  if (seen.has(key)) return false;
  seen.add(key);
  return true;
}

function nameOf({ seq, id }: JournalEvent): string {
  return createHash("sha256").update(`${seq} ${id}`).digest("hex").slice(0, 12);
}
