import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { searchCards } from "./search-cards.ts";
import { createSearchLog } from "./search-log.ts";
import { parseQuery } from "./search-parse.ts";
import type { Query } from "./search-query.ts";
import { type SearchCard, searchNames, searchToday, searchWorld } from "./testing/search-world.ts";

function find(query: string, cards: readonly SearchCard[], more = {}): readonly number[] {
  const parsed = parseQuery(query, searchNames);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return [...searchCards(parsed.value, searchWorld(cards, more))];
}

const today = searchToday;
const reviewed = {
  phase: 2,
  stability: 10,
  difficulty: 5,
  lastDay: today - 10,
  firstDay: today - 40,
};

describe("a search finds", () => {
  test("what is due and can be studied now", () => {
    const cards = [
      { ...reviewed, dueDay: today },
      { ...reviewed, dueDay: today + 1 },
      { ...reviewed, dueDay: today - 3, isSuspended: 1 },
      { ...reviewed, dueDay: today - 3, buriedOn: today },
      { ...reviewed, dueDay: today - 3, buriedOn: today - 1 },
      { ...reviewed, phase: 1, dueDay: today, dueAtMs: 1_000 },
      { ...reviewed, phase: 1, dueDay: today, dueAtMs: 1_001 },
      {},
    ];
    expect(find("is:due", cards, { learnUntilMs: 1_000 })).toEqual([0, 4, 5]);
    expect(find("is:buried", cards)).toEqual([3]);
  });

  test("new, learning and review cards as Anki has them: relearning counts as both of the latter", () => {
    const cards = [0, 1, 2, 3].map((phase) => ({ phase }));
    expect(find("is:new", cards)).toEqual([0]);
    expect(find("is:learn", cards)).toEqual([1, 3]);
    expect(find("is:review", cards)).toEqual([2, 3]);
  });

  test("decks and what was put into play by hand", () => {
    const cards = [
      { deckOrder: 0 },
      { deckOrder: 0, lang: 1 },
      { addedDay: today - 2 },
      { addedDay: today, lang: 1 },
      {},
    ];
    expect(find("deck:ja", cards)).toEqual([0]);
    expect(find("deck:current", cards)).toEqual([0, 2]);
    expect(find("deck:current", cards, { cardLang: "both" })).toEqual([0, 1, 2, 3]);
    expect(find("deck:none", cards)).toEqual([4]);
    expect(find("added:2", cards)).toEqual([3]);
    expect(find("added:3", cards)).toEqual([2, 3]);
  });

  test("tags with wildcards, flags, names and ids", () => {
    const cards = [
      { tags: ["leech"], flag: 1, document: 2, event: 1, id: "d/one/g/basic/ja" },
      { tags: ["試験_前", "marked"], kind: 8, id: "d/two/g/basic/ja" },
      { topic: 24, form: 1 },
    ];
    expect(find("is:leech", cards)).toEqual([0]);
    expect(find("tag:試験*", cards)).toEqual([1]);
    expect(find("tag:none", cards)).toEqual([2]);
    expect(find("フラグ:赤 or kind:目標", cards)).toEqual([0, 1]);
    expect(find("doc:白書", cards)).toEqual([0]);
    expect(find("doc:共同声明", cards)).toEqual([1, 2]);
    expect(find("event:２＋２", cards)).toEqual([0]);
    expect(find("topic:クアッド form:穴埋め", cards)).toEqual([2]);
    expect(find("nid:d/two", cards)).toEqual([1]);
    expect(find("cid:d/*/g/basic/ja", cards)).toEqual([0, 1]);
  });

  test("no new card by what only a memory has", () => {
    const cards = [{}, { ...reviewed, dueDay: today + 5, lapses: 2, reps: 7 }];
    for (const query of ["prop:r>=0", "prop:s>=0", "prop:d>0", "prop:due>-9", "prop:ivl<99"]) {
      expect(find(query, cards), query).toEqual([1]);
    }
    expect(find("prop:lapses=0", cards)).toEqual([0]);
    expect(find("prop:ivl=15", cards)).toEqual([1]);
    expect(find("introduced:41 -introduced:40", cards)).toEqual([1]);
  });

  test("retrievability: nine in ten after as many days as the stability", () => {
    const cards = [9, 10, 11].map((days) => ({ ...reviewed, lastDay: today - days }));
    expect(find("prop:r>0.9", cards)).toEqual([0]);
    expect(find("prop:r<90%", cards)).toEqual([2]);
  });

  test("texts whatever their width, case, kana, spaces and punctuation", () => {
    const cards = [
      { texts: { front: "「自由で開かれたインド太平洋」は？", back: "ＦＯＩＰ" } },
      { texts: { front: "What did the summit in Tokyo agree?", back: "Article IV", note: "live" } },
      { texts: { more: ["主たる責任", "primary responsibility"], note: "試験に出る" } },
    ];
    expect(find("いんど太平洋 foip", cards)).toEqual([0]);
    expect(find("自由で*太平洋", cards)).toEqual([0]);
    expect(find("太平洋*自由で", cards)).toEqual([]);
    expect(find("summ", cards)).toEqual([1]);
    expect(find('"summ"', cards)).toEqual([]);
    expect(find('"summit in TOKYO"', cards)).toEqual([1]);
    expect(find("back:iv", cards)).toEqual([1]);
    expect(find("front:iv", cards)).toEqual([]);
    expect(find("primary 主たる", cards)).toEqual([2]);
    expect(find("note:試験", cards)).toEqual([2]);
    expect(find("note:*", cards)).toEqual([1, 2]);
    expect(find("試験", cards)).toEqual([]);
  });

  test("what was answered in the last days, with one button or any", () => {
    const cards = [{ id: "a" }, { id: "b" }, { id: "c" }];
    const world = searchWorld(cards);
    const log = createSearchLog(
      {
        length: 4,
        card: Uint32Array.of(1, 0, 3, 2),
        cardIds: ["b", "a", "gone", "c"],
        studyDay: Int32Array.of(today - 1, today, today - 7, today),
        rating: Uint8Array.of(3, 1, 1, 1),
        atMs: new Float64Array(4),
        utcOffsetMin: new Int16Array(4),
        tookMs: new Uint32Array(4),
        phaseBefore: new Uint8Array(4),
        elapsedDays: new Int32Array(4),
        stabilityBefore: new Float32Array(4),
        retrievability: new Float32Array(4),
        intervalDays: new Float32Array(4),
        isRefused: new Uint8Array(4),
      },
      world.table,
      today,
    );
    expect(find("rated:1", cards, { log })).toEqual([1]);
    expect(find("rated:7", cards, { log })).toEqual([0, 1]);
    expect(find("rated:8", cards, { log })).toEqual([0, 1, 2]);
    expect(find("rated:8:1", cards, { log })).toEqual([1, 2]);
    expect(find("解答:2:good", cards, { log })).toEqual([0]);
  });
});

