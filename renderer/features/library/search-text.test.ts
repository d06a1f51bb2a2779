import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fold, highlightRuns, queryTerms, searchText } from "./search-text.ts";

/** The text with what is marked in brackets. */
function marked(text: string, query: string): string {
  return highlightRuns(searchText(text), queryTerms(query))
    .map((run) => (run.isMatch ? `[${run.text}]` : run.text))
    .join("");
}

describe("what is marked", () => {
  test.each([
    ["日米同盟の抑止力", "抑止", "日米同盟の[抑止]力"],
    ["インド太平洋", "いんど", "[インド]太平洋"],
    ["ｶﾞｲﾄﾞﾗｲﾝを改定", "ガイド", "[ｶﾞｲﾄﾞ]ﾗｲﾝを改定"],
    ["２０２７年度", "2027", "[２０２７]年度"],
    ["Japan–U.S. alliance", "japan-u.s.", "[Japan–U.S.] alliance"],
    ["㈱の一字", "株", "[㈱]の一字"],
    ["台湾と尖閣", "尖閣　台湾", "[台湾]と[尖閣]"],
    ["ああああ", "ああ", "[ああああ]"],
    ["何もない", "", "何もない"],
  ])("in “%s” for “%s”", (text, query, expected) => {
    expect(marked(text, query)).toBe(expected);
  });

  test("is found where the folded text has it, and the text itself is never changed", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme" }),
        fc.string({ unit: "grapheme" }),
        (text, query) => {
          const searched = searchText(text);
          expect(searched.folded).toBe(fold(text));
          expect(searched.startOf.length).toBe(searched.folded.length + 1);
          const runs = highlightRuns(searched, queryTerms(query));
          expect(runs.map((run) => run.text).join("")).toBe(text);
          const isFound = queryTerms(query).some((term) => searched.folded.includes(term));
          expect(runs.some((run) => run.isMatch)).toBe(isFound);
        },
      ),
    );
  });
});
