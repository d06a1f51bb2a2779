import { randomUUID } from "node:crypto";
import type { EventDraft, JournalEvent } from "#electron/bridge/contract.ts";
import type { Journal } from "../journal.ts";

/** A draft of about the size of a review. */
export function draftOf(n: number, body: unknown = { cardId: `document/fact/${n}/cloze/ja` }) {
  return { id: randomUUID(), kind: "reviewed", v: 1, body } satisfies EventDraft;
}

/** Everything a journal holds, read in pages. */
export async function readAll(journal: Journal, limit = 1000): Promise<readonly JournalEvent[]> {
  const events: JournalEvent[] = [];
  const after: Record<string, number> = {};
  for (;;) {
    const reply = await journal.read({ after, limit });
    if (!reply.ok) throw new Error(JSON.stringify(reply.error));
    for (const event of reply.value.events) {
      events.push(event);
      after[event.device] = event.seq;
    }
    if (!reply.value.more) return events;
  }
}

/** The value of a reply that is expected to be one. */
export function unwrap<T>(
  reply: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown },
): T {
  if (!reply.ok) throw new Error(JSON.stringify(reply.error));
  return reply.value;
}
