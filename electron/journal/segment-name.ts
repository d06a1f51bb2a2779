/** What a file in a device's folder is. */
export type SegmentName = {
  readonly name: string;
  readonly number: number;
  /** Not the segment itself but one that was set beside it under its number. */
  readonly isCopy: boolean;
};

export function segmentFile(number: number): string {
  return `${number}.jsonl`;
}

/** A name for contents that have to stand beside another segment of the same number. */
export function copyFile(number: number, sha256: string): string {
  return `${number}.copy-${sha256.slice(0, 12)}.jsonl`;
}

/**
 * Reads a file name; null for what is no segment. Copies are called `3.sync-conflict-….jsonl` by
 * Syncthing, `3 (conflicted copy).jsonl` by Dropbox and Nextcloud, `3-HOST.jsonl` by OneDrive, `3 (1)`
 * or `3 2` by others: whatever begins with a number and goes on counts.
 */
export function parseSegmentName(name: string): SegmentName | null {
  const match = /^([1-9][0-9]{0,8})([^0-9].*)?\.jsonl$/i.exec(name);
  if (match === null) return null;
  const number = Number(match[1]);
  return { name, number, isCopy: name !== segmentFile(number) };
}
