import { err, ok } from "#corpus/result.ts";
import type {
  EventDraft,
  EventFilter,
  Heads,
  JournalDamage,
  JournalEvent,
  JournalPort,
} from "#renderer/domain/journal-port.ts";
import type { StudyProblem } from "#renderer/domain/study-problem.ts";
import { jsonCopy } from "./json-copy.ts";

/** A journal for tests that keeps its promises: gapless sequences, idempotent by id, ordered clock. */
export type InMemoryJournal = JournalPort & {
  readonly events: readonly JournalEvent[];
  /** Appending fails until this is called with null. */
  failWith(problem: StudyProblem | null): void;
  /** Like `failWith`, but the event reaches the disk: only the reply is lost. */
  loseRepliesWith(problem: StudyProblem | null): void;
  /** Appending waits until the returned function is called. */
  hold(): () => void;
  /** An event of another device, as if merged from its files. */
  receive(event: JournalEvent): void;
  /** The line can no longer be read, as if its bytes had changed on the disk. */
  damageLine(seq: number): void;
};

export function createInMemoryJournal(
  initial: readonly JournalEvent[] = [],
  device = "device-a",
): InMemoryJournal {
  const events: JournalEvent[] = [...initial];
  const damage: JournalDamage[] = [];
  let failure: StudyProblem | null = null;
  let lostReply: StudyProblem | null = null;
  let held: Promise<void> = Promise.resolve();

  function heads(): Heads {
    const highest: Record<string, number> = {};
    for (const event of events) {
      highest[event.device] = Math.max(event.seq, highest[event.device] ?? 0);
    }
    return highest;
  }

  function headIds(): Readonly<Record<string, string>> {
    const highest = heads();
    const last = events.filter(({ device: from, seq }) => seq === highest[from]);
    return Object.fromEntries(last.map(({ device: from, id }) => [from, id]));
  }

  function stored(draft: EventDraft): JournalEvent {
    const same = events.find(({ id }) => id === draft.id);
    if (same !== undefined) return same;
    const ms = events.reduce((latest, { clock }) => Math.max(latest, clock.ms), 0) + 1;
    const seq = (heads()[device] ?? 0) + 1;
    const event = { ...jsonCopy(draft), device, seq, clock: { ms, counter: 0 } };
    events.push(event);
    return event;
  }

  return {
    events,
    journalStatus: async () => ok({ device, heads: heads(), headIds: headIds(), readOnly: null }),
    async restoreEvents({ events: lines }) {
      if (failure !== null) return err(failure);
      const lacking = lines.filter(({ id }) => !events.some((event) => event.id === id));
      // What does not follow on the log's end stands beside it, as on the disk.
      for (const line of jsonCopy(lacking)) {
        const isNext = line.seq > (heads()[line.device] ?? 0);
        events.push(isNext ? line : { ...line, device: `${line.device}~side` });
      }
      return ok(lacking.length);
    },
    checkJournal: async () => ok({ files: 1, events: events.length, damage }),
    async appendEvent(draft) {
      await held;
      if (failure !== null) return err(failure);
      const event = stored(draft);
      return lostReply === null ? ok(event) : err(lostReply);
    },
    async readEvents({ after, limit, only }) {
      const found = events
        .filter(({ device: from, seq }) => seq > (after[from] ?? 0))
        .filter((event) => only === undefined || isWanted(event, only))
        .sort((a, b) => (a.device < b.device ? -1 : a.device > b.device ? 1 : a.seq - b.seq));
      return ok({ events: found.slice(0, limit), more: found.length > limit });
    },
    failWith(problem) {
      failure = problem;
    },
    loseRepliesWith(problem) {
      lostReply = problem;
    },
    hold() {
      let release = () => {};
      held = new Promise((resolve) => {
        release = resolve;
      });
      return release;
    },
    receive(event) {
      events.push(event);
    },
    damageLine(seq) {
      events.splice(
        events.findIndex((event) => event.device === device && event.seq === seq),
        1,
      );
      damage.push({ kind: "lines", device, file: "1.jsonl", lines: 1 });
    },
  };
}

function isWanted({ kind, body }: JournalEvent, { kind: of, having }: EventFilter): boolean {
  if (kind !== of) return true;
  return Object.entries(having).some(([field, values]) =>
    values.some((value) => (body as Record<string, unknown>)[field] === value),
  );
}
