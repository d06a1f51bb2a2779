import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anchorPassages } from "./anchor-passages.ts";
import type { Passage } from "./passage.ts";

function passageAt(text: string, start: number, end: number): Passage {
  return { quote: text.slice(start, end), span: { start, end }, answerSpan: null };
}

/** The passage `words` in `text`, with the answer `answer` in it. */
function passageOf(text: string, words: string, answer?: string): Passage {
  const start = text.indexOf(words);
  const at = answer === undefined ? -1 : text.indexOf(answer, start);
  return {
    ...passageAt(text, start, start + words.length),
    answerSpan: answer === undefined ? null : { start: at, end: at + answer.length },
  };
}

function anchor(passage: Passage, from: string, to: string): Passage | null {
  return anchorPassages([passage], from, to)[0] ?? null;
}

describe("a passage", () => {
  const text = "会合は横浜で開かれた。港の改修は2035年度に終わる。\n次回は神戸である。";

  test("moves with its words, and its answer with it", () => {
    const passage = passageOf(text, "港の改修は2035年度に終わる。", "2035年度");
    const corrected = `訂正：\n${text.replace("横浜", "横浜の新しい庁舎")}`;
    const found = anchor(passage, text, corrected);
    expect(found?.quote).toBe("港の改修は2035年度に終わる。");
    expect(corrected.slice(found?.answerSpan?.start, found?.answerSpan?.end)).toBe("2035年度");
  });

  test("is found in another format, whatever the line ends and the width", () => {
    const passage = passageOf(text, "港の改修は2035年度に終わる。", "2035年度");
    const wrapped =
      "会合は横浜で開かれた。港の改\n修は２０３５年\n　度に終わる。次回は神戸である。";
    const found = anchor(passage, text, wrapped);
    expect(found?.quote).toBe("港の改\n修は２０３５年\n　度に終わる。");
    expect(wrapped.slice(found?.answerSpan?.start, found?.answerSpan?.end)).toBe(
      "２０３５年\n　度",
    );
  });

  test("whose words were corrected is lost, and nothing is guessed", () => {
    const passage = passageOf(text, "港の改修は2035年度に終わる。", "2035年度");
    expect(anchor(passage, text, text.replace("2035年度", "2036年度"))).toBeNull();
    expect(anchor(passage, text, "")).toBeNull();
  });

  test("that stands twice is told by the words around it", () => {
    const from = "甲国は支持した。前文。乙国は支持した。";
    const to = "乙国は支持した。間に長い文が入る。甲国は支持した。前文。";
    const [first, second] = [from.indexOf("支持した。"), from.lastIndexOf("支持した。")];
    const [a, b] = anchorPassages(
      [passageAt(from, first, first + 5), passageAt(from, second, second + 5)],
      from,
      to,
    );
    expect(a?.span.start).toBe(to.lastIndexOf("支持した。"));
    expect(b?.span.start).toBe(to.indexOf("支持した。"));
  });
});

/** Few letters, so that words stand several times; spaces, wide and paired characters among them. */
const anyText = fc
  .array(fc.constantFrom("あ", "い", "う", "。", "\n", " ", "ａ", "a", "𠮷", "\ud842"), {
    maxLength: 60,
  })
  .map((units) => units.join(""));

const placed = anyText.chain((text) =>
  fc.tuple(fc.nat(text.length), fc.nat(text.length), fc.nat(text.length)).map(([a, b, c]) => ({
    text,
    passage: {
      ...passageAt(text, Math.min(a, b), Math.max(a, b)),
      answerSpan: { start: Math.min(a, c), end: Math.max(a, c) },
    },
  })),
);

/** Whether a stretch begins or ends inside a character. */
function isCut(text: string, { start, end }: Passage["span"]): boolean {
  return [start, end].some(
    (at) => /[\ud800-\udbff]/.test(text[at - 1] ?? "") && /[\udc00-\udfff]/.test(text[at] ?? ""),
  );
}

const squeezed = (text: string): string =>
  [...text].map((each) => each.normalize("NFKC").replace(/\s/gu, "")).join("");

describe("any passage of any text", () => {
  test("that is found is a slice of the new text with the same words, and so is its answer", () => {
    fc.assert(
      fc.property(placed, anyText, ({ text, passage }, to) => {
        const found = anchor(passage, text, to);
        if (found === null) return;
        expect(to.slice(found.span.start, found.span.end)).toBe(found.quote);
        if (found.answerSpan === null) return;
        const { start, end } = found.answerSpan;
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThan(start);
        expect(to.length).toBeGreaterThanOrEqual(end);
      }),
      { numRuns: 2_000 },
    );
  });

  test("of whole characters is found, at its place, in the text itself", () => {
    const characters = fc.array(fc.constantFrom("あ", "い", "う", "。", "ａ", "a", "𠮷"), {
      minLength: 1,
      maxLength: 60,
    });
    const inside = characters.chain((units) =>
      fc.tuple(fc.constant(units), fc.nat(units.length - 1), fc.integer({ min: 1, max: 9 })),
    );
    fc.assert(
      fc.property(inside, ([units, first, count]) => {
        const text = units.join("");
        const start = units.slice(0, first).join("").length;
        const end = units.slice(0, first + count).join("").length;
        const passage = passageAt(text, start, end);
        expect(anchor(passage, text, text)).toEqual(passage);
      }),
      { numRuns: 2_000 },
    );
  });

  test("is found wherever text was put in or taken out elsewhere, with the same words", () => {
    fc.assert(
      fc.property(placed, anyText, anyText, ({ text, passage }, before, after) => {
        const words = squeezed(passage.quote);
        const isWhole = !/[\ud800-\udfff]/.test(passage.quote.replace(/𠮷/g, ""));
        fc.pre(words !== "" && isWhole && !isCut(text, passage.span));
        const { start, end } = passage.span;
        const to = `${before}\n${text.slice(start, end)}\n${after}`;
        const found = anchor(passage, text, to);
        expect(squeezed(found?.quote ?? "")).toBe(words);
      }),
      { numRuns: 2_000 },
    );
  });
});
