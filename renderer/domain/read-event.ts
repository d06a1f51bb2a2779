import type { z } from "zod";
import type { JournalEvent } from "./journal-port.ts";
import { eventSchemas, type StudyEvent } from "./study-event.ts";

/** An event of a known kind whose body does not fit; it stays in the journal and is listed. */
export type InvalidEvent = {
  readonly id: string;
  readonly device: string;
  readonly seq: number;
  readonly kind: string;
  readonly v: number;
  readonly detail: string;
};

export type ReadEvent =
  | { readonly status: "known"; readonly event: StudyEvent }
  /** Of a later version of the app: passed over here, never dropped from the journal. */
  | { readonly status: "unknown" }
  | { readonly status: "invalid"; readonly invalid: InvalidEvent };

const schemas: ReadonlyMap<string, z.ZodType> = new Map(Object.entries(eventSchemas));

/** Every id the app gives is one; a memory is kept under four numbers of it. */
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Whether this version of the app knows events of a line's kind and version. */
export function isKnownKind({ kind, v }: Pick<JournalEvent, "kind" | "v">): boolean {
  return v === 1 && schemas.has(kind);
}

/** Reads a journal line as a study event. */
export function readEvent(line: JournalEvent): ReadEvent {
  const { id, device, seq, clock, kind } = line;
  const schema = line.v === 1 ? schemas.get(kind) : undefined;
  if (schema === undefined) return { status: "unknown" };
  if (!uuid.test(id)) return invalid(line, "id: not a UUID");
  const parsed = schema.safeParse(line.body);
  if (!parsed.success) {
    const issues = parsed.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
    return invalid(line, issues.join("; "));
  }
  // The schema was found by the kind, so that kind and body belong together.
  const event = { id, device, seq, clock, kind, v: 1, body: parsed.data } as StudyEvent;
  return { status: "known", event };
}

function invalid({ id, device, seq, kind, v }: JournalEvent, detail: string): ReadEvent {
  return { status: "invalid", invalid: { id, device, seq, kind, v, detail } };
}
