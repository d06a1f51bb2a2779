import { createHash, randomUUID } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { EventDraft, JournalEvent } from "#electron/bridge/contract.ts";
import { openJournal } from "./journal.ts";
import { maxDraftBytes } from "./requests.ts";
import { draftOf, readAll, unwrap } from "./testing/drafts.ts";
import { withFaults } from "./testing/faults.ts";
import { memoryFiles } from "./testing/memory-files.ts";
import { filled, folder, open } from "./testing/memory-journal.ts";

/** For tests that start the journal hundreds of times, on a busy machine. */
const timeout = 60_000;

const bodies = fc
  .jsonValue({ maxDepth: 4 })
  .filter((value) => !JSON.stringify(value).includes("__proto__"));

describe("what is appended", () => {
  test("is read back the same, in order, through any pages, restarts and sealings", {
    timeout,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(bodies, { maxLength: 8 }), { maxLength: 5 }),
        fc.integer({ min: 1, max: 7 }),
        fc.integer({ min: 1, max: 2000 }),
        async (runs, limit, sealAtBytes) => {
          const files = memoryFiles();
          const drafts: EventDraft[] = [];
          for (const run of runs) {
            const journal = await open(files, { sealAtBytes });
            for (const body of run) {
              const draft = draftOf(0, body);
              drafts.push(draft);
              unwrap(await journal.append(draft));
            }
            await journal.close();
          }
          const journal = await open(files, { sealAtBytes });
          const events = await readAll(journal, limit);
          expect(events.map(({ id, body }) => ({ id, body }))).toEqual(
            drafts.map(({ id, body }) => ({ id, body: JSON.parse(JSON.stringify(body)) })),
          );
          expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
          expect(unwrap(await journal.status()).damagedLines).toBe(0);
        },
      ),
      { numRuns: 60 },
    );
  });

  test("survives a file cut at every byte of its last line", { timeout }, async () => {
    const { files, events, path } = await filled(2);
    const whole = await files.read(`${path}/1.jsonl`);
    const lastLineAt = whole.indexOf(10) + 1;
    for (let length = lastLineAt; length <= whole.length; length += 1) {
      files.overwrite(`${path}/1.jsonl`, whole.subarray(0, length));
      const journal = await open(files);
      const kept = length >= whole.length - 1 ? 2 : 1;
      expect(await readAll(journal)).toEqual(events.slice(0, kept));
      const next = unwrap(await journal.append(draftOf(3)));
      expect(next.seq).toBe(kept + 1);
      expect(await readAll(journal)).toEqual([...events.slice(0, kept), next]);
      await journal.close();

      const again = await open(files);
      expect(await readAll(again)).toEqual([...events.slice(0, kept), next]);
      const torn = length > lastLineAt && kept === 1;
      expect(unwrap(await again.status()).damagedLines).toBe(torn ? 1 : 0);
      // Nothing that stood in the file was removed.
      const mended = await files.read(`${path}/1.jsonl`);
      expect(mended.subarray(0, length)).toEqual(whole.subarray(0, length));
      await again.close();
    }
  });

  test("comes once, however often it is retried", async () => {
    const { files, events } = await filled(20);
    const journal = await open(files);
    for (const { id, kind, v, body, seq } of events) {
      expect(unwrap(await journal.append({ id, kind, v, body })).seq).toBe(seq);
    }
    const { id, kind, v } = events[3] as JournalEvent;
    const clash = await journal.append({ id, kind, v, body: "something else" });
    expect(clash).toMatchObject({ ok: false, error: { code: "refused" } });
    expect(await readAll(journal)).toEqual(events);
  });

  test("is in the order of the calls, even when they are not awaited", async () => {
    const journal = await open(memoryFiles());
    const drafts = Array.from({ length: 30 }, (_, n) => draftOf(n));
    await Promise.all(drafts.map((draft) => journal.append(draft)));
    expect((await readAll(journal)).map(({ id }) => id)).toEqual(drafts.map(({ id }) => id));
  });
});

describe("a draft that is no draft is refused and leaves nothing behind", () => {
  const deep = JSON.parse(`${"[".repeat(5000)}${"]".repeat(5000)}`);
  const proto = JSON.parse('{"__proto__": {"polluted": true}}');
  test.for([
    ["nothing", undefined],
    ["no id", { ...draftOf(1), id: "1" }],
    ["an id in capitals", { ...draftOf(1), id: randomUUID().toUpperCase() }],
    ["a strange kind", { ...draftOf(1), kind: "../x" }],
    ["version 0", { ...draftOf(1), v: 0 }],
    ["a sequence of its own", { ...draftOf(1), seq: 7 }],
    ["no body", { id: randomUUID(), kind: "reviewed", v: 1 }],
    ["a Date", draftOf(1, { at: new Date() })],
    ["a BigInt", draftOf(1, 1n)],
    ["NaN", draftOf(1, [Number.NaN])],
    ["undefined inside", draftOf(1, { a: undefined })],
    ["a prototype", draftOf(1, proto)],
    ["too deep a body", draftOf(1, deep)],
    ["too large a body", draftOf(1, "外".repeat(maxDraftBytes / 3))],
  ] as const)("%s", async ([, draft]) => {
    const journal = await open(memoryFiles());
    expect(await journal.append(draft)).toMatchObject({ ok: false, error: { code: "refused" } });
    expect(await readAll(journal)).toEqual([]);
  });
});

describe("a sealed segment", () => {
  test("ends in a hash of everything before it and is never written again", async () => {
    const { files, path } = await filled(20);
    const sealed = await files.read(`${path}/1.jsonl`);
    const trailerAt = sealed.lastIndexOf(10, sealed.length - 2) + 1;
    const trailer = JSON.parse(sealed.subarray(trailerAt).toString());
    const hash = createHash("sha256").update(sealed.subarray(0, trailerAt)).digest("hex");
    expect(trailer.sealed).toMatchObject({
      segment: 1,
      firstSeq: 1,
      sha256: hash,
      bytes: trailerAt,
    });
    await filled(20, files);
    expect(await files.read(`${path}/1.jsonl`)).toEqual(sealed);
  });

  test("that was altered is noticed, and the rest of it still read", async () => {
    const { files, events, path } = await filled(20);
    const bytes = await files.read(`${path}/1.jsonl`);
    bytes[bytes.indexOf("fact")] = 70;
    files.overwrite(`${path}/1.jsonl`, bytes);
    const journal = await open(files);
    expect(await readAll(journal)).toHaveLength(events.length);
    expect(unwrap(await journal.status()).damagedLines).toBe(1);
  });

  test("costs one read, whatever the size of the pages", async () => {
    const { files, events } = await filled(60);
    let calls = 0;
    const counted = withFaults(files, (call) => {
      calls = call;
      return null;
    });
    const journal = await openJournal({ folder, nowMs: () => 0, files: counted, sealAtBytes: 900 });
    const before = calls;
    expect(await readAll(journal, 60)).toHaveLength(events.length);
    const inOnePage = calls - before;
    const between = calls;
    expect(await readAll(journal, 2)).toHaveLength(events.length);
    // A page looks for new files, which takes two calls.
    expect(calls - between).toBeLessThanOrEqual(inOnePage + 2 * (events.length / 2));
  });
});
