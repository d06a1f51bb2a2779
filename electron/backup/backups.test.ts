import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { BackupInfo } from "#electron/bridge/contract.ts";
import { readAll, unwrap } from "#electron/journal/testing/drafts.ts";
import {
  close,
  dayMs,
  emptyDisk,
  eventIds,
  folder,
  idsOf,
  noonMs,
  openOn,
  study,
} from "./testing/memory-collection.ts";

async function backedUp(count: number) {
  const files = await emptyDisk();
  const collection = await openOn(files);
  await study(collection, count);
  const info = unwrap(await collection.backups.backUpNow());
  return { files, collection, info };
}

const refOf = ({ place, owner, id }: BackupInfo) => ({ place, owner, id });

describe("a backup", () => {
  test("copies sealed segments and documents once; only the tail is new", async () => {
    const { files, collection } = await backedUp(23);
    const contents = () => files.list(`${folder}/backups/contents`);
    const before = await contents();
    const text = Buffer.from("会談の概要");
    const name = createHash("sha256").update(text).digest("hex");
    await files.makeFolder(`${folder}/documents`);
    await files.open(`${folder}/documents/${name}`, "create");
    files.overwrite(`${folder}/documents/${name}`, text);
    await study(collection, 1);
    const info = unwrap(await collection.backups.backUp("timer"));
    const added = (await contents()).filter((one) => !before.includes(one));
    expect(added).toHaveLength(2);
    expect(added).toContain(name);
    expect(info).toMatchObject({
      events: 24,
      reason: "timer",
      damaged: null,
      verifiedAtMs: noonMs,
    });
    expect(unwrap(await collection.backups.backUp("timer"))).toBeNull();
  });

  test("brings a lost journal back", async () => {
    const { files, collection, info } = await backedUp(23);
    const events = await readAll(collection.journal);
    await close(collection);
    await files.remove(`${folder}/events`);
    const again = await openOn(files);
    expect(await eventIds(again)).toEqual([]);
    const preview = unwrap(await again.backups.previewRecover(refOf(info)));
    expect(preview).toEqual({ events: 23, newEvents: 23, newDocuments: 0, damaged: [] });
    expect(await eventIds(again)).toEqual([]);
    expect(unwrap(await again.backups.recover(refOf(info)))).toEqual(preview);
    expect(await readAll(again.journal)).toEqual(events);
    await study(again, 1);
    expect((await readAll(again.journal)).at(-1)).toMatchObject({ seq: 24 });
  });

  test("is united with what was studied since the loss", async () => {
    const { files, collection, info } = await backedUp(7);
    const before = await eventIds(collection);
    await close(collection);
    await files.remove(`${folder}/events`);
    const again = await openOn(files);
    await study(again, 4);
    const since = await eventIds(again);
    unwrap(await again.backups.recover(refOf(info)));
    expect(await eventIds(again)).toEqual([...before, ...since].toSorted());
    await study(again, 3);
    await close(again);
    expect(await eventIds(await openOn(files))).toHaveLength(14);
  });

  test("with a damaged part brings back the rest and names the part; the next one mends it", async () => {
    let nowMs = noonMs;
    const files = await emptyDisk();
    const collection = await openOn(files, { nowMs: () => nowMs });
    await study(collection, 12);
    const info = unwrap(await collection.backups.backUpNow());
    const path = `${folder}/backups/contents`;
    const sealed = (await files.read(`${folder}/events/${info.device}/1.jsonl`)).toString();
    const name = createHash("sha256").update(sealed).digest("hex");
    files.overwrite(`${path}/${name}`, Buffer.from(sealed.replace("fact", "fakt")));
    expect(unwrap(await collection.backups.previewRecover(refOf(info))).damaged).toEqual([
      "1.jsonl",
    ]);
    nowMs += 8 * dayMs;
    await collection.backups.tend();
    const [found] = unwrap(await collection.backups.status()).backups;
    expect(found?.damaged).toBe(name);
    await collection.backups.tend();
    nowMs += 8 * dayMs;
    await collection.backups.tend();
    const { backups } = unwrap(await collection.backups.status());
    expect(backups.map(({ damaged }) => damaged)).toEqual(backups.map(() => null));
    expect(await files.list(path)).not.toContain(`${name}.damaged`);
  });

  test("of a journal that has shrunk takes no older one away, however much time passes", async () => {
    let nowMs = noonMs - 60 * dayMs;
    const files = await emptyDisk();
    const first = await openOn(files, { nowMs: () => nowMs });
    const good: string[] = [];
    for (let day = 0; day < 5; day += 1) {
      await study(first, 6);
      good.push(unwrap(await first.backups.backUpNow()).id);
      good.push(unwrap(await first.backups.backUpNow()).id);
      nowMs += 3_600_000;
    }
    await close(first);
    await files.remove(`${folder}/events`);
    const again = await openOn(files, { nowMs: () => nowMs });
    for (let day = 0; day < 55; day += 1) {
      nowMs += dayMs;
      await study(again, day === 0 ? 1 : 0);
      unwrap(await again.backups.backUpNow());
    }
    const { backups, folders } = unwrap(await again.backups.status());
    expect(backups.map(({ id }) => id)).toEqual(expect.arrayContaining(good));
    expect(folders[0]?.isHeld).toBe(true);
    unwrap(await again.backups.recover(refOf(backups.at(-1) as BackupInfo)));
    await study(again, 30);
    unwrap(await again.backups.backUpNow());
    expect(unwrap(await again.backups.status()).folders[0]?.isHeld).toBe(false);
  });

  test("is made of what another version left, before anything is written", async () => {
    const files = await emptyDisk();
    const old = await openOn(files, { appVersion: "0.9.0" });
    await study(old, 3);
    const { device } = unwrap(await old.journal.status());
    await close(old);
    const log = `${folder}/events/${device}/1.jsonl`;
    const torn = Buffer.concat([await files.read(log), Buffer.from('{"id":"torn')]);
    files.overwrite(log, torn);
    const again = await openOn(files);
    const { backups } = unwrap(await again.backups.status());
    expect(backups).toMatchObject([{ reason: "before-update", events: 3, appVersion: "1.0.0" }]);
    const hash = createHash("sha256").update(torn).digest("hex");
    expect(await files.list(`${folder}/backups/contents`)).toEqual([hash]);
    await close(again);
    await close(await openOn(files));
    expect(unwrap(await (await openOn(files)).backups.status()).backups).toHaveLength(1);
  });

  test("with an unreadable manifest beside it removes no contents", async () => {
    const { files, collection, info } = await backedUp(7);
    const manifest = `${folder}/backups/manifests/${info.id}.json`;
    files.overwrite(manifest, (await files.read(manifest)).subarray(5));
    await close(collection);
    const again = await openOn(files);
    const before = await files.list(`${folder}/backups/contents`);
    await study(again, 30);
    unwrap(await again.backups.backUpNow());
    expect(await files.list(`${folder}/backups/contents`)).toEqual(
      expect.arrayContaining([...before]),
    );
    const { folders } = unwrap(await again.backups.status());
    expect(folders[0]?.unreadable).toEqual([`${info.id}.json`]);
  });
});

