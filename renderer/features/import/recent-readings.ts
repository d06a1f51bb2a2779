import type { ReadAndExtracted } from "./reading-messages.ts";

/** What was read last, by import: going to and fro between screens reads nothing anew. */
const recent = new Map<string, ReadAndExtracted>();

/** A long document and its proposals take some tens of megabytes. */
const mostKept = 3;

export function rememberReading(importId: string, read: ReadAndExtracted): void {
  recent.delete(importId);
  recent.set(importId, read);
  for (const oldest of recent.keys()) {
    if (recent.size <= mostKept) return;
    recent.delete(oldest);
  }
}

export function recentReading(importId: string): ReadAndExtracted | null {
  return recent.get(importId) ?? null;
}
