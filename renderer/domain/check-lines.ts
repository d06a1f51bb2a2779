import type { Found } from "./check-result.ts";
import { createIdIndex } from "./id-index.ts";
import type { JournalEvent } from "./journal-port.ts";
import { isKnownKind } from "./read-event.ts";
import { idWords } from "./review-rows.ts";

/** What reading all lines of the journal, by log and sequence, shows beside what they say. */
export type LineFacts = {
  readonly events: number;
  /** The last event of each log. */
  readonly last: ReadonlyMap<string, { readonly seq: number; readonly id: string }>;
  /** Sequences that are missing, both ends included. */
  readonly holes: readonly {
    readonly device: string;
    readonly from: number;
    readonly to: number;
  }[];
  /** Events whose id another one has. */
  readonly repeated: readonly Found[];
  /** Events whose clock is not later than that of the one before, or lies in the future. */
  readonly clocks: readonly Found[];
  /** Events of kinds or versions this app does not know. */
  readonly unknown: readonly Found[];
};

/** A clock may be off by a time zone without anything being wrong. */
export const tolerableMs = 86_400_000;

const uuidLength = 36;

export function createLineFacts(nowMs: number): {
  take(lines: readonly JournalEvent[]): void;
  facts(): LineFacts;
} {
  const last = new Map<string, { seq: number; id: string; ms: number; counter: number }>();
  const holes: { device: string; from: number; to: number }[] = [];
  const [repeated, clocks, unknown]: [Found[], Found[], Found[]] = [[], [], []];
  const ids = createIdIndex();
  let events = 0;

  function take(line: JournalEvent): void {
    const { id, device, seq, clock } = line;
    const before = last.get(device) ?? { seq: 0, ms: -1, counter: 0 };
    const found = (detail: string): Found => ({ id, place: { kind: "line", device, seq }, detail });
    if (seq > before.seq + 1) holes.push({ device, from: before.seq + 1, to: seq - 1 });
    if (id.length === uuidLength && ids.put(idWords(id), events) !== null) repeated.push(found(""));
    const isLater =
      clock.ms > before.ms || (clock.ms === before.ms && clock.counter > before.counter);
    if (!isLater)
      clocks.push(found(`${clock.ms}/${clock.counter} ≤ ${before.ms}/${before.counter}`));
    else if (clock.ms > nowMs + tolerableMs) clocks.push(found(new Date(clock.ms).toISOString()));
    if (!isKnownKind(line)) unknown.push(found(`${line.kind} v${line.v}`));
    last.set(device, { seq, id, ...clock });
    events += 1;
  }

  return {
    take(lines) {
      for (const line of lines) take(line);
    },
    facts: () => ({ events, last, holes, repeated, clocks, unknown }),
  };
}
