import fc from "fast-check";
import { expect, test } from "vitest";
import type { EventDraft, EventFilter, JournalEvent } from "#electron/bridge/contract.ts";
import { draftOf, unwrap } from "./testing/drafts.ts";
import { memoryFiles } from "./testing/memory-files.ts";
import { folder, open } from "./testing/memory-journal.ts";

const word = fc.constantFrom(
  "a",
  "b",
  "文/一",
  'say "a"',
  "back\\slash",
  '","cardId":"a',
  "line\n",
);
const body = fc.oneof(
  fc.record({ cardId: word, studyDay: fc.integer({ min: -1, max: 12 }) }),
  fc.record({ studyDay: fc.constant(1), inner: fc.record({ cardId: word }), cardId: word }),
  fc.record({ kind: fc.constant("reviewed"), note: word }),
  word,
);
const draft = fc
  .record({ kind: fc.constantFrom("reviewed", "card-edited"), body })
  .map(({ kind, body }): EventDraft => ({ ...draftOf(0, body), kind }));
const only = fc.record({
  kind: fc.constant("reviewed"),
  having: fc.record({
    cardId: fc.array(word, { maxLength: 2 }),
    studyDay: fc.array(fc.constantFrom(1, 12), { maxLength: 2 }),
  }),
});

function isWanted({ kind, body }: JournalEvent, filter: EventFilter): boolean {
  if (kind !== filter.kind) return true;
  const fields = Object(body) as Record<string, unknown>;
  return Object.entries(filter.having).some(([field, values]) =>
    values.some((value) => fields[field] === value),
  );
}

test("of all events those that are wanted are found, in any pages, and few beside them", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(draft, { maxLength: 25 }),
      only,
      fc.integer({ min: 1, max: 30 }),
      async (drafts, filter, limit) => {
        const journal = await open(memoryFiles());
        const all: JournalEvent[] = [];
        for (const each of drafts) all.push(unwrap(await journal.append(each)));
        const found: JournalEvent[] = [];
        for (let more = true, after: Record<string, number> = {}; more; ) {
          const page = unwrap(await journal.read({ after, limit, only: filter }));
          found.push(...page.events);
          more = page.more;
          for (const { device, seq } of page.events) after = { ...after, [device]: seq };
        }
        const seqs = found.map(({ seq }) => seq);
        expect(seqs).toEqual([...new Set(seqs)].sort((a, b) => a - b));
        expect(found).toEqual(all.filter(({ seq }) => seqs.includes(seq)));
        expect(found).toEqual(expect.arrayContaining(all.filter((each) => isWanted(each, filter))));
        // Beside them: what says the same in a nested place, or has escaped characters.
        const plain = all.filter(
          (each) => Object(each.body) === each.body && !/\\|inner/.test(JSON.stringify(each)),
        );
        const needless = plain.filter((each) => !isWanted(each, filter));
        expect(needless.filter(({ seq }) => seqs.includes(seq))).toEqual([]);
      },
    ),
    { numRuns: 150 },
  );
});

test("lines that are written otherwise, or damaged, are judged by what they say", async () => {
  const device = "5ca1e000-0000-4000-8000-000000000001";
  const event = (seq: number, cardId: string): JournalEvent => ({
    ...draftOf(seq, { cardId }),
    device,
    seq,
    clock: { ms: seq, counter: 0 },
  });
  const turned = ({ body, ...rest }: JournalEvent) => JSON.stringify({ body, ...rest });
  const spaced = (each: JournalEvent) => JSON.stringify(each, null, 1).replaceAll("\n", " ");
  const lines = [
    turned(event(1, "a")),
    spaced(event(2, "a")),
    "cut off",
    JSON.stringify(event(3, "a")).replace('"cardId":"a"', '"cardId":"\\u0061"'),
    turned(event(4, "b")),
  ];
  const files = memoryFiles();
  const path = `${folder}/events/${device}`;
  await files.makeFolder(path);
  await files.open(`${path}/1.jsonl`, "write");
  files.overwrite(`${path}/1.jsonl`, Buffer.from(`${lines.join("\n")}\n`));
  const journal = await open(files);
  const wanted = { kind: "reviewed", having: { cardId: ["a"] } };
  const { events } = unwrap(await journal.read({ after: {}, limit: 100, only: wanted }));
  expect(events.map(({ seq }) => seq)).toEqual(expect.arrayContaining([1, 2, 3]));
});
