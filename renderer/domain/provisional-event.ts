import type { EventPosition } from "./event-order.ts";
import type { ReviewedBody, StudyEvent } from "./study-event.ts";

export type ReviewedEvent = Extract<StudyEvent, { kind: "reviewed" }>;

/**
 * An answer is shown as given before the journal has confirmed it. Until then it stands behind every
 * real event, on no device.
 */
const lastPosition: EventPosition = {
  device: "",
  seq: 0,
  clock: { ms: Number.MAX_SAFE_INTEGER, counter: 0 },
};

export function provisionalReview(id: string, body: ReviewedBody): ReviewedEvent {
  return { ...lastPosition, id, kind: "reviewed", v: 1, body };
}
