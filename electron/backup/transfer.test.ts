import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { unwrap } from "#electron/journal/testing/drafts.ts";
import { close, emptyDisk, eventIds, folder, openOn, study } from "./testing/memory-collection.ts";

const file = "/usb/all.communique";

/** A collection with a document, exported; and another one, on another disk, with two events. */
async function exported() {
  const files = await emptyDisk();
  const text = Buffer.from("会談の概要\n\n");
  const name = createHash("sha256").update(text).digest("hex");
  await files.makeFolder(`${folder}/documents`);
  await files.open(`${folder}/documents/${name}`, "create");
  files.overwrite(`${folder}/documents/${name}`, text);
  const source = await openOn(files);
  await study(source, 13);
  unwrap(await source.backups.exportTo(file));
  const bytes = await files.read(file);
  const ids = await eventIds(source);
  await close(source);

  const disk = await emptyDisk();
  const target = await openOn(disk);
  await study(target, 2);
  const own = await eventIds(target);
  const put = async (contents: Buffer) => {
    await disk.open(file, "write");
    disk.overwrite(file, contents);
  };
  return { bytes, ids, name, text, disk, target, own, put };
}

async function* inPieces(bytes: Buffer, length: number) {
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
}

describe("everything as one file", () => {
  test("is imported elsewhere: a preview, a backup, a union", async () => {
    const { bytes, ids, name, text, disk, target, own, put } = await exported();
    await put(bytes);
    const preview = unwrap(await target.backups.inspect(file));
    expect(preview).toMatchObject({ events: 13, newEvents: 13, newDocuments: 1, damaged: [] });
    expect(await eventIds(target)).toEqual(own);
    unwrap(await target.backups.importFile(preview.ticket));
    expect(await eventIds(target)).toEqual([...own, ...ids].toSorted());
    expect(await disk.read(`${folder}/documents/${name}`)).toEqual(text);
    const [backup] = unwrap(await target.backups.status()).backups;
    expect(backup).toMatchObject({ reason: "before-import", events: 2 });
    // A ticket is good once, and the same file brings nothing more.
    expect(await target.backups.importFile(preview.ticket)).toMatchObject({ ok: false });
    expect(unwrap(await target.backups.inspect(file))).toMatchObject({ newEvents: 0 });
  });

  test("arrives in pieces of any size, and leaves no upload behind", async () => {
    const { bytes, ids, disk, target, own } = await exported();
    for (const length of [1000, 7, bytes.length]) {
      const preview = unwrap(await target.backups.receive(inPieces(bytes, length)));
      expect(preview.newEvents).toBe(13);
      if (length === bytes.length) unwrap(await target.backups.importFile(preview.ticket));
    }
    expect(await eventIds(target)).toEqual([...own, ...ids].toSorted());
    expect((await disk.list(folder)).filter((name) => name.startsWith("upload"))).toEqual([]);
  });

  test("is refused wherever it was cut or changed, and nothing is changed by it", async () => {
    const { bytes, disk, target, own } = await exported();
    const damage = fc.oneof(
      fc.nat(bytes.length - 1).map((length) => bytes.subarray(0, length)),
      fc.tuple(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 })).map(([at, flip]) => {
        const changed = Buffer.from(bytes);
        changed[at] = (changed[at] ?? 0) ^ flip;
        return changed;
      }),
      fc.uint8Array({ minLength: 1, maxLength: 50 }).map((more) => Buffer.concat([bytes, more])),
      fc
        .tuple(fc.nat(bytes.length), fc.nat(bytes.length))
        .map(([from, to]) => Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)])),
    );
    await fc.assert(
      fc.asyncProperty(damage, async (changed) => {
        fc.pre(!changed.equals(bytes));
        const reply = await target.backups.receive(inPieces(changed, 500));
        expect(reply).toMatchObject({ ok: false });
        if (!reply.ok) {
          const codes = ["export-foreign", "export-damaged", "export-too-large", "backup-newer"];
          expect(codes).toContain(reply.error.code);
        }
        expect(await eventIds(target)).toEqual(own);
        expect((await disk.list(folder)).filter((name) => name.startsWith("upload"))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test.for([
    ["nothing", "", "export-foreign"],
    ["a document", "PK\u0003\u0004 a packed file", "export-foreign"],
    ["other JSON", '{"communique":"deck","format":1}\n', "export-foreign"],
    [
      "a newer format",
      '{"communique":"collection","format":2,"journalFormat":1}\n',
      "backup-newer",
    ],
    [
      "a newer journal",
      '{"communique":"collection","format":1,"journalFormat":9}\n',
      "backup-newer",
    ],
    ["an endless line", `{"communique":"${"x".repeat(3_000_000)}`, "export-foreign"],
    [
      "a first line that lacks fields",
      '{"communique":"collection","format":1,"journalFormat":1}\n',
      "export-damaged",
    ],
  ] as const)("that is %s is refused", async ([, text, code]) => {
    const { target, put } = await exported();
    await put(Buffer.from(text));
    expect(await target.backups.inspect(file)).toMatchObject({ ok: false, error: { code } });
  });

  test("whose lines promise more than there is makes no room for it", async () => {
    const { bytes, target, put } = await exported();
    const [head = ""] = bytes.toString().split("\n");
    for (const claimed of [400 * 1024 * 1024, 2 ** 52]) {
      const entry = { document: true, bytes: claimed, sha256: "0".repeat(64) };
      await put(Buffer.from(`${head}\n${JSON.stringify(entry)}\nshort`));
      const before = process.memoryUsage().arrayBuffers;
      const reply = await target.backups.inspect(file);
      expect(reply).toMatchObject({ ok: false });
      expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(64 * 1024 * 1024);
    }
  });

  test.for(["../../x", "..", "A", ""])("never names a device %s", async (device) => {
    const { bytes, target, put } = await exported();
    const changed = bytes
      .toString()
      .replace(/"segment":\{"device":"[^"]+"/, `"segment":{"device":"${device}"`);
    await put(Buffer.from(changed));
    expect(await target.backups.inspect(file)).toMatchObject({
      ok: false,
      error: { code: "export-damaged" },
    });
  });
});
