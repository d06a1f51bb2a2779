import { z } from "zod";
import type { JournalEvent } from "#electron/bridge/contract.ts";
import { maxClockMs, maxCounter } from "./clock.ts";

export const clockSchema = z.object({
  ms: z.int().nonnegative().max(maxClockMs),
  counter: z.int().nonnegative().max(maxCounter),
});

/** A device whose log has come this far, which only a made-up file does, goes on under a new name. */
export const maxSeq = 2 ** 52;

/**
 * A line as any version of the app may have written it: kinds, versions and further fields that are
 * unknown here are kept and handed on.
 */
const eventSchema = z.looseObject({
  id: z.string().min(1),
  device: z.string(),
  seq: z.int().positive().max(maxSeq),
  clock: clockSchema,
  kind: z.string().min(1),
  v: z.int().positive(),
  body: z.unknown().refine((body) => body !== undefined),
});

/** An event as it stands in its file, the newline included. */
export function encodeLine(event: JournalEvent): Buffer {
  const { id, device, seq, clock, kind, v, body } = event;
  return Buffer.from(`${JSON.stringify({ id, device, seq, clock, kind, v, body })}\n`);
}

/** The event in a parsed line, or null where it is none of this device. */
export function eventOf(value: unknown, device: string): JournalEvent | null {
  const parsed = eventSchema.safeParse(value);
  return parsed.success && parsed.data.device === device ? parsed.data : null;
}
