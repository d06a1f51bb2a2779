import { createHash, randomUUID } from "node:crypto";
import { join } from "node:path";
import { isMissing } from "./failure.ts";
import type { Files } from "./files.ts";
import { copyFile, parseSegmentName, segmentFile } from "./segment-name.ts";
import { writeAll } from "./whole-file.ts";

/**
 * Files on their way into the journal. They are written to a folder beside it, one rename of that
 * folder decides, and moving them to their places is finished by the next start where it must be: so a
 * union is there whole or not at all.
 */
export type Incoming = {
  /** Puts a segment in; its name is chosen when it is moved. */
  add(device: string, number: number, bytes: Buffer): Promise<void>;
  /** From here on the files belong to the journal. */
  commit(): Promise<void>;
  /** Removes what was put in. */
  discard(): Promise<void>;
};

const stagedPrefix = "staged-";
const decidedPrefix = "incoming-";

export async function stageIncoming(files: Files, folder: string): Promise<Incoming> {
  const id = randomUUID();
  const staged = join(folder, `${stagedPrefix}${id}`);
  const devices = new Set<string>();
  await files.makeFolder(staged);

  async function add(device: string, number: number, bytes: Buffer): Promise<void> {
    const path = join(staged, device);
    if (!devices.has(device)) await files.makeFolder(path);
    devices.add(device);
    const file = await files.open(join(path, copyFile(number, sha256(bytes))), "write");
    try {
      await file.truncate(0);
      await writeAll(file, bytes, 0);
      await file.flush();
    } finally {
      await file.close();
    }
  }

  async function commit(): Promise<void> {
    for (const device of devices) await files.flushFolder(join(staged, device));
    await files.flushFolder(staged);
    await files.rename(staged, join(folder, `${decidedPrefix}${id}`));
    await files.flushFolder(folder);
  }

  return { add, commit, discard: () => files.remove(staged) };
}

/** Finishes what was decided and clears away what was not. To be called before events are read. */
export async function settleIncoming(files: Files, folder: string): Promise<void> {
  for (const name of await files.list(folder)) {
    if (name.startsWith(stagedPrefix)) await files.remove(join(folder, name));
    if (name.startsWith(decidedPrefix)) await moveIn(files, folder, join(folder, name));
  }
}

async function moveIn(files: Files, folder: string, from: string): Promise<void> {
  const events = join(folder, "events");
  for (const device of await files.list(from)) {
    const place = join(events, device);
    await files.makeFolder(place);
    await files.flushFolder(events);
    for (const name of await files.list(join(from, device))) {
      await moveSegment(files, join(from, device), place, name);
    }
    await files.flushFolder(place);
  }
  await files.flushFolder(folder);
  await files.remove(from);
}

/** Under its own number where that is free, else beside the segment that has it. */
async function moveSegment(files: Files, from: string, to: string, name: string): Promise<void> {
  const parsed = parseSegmentName(name);
  if (parsed === null) return;
  const own = join(to, segmentFile(parsed.number));
  const isFree = (await sizeOf(files, own)) === 0;
  await files.rename(join(from, name), isFree ? own : join(to, name));
}

/** 0 where there is no file: an empty one may be replaced as well. */
async function sizeOf(files: Files, path: string): Promise<number> {
  try {
    return await files.size(path);
  } catch (error) {
    if (isMissing(error)) return 0;
    throw error;
  }
}

function sha256(bytes: Buffer): string {
  return createHash("sha256").update(bytes).digest("hex");
}
