import { describe, expect, test } from "vitest";
import type { DocumentText } from "#corpus/reading/document-text.ts";
import { readPasted } from "#corpus/reading/read-document.ts";
import { sectionAt, sourceSections, type Unit } from "./source-sections.ts";
import { visibleText } from "./visible-text.ts";

async function read(text: string): Promise<DocumentText> {
  const document = await readPasted(text, () => 0);
  if (!document.ok) throw new Error(document.error.code);
  return document.value;
}

function said(text: string, unit: Unit): string {
  const words = unit.kind === "row" ? unit.cells.flatMap(({ parts }) => parts) : [unit.words];
  return words
    .flatMap(({ runs }) => runs)
    .map(({ start, end }) => text.slice(start, end))
    .join("");
}

describe("the parts in which a document is drawn", () => {
  test("say everything it says, in its order, and never in large pieces", async () => {
    const paragraphs = Array.from(
      { length: 200 },
      (_, index) => `第${index}段落では、会談を行った。`,
    );
    const long = `${"長い一行である。".repeat(3_000)}`;
    const document = await read([...paragraphs, long].join("\n\n"));
    const units = sourceSections(document).flatMap((section) => section.units);
    const whole = units.map((unit) => said(document.text, unit)).join("");
    expect(whole).toBe([...paragraphs, long].join(""));
    for (const unit of units) expect(unit.end - unit.start).toBeLessThanOrEqual(4_000);
    const starts = units.map(({ start }) => start);
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
  });

  test("keep what is not body apart, and the cells of a table", async () => {
    const table = "年月日\t会議\n2030/4/2\t防衛相会談\n2030/5/2\t首脳会談";
    const document = await read(`声明\n\n両首脳は会談した。\n\n${table}`);
    const rows = sourceSections(document)
      .flatMap(({ units }) => units)
      .filter((unit) => unit.kind === "row");
    expect(rows.map((row) => row.cells.length)).toEqual([2, 2, 2]);
    const noisy: DocumentText = {
      ...document,
      blocks: document.blocks.map((block, index) =>
        index === 0 ? { ...block, role: "navigation" } : block,
      ) as DocumentText["blocks"],
    };
    const [first, second] = sourceSections(noisy);
    expect([first?.isNoise, second?.isNoise]).toEqual([true, false]);
    expect(first?.units).toHaveLength(1);
  });

  test("are found by a place in the text", async () => {
    const text = Array.from({ length: 120 }, (_, index) => `段落${index}。`).join("\n\n");
    const document = await read(text);
    const sections = sourceSections(document);
    expect(sections.length).toBeGreaterThan(2);
    for (const needle of ["段落0。", "段落60。", "段落119。"]) {
      const at = document.text.indexOf(needle);
      const section = sections[sectionAt(sections, at)];
      expect(section?.units.some(({ start, end }) => start <= at && at < end)).toBe(true);
    }
  });
});

test("characters that turn the writing round are drawn as boxes, one for one", () => {
  expect(visibleText("a\u202eb\u2066c")).toBe("a▯b▯c");
  expect(visibleText("会談\u0301、ﾃｽﾄ")).toBe("会談\u0301、ﾃｽﾄ");
});
