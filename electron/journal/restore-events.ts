import type { JournalEvent, Reply } from "#electron/bridge/contract.ts";
import type { Journal } from "./journal.ts";
import { encodeLine } from "./line.ts";
import type { IncomingSegment } from "./union.ts";

/**
 * Puts events back that a page has read from this journal and that the journal has lost since, as they
 * were. They come in as files from elsewhere do: all of them or none, and what is there is passed over, so
 * that doing it twice is harmless, and so is the return of the file that was damaged. Answers with how
 * many were not there.
 */
export async function restoreEvents(
  journal: Pick<Journal, "snapshot" | "unite">,
  events: readonly JournalEvent[],
): Promise<Reply<number>> {
  const snapshot = await journal.snapshot();
  if (!snapshot.ok) return snapshot;
  const united = await journal.unite(
    segmentsOf(events, (device) => {
      const files = snapshot.value.files.filter((file) => file.device === device);
      return files.reduce((highest, { number }) => Math.max(highest, number), 0) + 1;
    }),
  );
  return united.ok ? { ok: true, value: united.value.newEvents } : united;
}

/** A file for each device. Behind its last, where it becomes the log's end if that is what is missing. */
async function* segmentsOf(
  events: readonly JournalEvent[],
  nextNumber: (device: string) => number,
): AsyncGenerator<IncomingSegment> {
  const byDevice = new Map<string, JournalEvent[]>();
  for (const event of events) {
    // What stood beside a log belongs to the device all the same.
    const device = event.device.replace(/~.*$/, "");
    const own = byDevice.get(device) ?? [];
    own.push({ ...event, device });
    byDevice.set(device, own);
  }
  for (const [device, own] of byDevice) {
    const lines = own.toSorted((a, b) => a.seq - b.seq).map(encodeLine);
    yield { device, number: nextNumber(device), bytes: Buffer.concat(lines) };
  }
}