describe("searching by columns", () => {
  const someDay = fc.integer({ min: today - 6, max: today + 3 });
  const card = fc.record<SearchCard>({
    phase: fc.integer({ min: 0, max: 3 }),
    stability: fc.double({ min: 0.1, max: 50, noNaN: true }),
    difficulty: fc.integer({ min: 1, max: 10 }),
    dueDay: someDay,
    lastDay: someDay,
    firstDay: fc.oneof(fc.constant(-1), someDay),
    lapses: fc.integer({ min: 0, max: 3 }),
    isSuspended: fc.integer({ min: 0, max: 1 }),
    buriedOn: fc.oneof(fc.constant(-1), someDay),
    flag: fc.integer({ min: 0, max: 7 }),
    tags: fc.subarray([...searchNames.tags]),
    document: fc.integer({ min: 0, max: 2 }),
    lang: fc.integer({ min: 0, max: 1 }),
    importance: fc.integer({ min: 1, max: 3 }),
    texts: fc.record({ front: fc.stringMatching(/^[ab]{0,3}$/), back: fc.constantFrom("a", "か") }),
  });

  /** The same in the plainest words, card by card. */
  const plain: Readonly<Record<string, (card: SearchCard) => boolean>> = {
    "is:new": ({ phase }) => phase === 0,
    "is:learn": ({ phase }) => phase === 1 || phase === 3,
    "is:suspended": ({ isSuspended }) => isSuspended === 1,
    "is:buried": ({ buriedOn }) => buriedOn === today,
    "is:marked": ({ tags = [] }) => tags.includes("marked"),
    "is:due": ({ phase, isSuspended, buriedOn, dueDay = 0 }) =>
      phase !== 0 && isSuspended === 0 && buriedOn !== today && dueDay <= today,
    "flag:3": ({ flag }) => flag === 3,
    "tag:m*": ({ tags = [] }) => tags.some((tag) => tag.startsWith("m")),
    "doc:white-paper": ({ document }) => document === 2,
    "lang:en": ({ lang }) => lang === 1,
    "importance:2": ({ importance }) => importance === 2,
    "prop:lapses>=2": ({ lapses = 0 }) => lapses >= 2,
    "prop:due<0": ({ phase, dueDay = 0 }) => phase !== 0 && dueDay < today,
    "prop:d!=5": ({ phase, difficulty }) => phase !== 0 && difficulty !== 5,
    "prop:s<=9.5": ({ phase, stability = 0 }) => phase !== 0 && stability <= 9.5,
    "introduced:2": ({ firstDay = -1 }) => firstDay > today - 2,
    "front:ab": ({ texts }) => texts?.front?.includes("ab") ?? false,
    カ: ({ texts }) => texts?.back === "か",
  };

  type Known = { readonly query: Query; readonly test: (card: SearchCard) => boolean };
  const term: fc.Arbitrary<Known> = fc
    .constantFrom(...Object.entries(plain))
    .map(([text, test]) => {
      const parsed = parseQuery(text, searchNames);
      if (!parsed.ok) throw new Error(text);
      return { query: parsed.value, test };
    });
  const known = fc.letrec<{ known: Known }>((tie) => ({
    known: fc.oneof(
      { depthSize: "small" },
      term,
      tie("known").map(
        ({ query, test }): Known => ({
          query: { kind: "not", part: query },
          test: (each) => !test(each),
        }),
      ),
      fc.tuple(tie("known"), tie("known"), fc.boolean()).map(
        ([a, b, isAnd]): Known => ({
          query: { kind: isAnd ? "and" : "or", parts: [a.query, b.query] },
          test: (each) => (isAnd ? a.test(each) && b.test(each) : a.test(each) || b.test(each)),
        }),
      ),
    ),
  })).known;

  test("finds what looking at each card finds", () => {
    fc.assert(
      fc.property(fc.array(card, { maxLength: 12 }), known, (cards, { query, test }) => {
        const expected = cards.flatMap((each, row) => (test(each) ? row : []));
        expect([...searchCards(query, searchWorld(cards))]).toEqual(expected);
      }),
      { numRuns: 1_000 },
    );
  });
});
