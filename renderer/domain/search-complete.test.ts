import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { completeQuery } from "./search-complete.ts";
import { parseQuery } from "./search-parse.ts";
import { searchNames } from "./testing/search-world.ts";

/** Queries as they would be after each suggestion; the caret stands where `|` is, else at the end. */
function completed(text: string): readonly string[] {
  const caret = text.includes("|") ? text.indexOf("|") : text.length;
  const query = text.replace("|", "");
  return completeQuery(query, caret, searchNames).map(
    ({ insert, range }) => query.slice(0, range.start) + insert + query.slice(range.end),
  );
}

describe("completion", () => {
  test("offers keywords, also by their Japanese words, and states by theirs", () => {
    expect(completed("is:due im")).toEqual(["is:due importance:"]);
    expect(completed("フラ")).toEqual(["flag:"]);
    expect(completed("-(保")).toEqual(["-(is:suspended "]);
    expect(completed("")).toHaveLength(21);
  });

  test("offers values by a part of their name in either language", () => {
    expect(completed("doc:共同")).toEqual([
      "doc:2022-joint-statement ",
      "doc:2025-joint-statement ",
    ]);
    expect(completed('doc:"defense w')).toEqual(["doc:white-paper "]);
    expect(completed("is:su")).toEqual(["is:suspended "]);
    expect(completed("フラグ：あ")).toEqual([]);
    expect(completed("フラグ：赤")).toEqual(["flag:1 "]);
    expect(completed("tag:試")).toEqual(["tag:試験_前 "]);
  });

  test("leads through a comparison and the days of an answer", () => {
    expect(completed("prop:la")).toEqual(["prop:lapses"]);
    expect(completed("prop:r")).toEqual([
      "prop:r<",
      "prop:r>",
      "prop:r=",
      "prop:r<=",
      "prop:r>=",
      "prop:r!=",
    ]);
    expect(completed("prop:r<")).toEqual([]);
    expect(completed("flag:1")).toEqual([]);
    expect(completed("rated:7:")).toEqual(["rated:7:1 ", "rated:7:2 ", "rated:7:3 ", "rated:7:4 "]);
  });

  test("changes the word the caret is in and nothing else", () => {
    expect(completed("is:ne| flag:1")).toEqual(["is:new flag:1"]);
    expect(completed("(is:|due) x")).toContain("(is:new ) x");
    expect(completed("a or| b")).toEqual([]);
  });

  test("stays silent within a quoted text", () => {
    expect(completed('"is')).toEqual([]);
    expect(completed('"a b" is:le')).toEqual(['"a b" is:learn ', '"a b" is:leech ']);
  });

  test("offers nothing that would not be understood, whatever stands before", () => {
    const word = fc.constantFrom(
      "is:",
      "doc:日",
      "event:",
      "tag:",
      "topic:q",
      "kind:",
      "rated:3:",
      "flag:",
      "保",
    );
    const before = fc.constantFrom("", "a ", "-", "(", 'x "y z" ', "　");
    fc.assert(
      fc.property(before, word, (prefix, typed) => {
        const query = prefix + typed;
        for (const { insert, range } of completeQuery(query, query.length, searchNames)) {
          const text = query.slice(0, range.start) + insert + query.slice(range.end);
          const closed = prefix === "(" ? `${text})` : text;
          expect(parseQuery(closed, searchNames), closed).toMatchObject({ ok: true });
        }
      }),
    );
  });

  test("never throws", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.nat(20), (query, caret) => {
        for (const { range } of completeQuery(query, Math.min(caret, query.length), searchNames)) {
          expect(range.start).toBeLessThanOrEqual(range.end);
        }
      }),
    );
  });
});
