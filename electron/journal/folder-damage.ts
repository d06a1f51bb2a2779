import type { JournalDamage } from "#electron/bridge/contract.ts";
import type { FoundSegment } from "./device-folder.ts";
import type { SequenceGap } from "./sequence-gaps.ts";

/** What is amiss in a device's folder, as far as its files have been read. */
export function folderDamage(
  device: string,
  found: Iterable<FoundSegment>,
  gaps: readonly SequenceGap[],
  isForked: boolean,
): readonly JournalDamage[] {
  const all: JournalDamage[] = [];
  for (const { name: file, isCopy, summary } of found) {
    if (isCopy) all.push({ kind: "copy", device, file });
    const { altered, unreadableLines: lines } = summary;
    if (altered) all.push({ kind: "altered", device, file });
    if (lines > 0) all.push({ kind: "lines", device, file, lines });
  }
  if (isForked) all.push({ kind: "fork", device });
  return [...all, ...gaps.map((gap) => ({ kind: "gap" as const, ...gap }))];
}
