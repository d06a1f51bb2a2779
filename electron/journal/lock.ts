import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { z } from "zod";
import { isMissing, systemCode } from "./failure.ts";
import type { Files, OpenFile } from "./files.ts";
import type { Processes } from "./processes.ts";
import { parseJson, readIfThere, writeAll } from "./whole-file.ts";

/** The right to write to a data folder, held by one process at a time. */
export type Lock =
  | { readonly held: true; release(): Promise<void> }
  | { readonly held: false; readonly pid: number };

const holderSchema = z.object({
  pid: z.int().positive(),
  started: z.string().nullable(),
  markedAtMs: z.number(),
  nonce: z.uuid(),
});

/** Locks this very process holds: a lock with our pid that is not among them is left from another life. */
const heldHere = new Set<string>();

const maxAttempts = 10;
const settleMs = 200;

/**
 * Takes the lock of a data folder, or says who has it. A lock whose process is gone is taken over.
 * Rejects with the system's error.
 */
export async function acquireLock(
  files: Files,
  folder: string,
  processes: Processes,
): Promise<Lock> {
  const path = join(folder, "journal.lock");
  for (let attempt = 0; attempt < maxAttempts; attempt += 1) {
    const nonce = randomUUID();
    const mark = await processes.mark();
    // Before the file is there, so that a second journal of this process does not take it for a dead one.
    heldHere.add(nonce);
    let created = false;
    try {
      created = await create(files, path, JSON.stringify({ ...mark, nonce }));
    } finally {
      if (!created) heldHere.delete(nonce);
    }
    if (created) return { held: true, release: () => releaseLock(files, path, nonce) };
    const text = await readSettled(files, path);
    if (text === null) continue;
    const pid = await livingHolder(text, processes);
    if (pid !== null) return { held: false, pid };
    await setAside(files, path, text);
  }
  throw Object.assign(new Error("the lock keeps changing hands"), { code: "EBUSY" });
}

async function create(files: Files, path: string, text: string): Promise<boolean> {
  let file: OpenFile;
  try {
    file = await files.open(path, "create");
  } catch (error) {
    if (systemCode(error) === "EEXIST") return false;
    throw error;
  }
  try {
    await writeAll(file, Buffer.from(text), 0);
    // Else a power cut could leave an empty lock, which the next start would have to wait for.
    await file.flush();
  } catch (error) {
    await files.remove(path).catch(() => {});
    throw error;
  } finally {
    await file.close();
  }
  return true;
}

/** The lock's text. One that makes no sense is given a moment: its owner may be about to write it. */
async function readSettled(files: Files, path: string): Promise<string | null> {
  const text = await readIfThere(files, path);
  if (text === null || holderSchema.safeParse(parseJson(text)).success) return text;
  await setTimeout(settleMs);
  return readIfThere(files, path);
}

/** The pid of the process that holds the lock, or null when it is gone or never finished writing. */
async function livingHolder(text: string, processes: Processes): Promise<number | null> {
  const holder = holderSchema.safeParse(parseJson(text));
  if (!holder.success) return null;
  const { nonce, ...mark } = holder.data;
  if (mark.pid === process.pid) return heldHere.has(nonce) ? mark.pid : null;
  return (await processes.isAlive(mark)) ? mark.pid : null;
}

/**
 * Moves a dead lock out of the way. Of two processes that found it dead only one can move it; should
 * the other have moved a new lock instead, it puts it back and then finds it held.
 */
async function setAside(files: Files, path: string, dead: string): Promise<void> {
  const aside = `${path}.${randomUUID()}`;
  try {
    await files.rename(path, aside);
  } catch (error) {
    if (isMissing(error)) return;
    throw error;
  }
  if ((await readIfThere(files, aside)) === dead) await files.remove(aside);
  else await files.rename(aside, path);
}

async function releaseLock(files: Files, path: string, nonce: string): Promise<void> {
  heldHere.delete(nonce);
  const text = await readIfThere(files, path);
  if (text?.includes(nonce)) await files.remove(path);
}
