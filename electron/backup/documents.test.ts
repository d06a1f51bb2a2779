import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { unwrap } from "#electron/journal/testing/drafts.ts";
import { mostDocumentBytes } from "./requests.ts";
import { close, emptyDisk, folder, openOn, study } from "./testing/memory-collection.ts";

const contents = new TextEncoder().encode("会談の概要\n二つの首脳が会った。");
const name = hashOf(contents);

function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

async function withDocument() {
  const files = await emptyDisk();
  const collection = await openOn(files);
  await study(collection, 3);
  unwrap(await collection.backups.putDocument({ sha256: name, contents }));
  return { files, collection };
}

describe("a file of the student's own", () => {
  test("is given back as it was put, also after a restart, and is kept once", async () => {
    const { files, collection } = await withDocument();
    unwrap(await collection.backups.putDocument({ sha256: name, contents }));
    expect(await files.list(`${folder}/documents`)).toEqual([name]);
    await close(collection);
    const again = await openOn(files);
    expect(unwrap(await again.backups.readDocument({ sha256: name }))).toEqual(contents);
  });

  test("is on the disk, not only on its way, when it counts as stored", async () => {
    const { files } = await withDocument();
    files.cutPower();
    const again = await openOn(files);
    expect(unwrap(await again.backups.readDocument({ sha256: name }))).toEqual(contents);
  });

  test("is refused where it is not what its name says, or is too large, and leaves nothing", async () => {
    const { files, collection } = await withDocument();
    const other = "0".repeat(64);
    expect(await collection.backups.putDocument({ sha256: other, contents })).toMatchObject({
      ok: false,
      error: { code: "document-damaged" },
    });
    const large = new Uint8Array(mostDocumentBytes + 1);
    expect(
      await collection.backups.putDocument({ sha256: hashOf(large), contents: large }),
    ).toEqual({ ok: false, error: { code: "document-too-large", params: { limitMiB: 50 } } });
    expect(await files.list(`${folder}/documents`)).toEqual([name]);
    expect(await collection.backups.readDocument({ sha256: other })).toMatchObject({
      error: { code: "document-missing" },
    });
  });

  test("that is damaged is said to be, and mended when it is put again", async () => {
    const { files, collection } = await withDocument();
    files.overwrite(`${folder}/documents/${name}`, Buffer.from("x"));
    expect(await collection.backups.readDocument({ sha256: name })).toMatchObject({
      ok: false,
      error: { code: "document-damaged" },
    });
    unwrap(await collection.backups.putDocument({ sha256: name, contents }));
    expect(unwrap(await collection.backups.readDocument({ sha256: name }))).toEqual(contents);
  });

  test("comes back from a backup", async () => {
    const { files, collection } = await withDocument();
    const { place, owner, id } = unwrap(await collection.backups.backUpNow());
    await close(collection);
    await files.remove(`${folder}/documents`);
    const again = await openOn(files);
    expect((await again.backups.readDocument({ sha256: name })).ok).toBe(false);
    const ref = { place, owner, id };
    expect(unwrap(await again.backups.recover(ref))).toMatchObject({ newDocuments: 1 });
    expect(unwrap(await again.backups.readDocument({ sha256: name }))).toEqual(contents);
  });

  test("comes back from a backup also where it was altered and is as long as it was", async () => {
    const { files, collection } = await withDocument();
    const ref = unwrap(await collection.backups.backUpNow());
    files.overwrite(`${folder}/documents/${name}`, Buffer.alloc(contents.length, "x"));
    expect(unwrap(await collection.backups.previewRecover(ref))).toMatchObject({ newDocuments: 1 });
    unwrap(await collection.backups.recover(ref));
    expect(unwrap(await collection.backups.readDocument({ sha256: name }))).toEqual(contents);
  });

  test("that is damaged before any backup has it keeps nothing else from being copied or exported", async () => {
    const { files, collection } = await withDocument();
    files.overwrite(`${folder}/documents/${name}`, Buffer.from("x"));
    const made = unwrap(await collection.backups.backUpNow());
    expect(made).toMatchObject({ events: 3, damaged: null });
    expect(unwrap(await collection.backups.backUp("timer"))).toBeNull();
    const pieces: Buffer[] = [];
    for await (const piece of unwrap(await collection.backups.exportPieces())) pieces.push(piece);
    const other = await openOn(await emptyDisk());
    const received = unwrap(
      await other.backups.receive(
        (async function* () {
          yield* pieces;
        })(),
      ),
    );
    expect(received).toMatchObject({ events: 3, newDocuments: 0 });
    unwrap(await collection.backups.putDocument({ sha256: name, contents }));
    expect(unwrap(await collection.backups.backUp("timer"))).not.toBeNull();
  });

  test("stays in every later backup though it is gone or cut off, and comes back from the newest", async () => {
    for (const harm of ["gone", "cut off"]) {
      const { files, collection } = await withDocument();
      unwrap(await collection.backups.backUpNow());
      if (harm === "gone") await files.remove(`${folder}/documents/${name}`);
      else files.overwrite(`${folder}/documents/${name}`, Buffer.from("x"));
      await study(collection, 6);
      const later = unwrap(await collection.backups.backUpNow());
      unwrap(await collection.backups.recover(later));
      expect(unwrap(await collection.backups.readDocument({ sha256: name }))).toEqual(contents);
    }
  });

  describe("looked at by a check", () => {
    const check = async (collection: Awaited<ReturnType<typeof withDocument>>["collection"]) =>
      unwrap(await collection.backups.checkDocuments({ sha256s: [name] }))[0];

    test("is whole, and so is its copy once there is one", async () => {
      const { collection } = await withDocument();
      expect(await check(collection)).toEqual({ sha256: name, state: "whole", copies: "none" });
      unwrap(await collection.backups.backUpNow());
      expect(await check(collection)).toEqual({ sha256: name, state: "whole", copies: "whole" });
    });

    test("is put back from a backup where it is gone or altered, also from the second folder", async () => {
      for (const spoilsFirst of [false, true]) {
        const { files, collection } = await withDocument();
        unwrap(await collection.backups.setSecond("/usb"));
        unwrap(await collection.backups.backUpNow());
        if (spoilsFirst) files.overwrite(`${folder}/backups/contents/${name}`, Buffer.from("x"));
        files.overwrite(`${folder}/documents/${name}`, Buffer.alloc(contents.length, "x"));
        expect(await check(collection)).toMatchObject({
          state: "restored",
          copies: spoilsFirst ? "restored" : "whole",
        });
        expect(unwrap(await collection.backups.readDocument({ sha256: name }))).toEqual(contents);
        expect(await check(collection)).toMatchObject({ state: "whole", copies: "whole" });
      }
    });

    test("mends a copy that is altered, and the backup counts as whole again", async () => {
      const { files, collection } = await withDocument();
      unwrap(await collection.backups.backUpNow());
      files.overwrite(`${folder}/backups/contents/${name}`, Buffer.alloc(contents.length, "x"));
      expect(await check(collection)).toMatchObject({ state: "whole", copies: "restored" });
      expect(await check(collection)).toMatchObject({ state: "whole", copies: "whole" });
      const { backups } = unwrap(await collection.backups.status());
      expect(backups.map(({ damaged }) => damaged)).toEqual([null]);
    });

    test("says so where nobody has it any more, and changes nothing", async () => {
      const { files, collection } = await withDocument();
      files.overwrite(`${folder}/documents/${name}`, Buffer.from("x"));
      expect(await check(collection)).toMatchObject({ state: "altered", copies: "none" });
      await files.remove(`${folder}/documents/${name}`);
      expect(await check(collection)).toMatchObject({ state: "missing", copies: "none" });
      expect(await files.list(`${folder}/documents`)).toEqual([]);
    });
  });

  test("goes with an export to another computer", async () => {
    const { collection } = await withDocument();
    const pieces: Buffer[] = [];
    for await (const piece of unwrap(await collection.backups.exportPieces())) pieces.push(piece);
    const other = await openOn(await emptyDisk());
    async function* received() {
      yield* pieces;
    }
    const { ticket, newDocuments } = unwrap(await other.backups.receive(received()));
    expect(newDocuments).toBe(1);
    unwrap(await other.backups.importFile(ticket));
    expect(unwrap(await other.backups.readDocument({ sha256: name }))).toEqual(contents);
  });

  test("goes when everything is erased", async () => {
    const { collection } = await withDocument();
    unwrap(await collection.backups.erase());
    expect(await collection.backups.readDocument({ sha256: name })).toMatchObject({
      error: { code: "document-missing" },
    });
  });
});
