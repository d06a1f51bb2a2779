import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cardForms } from "#corpus/vocabulary.ts";
import { parseQuery } from "./search-parse.ts";
import { printQuery } from "./search-print.ts";
import {
  cardStates,
  datedThings,
  deckNames,
  operators,
  properties,
  type Query,
  type Term,
  textPlaces,
} from "./search-query.ts";
import { searchNames } from "./testing/search-world.ts";

function parse(text: string): Query {
  const parsed = parseQuery(text, searchNames);
  if (!parsed.ok) throw new Error(`${text}: ${JSON.stringify(parsed.error)}`);
  return parsed.value;
}

function problemOf(text: string) {
  const parsed = parseQuery(text, searchNames);
  if (parsed.ok) throw new Error(`${text}: ${JSON.stringify(parsed.value)}`);
  const { code, range } = parsed.error;
  return [code, text.slice(range.start, range.end)];
}

const text = (...pattern: string[]): Term => ({
  kind: "text",
  where: "card",
  pattern,
  isExact: false,
});

describe("a query", () => {
  test("is nothing, words that must all be found, or words joined more loosely by or", () => {
    expect(parse("  ")).toEqual({ kind: "all" });
    expect(parse("a b or -c and (d or e)")).toEqual({
      kind: "or",
      parts: [
        { kind: "and", parts: [text("a"), text("b")] },
        {
          kind: "and",
          parts: [
            { kind: "not", part: text("c") },
            { kind: "or", parts: [text("d"), text("e")] },
          ],
        },
      ],
    });
  });

  test("reads the words of Anki", () => {
    expect(parse("is:due")).toEqual({ kind: "is", state: "due" });
    expect(parse("flag:1")).toEqual({ kind: "flag", flag: 1 });
    expect(parse("tag:x*")).toEqual({ kind: "tag", pattern: ["x", ""] });
    expect(parse("tag:none")).toEqual({ kind: "tag", pattern: null });
    expect(parse("prop:r<0.9")).toMatchObject({ property: "r", operator: "<", value: 0.9 });
    expect(parse("prop:r<90%")).toEqual(parse("prop:r<0.9"));
    expect(parse("prop:due=-1")).toMatchObject({ property: "due", operator: "=", value: -1 });
    expect(parse("rated:7:1")).toEqual({ kind: "rated", days: 7, rating: 1 });
    expect(parse("added:3")).toEqual({ kind: "within", what: "added", days: 3 });
    expect(parse('"exact phrase"')).toMatchObject({ pattern: ["exact phrase"], isExact: true });
    expect(parse('"deck:current"')).toEqual({ kind: "deck", deck: "current" });
  });

  test("takes Japanese words, full width and typographic marks as good as the keyboard's", () => {
    expect(parse("状態：保留")).toEqual(parse("is:suspended"));
    expect(parse("－（状態：新規　ＯＲ　ｆｌａｇ：２）")).toEqual(parse("-(is:new or flag:2)"));
    expect(parse("prop：ｒ＜０．９")).toEqual(parse("prop:r<0.9"));
    expect(parse("“共同 声明”")).toEqual(parse('"共同 声明"'));
    expect(parse("値:安定度≧10")).toEqual(parse("prop:s>=10"));
  });

  test("names what the corpus has by id, by name in either language, or by a part of one", () => {
    for (const named of ["white-paper", "防衛白書", '"defense white paper"', "白書", "white*"]) {
      expect(parse(`doc:${named}`), named).toMatchObject({ kind: "named", what: "document" });
    }
    expect(parse("event:２＋２")).toMatchObject({ what: "event" });
  });

  test("leaves a figure before a colon alone, and whatever is quoted or escaped", () => {
    expect(parse("13:30")).toEqual(text("13:30"));
    expect(parse('"会談：成果"')).toMatchObject({ kind: "text", isExact: true });
    expect(parse("會談\\:成果")).toEqual(text("會談:成果"));
    expect(parse("\\or \\-x a\\*b")).toEqual({
      kind: "and",
      parts: [text("or"), text("-x"), text("a*b")],
    });
  });
});

describe("a mistake in a query", () => {
  test.each([
    ["is:due wort:x", "unknown-keyword", "wort"],
    ["状態:未知", "unknown-value", "未知"],
    ["is:due doc:nowhere flag:1", "unknown-name", "nowhere"],
    ["prop:x>1", "unknown-property", "x>1"],
    ["prop:r", "missing-operator", "r"],
    ["prop:r<high", "bad-number", "r<high"],
    ["prop:r<9", "number-range", "r<9"],
    ["prop:s<90%", "bad-number", "s<90%"],
    ["rated:", "missing-value", "rated:"],
    ["rated:x", "bad-number", "x"],
    ["rated:7:9", "number-range", "7:9"],
    ["added:0", "number-range", "0"],
    ["flag:8", "unknown-value", "8"],
    ["(is:due", "missing-close", "("],
    ["is:due) x", "missing-open", ")"],
    ["a ()", "empty-group", "()"],
    ["a or", "missing-term", "or"],
    ["or a", "missing-term", "or"],
    ["a - b", "missing-term", "-"],
    ['a "b c', "unclosed-quote", '"b c'],
    ['""', "missing-value", '""'],
  ])("in %s is told as %s at %s", (query, code, at) => {
    expect(problemOf(query)).toEqual([code, at]);
  });
});

