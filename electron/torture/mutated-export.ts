import { createHash } from "node:crypto";
import { newTally, type Tally } from "#build/torture-row.ts";
import {
  close,
  emptyDisk,
  eventIds,
  folder,
  openOn,
  study,
} from "#electron/backup/testing/memory-collection.ts";
import type { BackupFailure, Reply } from "#electron/bridge/contract.ts";
import { unwrap } from "#electron/journal/testing/drafts.ts";
import type { MemoryFiles } from "#electron/journal/testing/memory-files.ts";
import { mutated } from "./mutated.ts";

const file = "/usb/all.communique";

/** How a spoilt file comes in: chosen or sent from the first, or put in the place of one that was seen whole. */
const ways = ["chosen", "sent", "exchanged"] as const;

/** What there is to tell a student; anything else is a crash. */
const messages: ReadonlySet<BackupFailure["code"]> = new Set([
  "export-foreign",
  "export-damaged",
  "export-too-large",
  "backup-newer",
]);

export type Mutations = Tally & {
  /** Mutations by which nothing was changed, so that the file had to come in whole. */
  readonly whole: number;
};

/**
 * An exported file is spoilt in one way at a time and brought into another collection. It is refused with a
 * message and every byte there stays, or it brings exactly what was exported.
 */
export async function importMutations(
  runs: number,
  random: () => number,
  lastMs: number,
): Promise<Mutations> {
  const tally = newTally();
  let whole = 0;
  const { bytes, ids, documents } = await exported();
  let target = await anotherCollection();
  for (; tally.runs < runs && Date.now() < lastMs; tally.runs += 1) {
    const spoilt = tally.runs % 500 === 499 ? Buffer.from(bytes) : mutated(bytes, random);
    const isWhole = spoilt.equals(bytes);
    const way = ways[tally.runs % ways.length] ?? "chosen";
    const before = await picture(target.disk);
    const reply = await bring(target, way, bytes, spoilt);
    if (reply === null || (!reply.ok && !messages.has(reply.error.code))) tally.crashes += 1;
    const isTaken = reply?.ok === true;
    if (isWhole !== isTaken) tally.partial += 1;
    if (isTaken) {
      whole += 1;
      const now = await eventIds(target.collection);
      const due = new Set([...target.own, ...ids]);
      tally.lost += [...due].filter((id) => !now.includes(id)).length;
      tally.duplicated += now.length - new Set(now).size;
      tally.partial += now.filter((id) => !due.has(id)).length;
      if (JSON.stringify(await documentsOn(target.disk)) !== JSON.stringify(documents))
        tally.partial += 1;
      await close(target.collection);
      target = await anotherCollection();
    } else if ((await picture(target.disk)) !== before) {
      tally.partial += 1;
      target = await anotherCollection();
    }
  }
  await close(target.collection);
  return { ...tally, whole };
}

type Target = Awaited<ReturnType<typeof anotherCollection>>;

/** Null where it broke instead of answering. */
async function bring(
  { disk, collection: { backups } }: Target,
  way: (typeof ways)[number],
  bytes: Buffer,
  spoilt: Buffer,
): Promise<Reply<unknown, BackupFailure> | null> {
  const put = async (contents: Buffer) => {
    await disk.open(file, "write");
    disk.overwrite(file, contents);
  };
  try {
    await put(way === "exchanged" ? bytes : spoilt);
    const seen = await (way === "sent" ? backups.receive(inPieces(spoilt)) : backups.inspect(file));
    if (!seen.ok) return seen;
    await put(spoilt);
    return await backups.importFile(seen.value.ticket);
  } catch (error) {
    console.error(error);
    return null;
  }
}

async function* inPieces(bytes: Buffer) {
  for (let at = 0; at < bytes.length; at += 700) yield bytes.subarray(at, at + 700);
}

/** Thirteen events over three segments, and two documents, as one file. */
async function exported() {
  const disk = await emptyDisk();
  await disk.makeFolder(`${folder}/documents`);
  for (const text of ["会談の概要\n\n", "共同発表\n"]) {
    const name = createHash("sha256").update(text).digest("hex");
    await disk.open(`${folder}/documents/${name}`, "create");
    disk.overwrite(`${folder}/documents/${name}`, Buffer.from(text));
  }
  const source = await openOn(disk);
  await study(source, 13);
  unwrap(await source.backups.exportTo(file));
  const ids = await eventIds(source);
  await close(source);
  return { bytes: await disk.read(file), ids, documents: await documentsOn(disk) };
}

async function anotherCollection() {
  const disk = await emptyDisk();
  const collection = await openOn(disk);
  await study(collection, 2);
  return { disk, collection, own: await eventIds(collection) };
}

async function documentsOn(disk: MemoryFiles): Promise<readonly string[]> {
  return (await namesIn(disk, `${folder}/documents`)).toSorted();
}

/** Every name and byte of the data folder. */
async function picture(disk: MemoryFiles): Promise<string> {
  const hash = createHash("sha256");
  for (const path of (await namesIn(disk, folder)).toSorted()) {
    hash.update(`${path}\n`).update(await disk.read(path));
  }
  return hash.digest("hex");
}

async function namesIn(disk: MemoryFiles, path: string): Promise<readonly string[]> {
  const all: string[] = [];
  for (const name of await disk.list(path).catch(() => [])) {
    const below = `${path}/${name}`;
    const isFile = await disk.size(below).then(
      () => true,
      () => false,
    );
    all.push(...(isFile ? [below] : await namesIn(disk, below)));
  }
  return all;
}
