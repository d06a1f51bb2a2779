import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseStatement } from "./statement.ts";

describe("parseStatement", () => {
  test("reads text, gaps, names and gaps that are names", () => {
    expect(parseStatement("{@scc}は{who:@mori.short}が{year:2033年度}に置いた。")).toEqual({
      ok: true,
      value: [
        { kind: "name", ref: { entryId: "scc", form: "name" } },
        { kind: "text", text: "は" },
        { kind: "gap", gapId: "who", content: { entryId: "mori", form: "short" } },
        { kind: "text", text: "が" },
        { kind: "gap", gapId: "year", content: "2033年度" },
        { kind: "text", text: "に置いた。" },
      ],
    });
  });

  test("keeps a colon inside a gap's text", () => {
    expect(parseStatement("{time:9:45}")).toMatchObject({
      value: [{ gapId: "time", content: "9:45" }],
    });
  });

  test.each([
    ["a brace left open", "増やす{year:2033年度", "stray-brace"],
    ["a brace too many", "増やす}年", "stray-brace"],
    ["a marker without a name", "{2033年度}", "bad-marker"],
    ["a form that does not exist", "{@scc.long}", "bad-marker"],
    ["the same gap twice", "{a:x}と{a:y}", "repeated-gap"],
  ])("refuses %s", (_what, source, code) => {
    expect(parseStatement(source)).toMatchObject({ ok: false, error: { code } });
  });

  test("loses no character of plain text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const plain = text.replace(/[{}]/g, "");
        const parsed = parseStatement(`${plain}{gap:答え}${plain}`);
        if (!parsed.ok) throw new Error(parsed.error.code);
        const joined = parsed.value.map((token) =>
          token.kind === "text" ? token.text : token.kind === "gap" ? token.content : "",
        );
        expect(joined.join("")).toBe(`${plain}答え${plain}`);
      }),
    );
  });
});