/** Texts with much of what has a meaning in a query. */
const someText = fc
  .array(
    fc.oneof(
      fc.constantFrom(...' 　"“()（）-－:：*＊\\or,and=<0９ａ防衛ガ'.split("")),
      fc.string({ minLength: 1, maxLength: 3 }),
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts) => parts.join(""));
const pattern = fc.array(fc.oneof(someText, fc.constant("")), { minLength: 1, maxLength: 3 });
const nonEmpty = pattern.filter((parts) => parts.length > 1 || parts[0] !== "");

const term: fc.Arbitrary<Term> = fc.oneof(
  fc.record({ kind: fc.constant("is" as const), state: fc.constantFrom(...cardStates) }),
  fc.record({ kind: fc.constant("flag" as const), flag: fc.integer({ min: 0, max: 7 }) }),
  fc.record({ kind: fc.constant("form" as const), form: fc.constantFrom(...cardForms) }),
  fc.record({
    kind: fc.constant("lang" as const),
    lang: fc.constantFrom("ja" as const, "en" as const),
  }),
  fc.record({ kind: fc.constant("deck" as const), deck: fc.constantFrom(...deckNames) }),
  fc.record({
    kind: fc.constant("importance" as const),
    importance: fc.constantFrom(1 as const, 2 as const, 3 as const),
  }),
  fc.record({
    kind: fc.constant("tag" as const),
    pattern: fc.oneof(nonEmpty, fc.constantFrom(null, ["none"], ["なし"])),
  }),
  fc.constantFrom<Term>(
    { kind: "named", what: "document", pattern: ["共同声明（2022年5月）"] },
    { kind: "named", what: "event", pattern: ["日米「2＋2」"] },
    { kind: "named", what: "topic", pattern: ["quad"] },
    { kind: "named", what: "kind", pattern: ["", "目標"] },
  ),
  fc.record({
    kind: fc.constant("id" as const),
    what: fc.constantFrom("card" as const, "fact" as const),
    pattern: nonEmpty,
  }),
  fc.constantFrom(...properties).chain((property) =>
    fc.record({
      kind: fc.constant("prop" as const),
      property: fc.constant(property),
      operator: fc.constantFrom(...operators),
      value: fc.double({ min: 0, max: 1, noNaN: true }),
    }),
  ),
  fc.record({
    kind: fc.constant("rated" as const),
    days: fc.integer({ min: 1, max: 36_500 }),
    rating: fc.constantFrom(null, 1 as const, 2 as const, 3 as const, 4 as const),
  }),
  fc.record({
    kind: fc.constant("within" as const),
    what: fc.constantFrom(...datedThings),
    days: fc.integer({ min: 1, max: 36_500 }),
  }),
  fc.record({
    kind: fc.constant("text" as const),
    where: fc.constantFrom(...textPlaces),
    pattern: nonEmpty,
    isExact: fc.boolean(),
  }),
);

/** Queries as reading makes them: no group within a group of its own kind. */
const query: fc.Arbitrary<Query> = fc.oneof(
  fc.constant<Query>({ kind: "all" }),
  fc.letrec<{ node: Query; and: Query; or: Query; not: Query; term: Query }>((tie) => ({
    term,
    not: tie("node").map((part) => ({ kind: "not", part })),
    and: fc
      .array(fc.oneof(tie("term"), tie("or"), tie("not")), { minLength: 2, maxLength: 4 })
      .map((parts) => ({ kind: "and", parts })),
    or: fc
      .array(fc.oneof(tie("term"), tie("and"), tie("not")), { minLength: 2, maxLength: 4 })
      .map((parts) => ({ kind: "or", parts })),
    node: fc.oneof({ depthSize: "small" }, tie("term"), tie("and"), tie("or"), tie("not")),
  })).node,
);

describe("reading", () => {
  test("what was printed gives the same query", () => {
    fc.assert(
      fc.property(query, (each) => {
        expect(parseQuery(printQuery(each), searchNames)).toEqual({ ok: true, value: each });
      }),
      { numRuns: 2_000 },
    );
  });

  test("never throws, and says where in the text a mistake is", () => {
    fc.assert(
      fc.property(fc.oneof(someText, fc.string(), fc.string({ unit: "binary" })), (each) => {
        const parsed = parseQuery(each, searchNames);
        if (parsed.ok) {
          expect(parseQuery(printQuery(parsed.value), searchNames)).toEqual(parsed);
          return;
        }
        const { start, end } = parsed.error.range;
        expect(start).toBeLessThan(end);
        expect(end).toBeLessThanOrEqual(each.length);
      }),
      { numRuns: 2_000 },
    );
  });

  test("bears parentheses without end", () => {
    expect(problemOf("(".repeat(100_000))[0]).toBe("too-deep");
    expect(problemOf(`${"-".repeat(100_000)}a`)[0]).toBe("too-deep");
  });
});
