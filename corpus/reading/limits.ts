/** What the readers refuse to go beyond; shown to the student as stated limits. */
export const limits = {
  megabytes: 50,
  characters: 5_000_000,
  pages: 2_000,
  /** Nested elements of HTML, quotes and lists of Markdown. */
  depth: 256,
  seconds: 60,
  /** A .docx is a zip archive: what it may unpack to, how many times its size, in how many entries. */
  unpackedMegabytes: 256,
  unpackedRatio: 200,
  zipEntries: 5_000,
} as const;

/** Thrown by a reader whose time is up, since it may be deep in a loop; caught where reading began. */
export class TimeIsUp extends Error {}

/** Called now and then by whatever may take long; throws TimeIsUp. */
export type Deadline = () => void;

export function deadlineFrom(nowMs: () => number): Deadline {
  const endMs = nowMs() + limits.seconds * 1000;
  return () => {
    if (nowMs() > endMs) throw new TimeIsUp();
  };
}
