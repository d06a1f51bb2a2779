import type { Lang } from "../bilingual.ts";
import type { Cell, DocumentText, TableRow } from "../reading/document-text.ts";
import type { Span } from "./extracted-fact.ts";
import { titleEn } from "./lexicon-en.ts";
import { titleJa } from "./lexicon-ja.ts";
import { normalise } from "./normal-text.ts";
import { placedText } from "./placed-text.ts";
import { type Sentence, type Setting, sentencesOf } from "./sentence.ts";
import { titleOf } from "./title.ts";

/** A row of a table, its cells by the names of their columns. */
export type Row = {
  readonly rowId: number;
  /** What stands over its table, its number left out. */
  readonly caption: string | null;
  readonly cells: readonly RowCell[];
  readonly span: Span;
};
export type RowCell = {
  readonly header: string;
  readonly column: number;
  readonly sentences: readonly Sentence[];
  readonly text: string;
  readonly span: Span;
};

/** What a document says, in reading order; navigation, repeats and the like are left out. */
export type Outline = {
  readonly lang: Lang;
  readonly title: Sentence | null;
  readonly headings: readonly Sentence[];
  /** Prose and cells alike. */
  readonly sentences: readonly Sentence[];
  readonly rows: readonly Row[];
};

export function outlineOf(document: DocumentText, lang = languageOf(document.text)): Outline {
  const headings: Sentence[] = [];
  const sentences: Sentence[] = [];
  const rows: Row[] = [];
  let section: string | null = null;
  let index = 0;
  for (const block of document.blocks) {
    if (block.role !== "body" || block.kind === "page-furniture" || block.kind === "caption")
      continue;
    if (block.kind === "table-row") {
      if (block.isHeader) continue;
      const row = rowOf(
        document,
        block,
        { kind: "cell", section, rowId: block.rowId },
        lang,
        index,
      );
      rows.push(row);
      for (const cell of row.cells) sentences.push(...cell.sentences);
      index = sentences.length;
      continue;
    }
    const isHeading = block.kind === "heading";
    const setting: Setting = { kind: isHeading ? "heading" : "prose", section, rowId: null };
    const found = sentencesOf(placedText(document.text, block.pieces), setting, lang, index);
    if (isHeading) {
      headings.push(...found);
      section = found[0] === undefined ? section : withoutNumber(found[0].text);
    } else {
      sentences.push(...found);
      index += found.length;
    }
  }
  const title = titleOf(headings, sentences, lang === "ja" ? titleJa : titleEn);
  return { lang, title, headings, sentences, rows };
}

function rowOf(
  document: DocumentText,
  row: TableRow,
  setting: Setting,
  lang: Lang,
  firstIndex: number,
): Row {
  let index = firstIndex;
  const table = document.tables.find(({ id }) => id === row.tableId);
  const columns = table?.columns ?? [];
  const named = document.blocks[table?.captionBlock ?? -1];
  const caption =
    named === undefined
      ? null
      : normalise(placedText(document.text, named.pieces).display)
          .text.replace(/^(?:図表?|表|資料)\s?[0-9IVX][0-9A-Z.-]*\s*/, "")
          .trim();
  const cells = row.cells
    .filter((cell) => cell.parts.length > 0)
    .map((cell) => {
      const sentences = cell.isRepeated ? [] : cellSentences(document, cell, setting, lang, index);
      index += sentences.length;
      const text = cell.parts
        .map((part) => normalise(placedText(document.text, part.pieces).display).text)
        .join(" ");
      const span = { start: cell.start, end: cell.end };
      return { header: columns[cell.column] ?? "", column: cell.column, sentences, text, span };
    });
  return { rowId: row.rowId, caption, cells, span: { start: row.start, end: row.end } };
}

function cellSentences(
  document: DocumentText,
  cell: Cell,
  setting: Setting,
  lang: Lang,
  firstIndex: number,
): readonly Sentence[] {
  const found: Sentence[] = [];
  for (const part of cell.parts) {
    const placed = placedText(document.text, part.pieces);
    found.push(...sentencesOf(placed, setting, lang, firstIndex + found.length));
  }
  return found;
}

/** A heading as it is referred to: without the number before it. */
function withoutNumber(text: string): string {
  return text
    .replace(/^(?:第[0-9一二三四五六七八九十]+[章節部]|\(?[0-9]+\)?[.、 ]?|[IVX]+\.)\s*/, "")
    .trim();
}

/** Japanese where a fifth of the first pages' letters are kana or kanji. */
function languageOf(text: string): Lang {
  const sample = text.slice(0, 20_000).replace(/<[^<>]{0,400}>/g, "");
  const japanese =
    sample.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0;
  const latin = sample.match(/[A-Za-z]/g)?.length ?? 0;
  return japanese * 5 >= latin && japanese > 0 ? "ja" : "en";
}
