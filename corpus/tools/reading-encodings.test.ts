import { describe, expect, test } from "vitest";
import { decode, previewEncodings } from "../reading/decode.ts";
import type { TextEncoding } from "../reading/document-text.ts";
import { encode } from "./testing/encode.ts";
import { sources, sourcesMissing, sourceText } from "./testing/sources.ts";

const encodings: readonly TextEncoding[] = [
  "utf-8",
  "utf-16le",
  "utf-16be",
  "shift_jis",
  "euc-jp",
  "iso-2022-jp",
];

type Sample = {
  readonly text: string;
  readonly encoding: TextEncoding;
  readonly bytes: Uint8Array;
};

/** The sources' own lines, alone, in threes and in tens, in every encoding that has all their characters. */
function samples(): readonly Sample[] {
  return [...sources.keys()].flatMap((id) => {
    const lines = sourceText(id)
      .split("\n")
      .filter((line) => line.trim().length >= 8);
    const texts = [1, 3, 10].flatMap((size) =>
      lines.flatMap((_, at) =>
        at % size === 0 ? `${lines.slice(at, at + size).join("\n")}\n` : [],
      ),
    );
    return texts.flatMap((text) =>
      encodings.flatMap((encoding): readonly Sample[] => {
        const bytes = encode(text, encoding);
        const asDecoded = bytes && new TextDecoder(encoding).decode(bytes);
        return bytes !== null && asDecoded === text ? [{ text, encoding, bytes }] : [];
      }),
    );
  });
}

describe.skipIf(sourcesMissing)("over a thousand stretches of real Japanese", () => {
  const all = sourcesMissing ? [] : samples();

  test("are decoded rightly without help in at least 99.5 of 100 cases", () => {
    const wrong = all.filter(({ bytes, text }) => {
      const decoded = decode(bytes);
      return !decoded.ok || decoded.value.text !== text;
    });
    console.log(`encodings: ${all.length} samples, ${wrong.length} wrong`);
    expect(all.length).toBeGreaterThan(1000);
    expect(
      wrong.length / all.length,
      wrong.map((each) => `${each.encoding} ${each.text}`).join(),
    ).toBeLessThanOrEqual(0.005);
  });

  test("are decoded rightly in every case once a person has chosen", () => {
    for (const { bytes, text, encoding } of all) {
      const decoded = decode(bytes, encoding);
      expect(decoded.ok && decoded.value.text).toBe(text);
    }
  });
});

test("English and French are not taken for Japanese", () => {
  const text = "The Prime Minister's visit to the Élysée was a déjà vu, said the café owner.\n";
  const bytes = encode(text, "windows-1252");
  const decoded = decode(bytes ?? new Uint8Array());
  expect(decoded).toMatchObject({ ok: true, value: { text, encoding: "windows-1252" } });
});

test("a byte order mark decides, and is not part of the text", () => {
  const marked = new Uint8Array([0xef, 0xbb, 0xbf, ...new TextEncoder().encode("会談")]);
  expect(decode(marked)).toMatchObject({ ok: true, value: { text: "会談", encoding: "utf-8" } });
});

test("a byte that does not fit is a failure with its line, never a replacement character", () => {
  const text = `${"首脳会談を行った。\n".repeat(40)}`;
  const bytes = new TextEncoder().encode(text);
  bytes[28 * 7 + 3] = 0xff;
  expect(decode(bytes, "utf-8")).toEqual({
    ok: false,
    error: { code: "broken-encoding", params: { encoding: "utf-8", line: 8 } },
  });
});

test("a preview shows the first lines in every encoding, the guess first", () => {
  const bytes = encode("日米首脳会談を行いました。\n\n概要は次のとおりです。", "euc-jp");
  const previews = previewEncodings(bytes ?? new Uint8Array());
  expect(previews[0]).toEqual({
    encoding: "euc-jp",
    lines: ["日米首脳会談を行いました。", "概要は次のとおりです。"],
    fits: true,
    isGuess: true,
  });
  expect(previews.find((each) => each.encoding === "utf-8")?.fits).toBe(false);
});
