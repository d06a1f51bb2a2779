import fc from "fast-check";
import { expect, test } from "vitest";
import { csvText } from "./progress-csv.ts";

/** A reader of RFC 4180, for this test. */
function read(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = "";
  let isQuoted = false;
  for (let at = 1; at < text.length; at += 1) {
    const char = text[at];
    if (isQuoted && char === '"' && text[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else if (char === '"') isQuoted = !isQuoted;
    else if (!isQuoted && char === ",") {
      row.push(cell);
      cell = "";
    } else if (!isQuoted && char === "\r" && text[at + 1] === "\n") {
      rows.push([...row, cell]);
      row = [];
      cell = "";
      at += 1;
    } else cell += char;
  }
  return rows;
}

test("whatever stands in a cell is read back, and nothing begins like a formula", () => {
  const cell = fc.oneof(
    fc.string(),
    fc.string({ unit: fc.constantFrom('"', ",", "\r", "\n", "=", "+", "-", "@", "\t", "条") }),
  );
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 1 }), { minLength: 1 }), (rows) => {
      const back = read(csvText(rows));
      expect(back.map((line) => line.length)).toEqual(rows.map((line) => line.length));
      for (const [index, line] of rows.entries()) {
        for (const [column, original] of line.entries()) {
          const got = back[index]?.[column] ?? "";
          expect(got).not.toMatch(/^[=+\-@\t\r]/u);
          expect(got.startsWith("'") && got !== original ? got.slice(1) : got).toBe(original);
        }
      }
    }),
  );
});

test("numbers stay numbers, what is unknown is empty, and Excel is told it is UTF-8", () => {
  expect(
    csvText([
      ["日", "−"],
      [-3, 0.5],
      [null, Number.NaN],
    ]),
  ).toBe("\uFEFF日,−\r\n-3,0.5\r\n,\r\n");
});