describe("the second folder", () => {
  test("has backups of its own, also for a computer that has lost everything", async () => {
    const { files, collection } = await backedUp(7);
    expect(unwrap(await collection.backups.setSecond("/usb"))).toBe("/usb");
    const ids = await eventIds(collection);
    await close(collection);
    await files.remove(folder);
    const anew = await openOn(files);
    await study(anew, 1);
    unwrap(await anew.backups.setSecond("/usb"));
    const { backups } = unwrap(await anew.backups.status());
    const theirs = backups.find(({ events }) => events === 7) as BackupInfo;
    unwrap(await anew.backups.recover(refOf(theirs)));
    expect(await eventIds(anew)).toEqual(expect.arrayContaining([...ids]));
    expect(idsOf(await readAll(anew.journal))).toHaveLength(8);
  });

  test("that fails is said, and the first one does not notice", async () => {
    const { files, collection } = await backedUp(7);
    unwrap(await collection.backups.setSecond("/usb"));
    await files.remove("/usb");
    await files.open("/usb", "create");
    await study(collection, 1);
    expect(unwrap(await collection.backups.backUpNow()).events).toBe(8);
    const { folders, backups } = unwrap(await collection.backups.status());
    expect(folders.map(({ place, failure }) => [place, failure?.code ?? null])).toEqual([
      ["first", null],
      ["second", "disk-error"],
    ]);
    expect(backups.filter(({ place }) => place === "first")).toHaveLength(2);
  });

  test.for(["relative", folder, `${folder}/backups`, "/nowhere"])("is not %s", async (path) => {
    const { collection } = await backedUp(1);
    expect(await collection.backups.setSecond(path)).toMatchObject({
      ok: false,
      error: { code: "folder-unusable" },
    });
  });
});

test.for(["..", "../../x", "a/b", ""])("no backup is called %s", async (id) => {
  const { collection } = await backedUp(1);
  for (const owner of ["", "..", "../communique"]) {
    for (const place of ["first", "second"] as const) {
      expect(await collection.backups.recover({ place, owner, id })).toMatchObject({
        ok: false,
        error: { code: "backup-missing" },
      });
    }
  }
});
