import type { z } from "zod";
import type { JournalEvent } from "./journal-port.ts";
import {
  cardReportedV1,
  examPlannedV1,
  reviewedV1,
  type StudyEvent,
  settingChangedV1,
  undidV1,
} from "./study-event.ts";

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

/** Reads a journal line as a study event. */
export function readEvent(line: JournalEvent): ReadEvent {
  const { id, device, seq, clock } = line;
  const position = { id, device, seq, clock };
  if (line.v !== 1) return { status: "unknown" };
  switch (line.kind) {
    case "reviewed":
      return check(line, reviewedV1, (body) => ({ ...position, kind: "reviewed", v: 1, body }));
    case "undid":
      return check(line, undidV1, (body) => ({ ...position, kind: "undid", v: 1, body }));
    case "setting-changed":
      return check(line, settingChangedV1, (body) => ({
        ...position,
        kind: "setting-changed",
        v: 1,
        body,
      }));
    case "exam-planned":
      return check(line, examPlannedV1, (body) => ({
        ...position,
        kind: "exam-planned",
        v: 1,
        body,
      }));
    case "card-reported":
      return check(line, cardReportedV1, (body) => ({
        ...position,
        kind: "card-reported",
        v: 1,
        body,
      }));
    default:
      return { status: "unknown" };
  }
}

function check<Body>(
  line: JournalEvent,
  schema: z.ZodType<Body>,
  toEvent: (body: Body) => StudyEvent,
): ReadEvent {
  const parsed = schema.safeParse(line.body);
  if (parsed.success) return { status: "known", event: toEvent(parsed.data) };
  const { id, device, seq, kind, v } = line;
  const detail = parsed.error.issues
    .map((issue) => `${issue.path.join(".")}: ${issue.message}`)
    .join("; ");
  return { status: "invalid", invalid: { id, device, seq, kind, v, detail } };
}
