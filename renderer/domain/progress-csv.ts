export type CsvCell = string | number | null;

/** A spreadsheet would run a text that begins like this as a formula. */
const formulaStart = /^[=+\-@\t\r]/u;

/**
 * RFC 4180 with CRLF after every line and a byte order mark, without which Excel reads UTF-8 as the
 * system's own encoding. A text that a spreadsheet would take for a formula gets an apostrophe before
 * it; a number stays a number, and what is unknown is left empty.
 */
export function csvText(rows: readonly (readonly CsvCell[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(csvCell).join(",")}\r\n`).join("")}`;
}

function csvCell(cell: CsvCell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return Number.isFinite(cell) ? String(cell) : "";
  const text = formulaStart.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
