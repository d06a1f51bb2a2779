import { describe, expect, test } from "vitest";
import { openJournal } from "./journal.ts";
import { draftOf, readAll, unwrap } from "./testing/drafts.ts";
import { withFaults } from "./testing/faults.ts";
import { memoryFiles } from "./testing/memory-files.ts";
import { filled, folder, open } from "./testing/memory-journal.ts";

describe("a journal that must not be written", () => {
  test("of a newer app is read and refuses events, and its marker stays", async () => {
    const { files, events } = await filled(2);
    files.overwrite(`${folder}/journal.json`, Buffer.from('{"format": 2, "more": true}'));
    const journal = await open(files);
    const error = { code: "journal-newer", params: { found: 2, known: 1 } };
    expect(unwrap(await journal.status()).readOnly).toEqual(error);
    expect(await journal.append(draftOf(3))).toEqual({ ok: false, error });
    expect(await journal.erase()).toEqual({ ok: false, error });
    expect(await readAll(journal)).toEqual(events);
    expect((await files.read(`${folder}/journal.json`)).toString()).toContain("more");
  });

  test("because another process writes can be read, and written once that one is done", async () => {
    const { files, events } = await filled(2);
    const first = await open(files);
    const second = await open(files);
    const error = { code: "journal-locked", params: { pid: process.pid } };
    expect(await second.append(draftOf(3))).toEqual({ ok: false, error });
    const added = unwrap(await first.append(draftOf(4)));
    expect(await readAll(second)).toEqual([...events, added]);
    await first.close();
    expect(unwrap(await second.append(draftOf(5))).seq).toBe(4);
    expect(unwrap(await second.status()).readOnly).toBeNull();
  });
});

describe("a disk that cannot be written", () => {
  test("is said and read from; events are taken as soon as it can be written again", async () => {
    const { files, events } = await filled(8);
    let full = true;
    const disk: typeof files = {
      ...files,
      open: (path, mode) =>
        full
          ? Promise.reject(Object.assign(new Error("full"), { code: "EDQUOT" }))
          : files.open(path, mode),
    };
    const journal = await open(disk);
    const error = { code: "disk-full", params: {} };
    expect(unwrap(await journal.status()).readOnly).toEqual(error);
    expect(await journal.append(draftOf(1))).toEqual({ ok: false, error });
    expect(await readAll(journal)).toEqual(events);
    full = false;
    expect(unwrap(await journal.append(draftOf(1))).seq).toBe(9);
    expect(unwrap(await journal.status()).readOnly).toBeNull();
  });
});

describe("damage to the small files", () => {
  test.for(["journal.json", "device.json"])("%s costs no event", async (name) => {
    const { files, events } = await filled(3);
    files.overwrite(`${folder}/${name}`, Buffer.from('{"dev'));
    const journal = await open(files);
    const added = unwrap(await journal.append(draftOf(4)));
    const all = await readAll(journal);
    expect(all).toHaveLength(4);
    expect(all).toEqual(expect.arrayContaining([...events, added]));
  });

  test.for(["cut", "removed"])(
    "a log %s behind the journal's back takes the next event",
    async (how) => {
      const files = memoryFiles();
      const journal = await open(files);
      unwrap(await journal.append(draftOf(1)));
      const { device } = unwrap(await journal.status());
      unwrap(await journal.append(draftOf(2)));
      const path = `${folder}/events/${device}/1.jsonl`;
      if (how === "removed") await files.remove(path);
      else files.overwrite(path, (await files.read(path)).subarray(0, -5));
      const event = unwrap(await journal.append(draftOf(3)));
      await journal.close();
      expect((await readAll(await open(files))).at(-1)).toEqual(event);
    },
  );
});

describe("erasing", () => {
  test("leaves an empty journal under a new device", async () => {
    const { files, device } = await filled(20);
    const journal = await open(files);
    unwrap(await journal.erase());
    expect(await readAll(journal)).toEqual([]);
    const event = unwrap(await journal.append(draftOf(1)));
    expect(event.seq).toBe(1);
    expect(event.device).not.toBe(device);
    expect((await files.list(folder)).filter((name) => name.startsWith("erased"))).toEqual([]);
  });

  test("that fails at any call has deleted everything or nothing", async () => {
    let reached = true;
    for (let failing = 1; reached; failing += 1) {
      const { files, events } = await filled(10);
      reached = false;
      let erasing = false;
      let calls = 0;
      const faulty = withFaults(files, () => {
        if (erasing) calls += 1;
        if (calls !== failing) return null;
        reached = true;
        return { when: "before", code: "EIO" };
      });
      const journal = await openJournal({
        folder,
        nowMs: () => 0,
        files: faulty,
        sealAtBytes: 900,
      });
      erasing = true;
      const reply = await journal.erase();
      erasing = false;
      await journal.close();
      const left = await readAll(await open(files));
      expect(left.length === 0 || left.length === events.length).toBe(true);
      if (reply.ok) expect(left).toEqual([]);
    }
  });
});
