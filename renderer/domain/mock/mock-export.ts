import { type CsvCell, csvText } from "#renderer/domain/progress-csv.ts";
import type { FinishedMock, MockReport, ReportLine } from "./mock-report.ts";

/** Columns of the table of items; their titles are the interface's. */
export const mockColumns = [
  "number",
  "document",
  "topic",
  "importance",
  "form",
  "question",
  "given",
  "answer",
  "outcome",
  "seconds",
  "flagged",
  "accepted",
] as const;
export type MockColumn = (typeof mockColumns)[number];

/** One row for each item under a row of titles; parts by their ids, which a spreadsheet can sort and join. */
export function mockCsv(report: MockReport, titleOf: (column: MockColumn) => string): string {
  return csvText([
    mockColumns.map(titleOf),
    ...report.lines.map((line) => mockColumns.map((column) => cellOf(line, column))),
  ]);
}

function cellOf(line: ReportLine, column: MockColumn): CsvCell {
  const { index, item, fact, given, outcome, spentMs, isFlagged, isAccepted } = line;
  switch (column) {
    case "number":
      return index + 1;
    case "document":
      return item.factId.split("/")[0] ?? null;
    case "topic":
      return fact?.topic ?? null;
    case "importance":
      return fact?.importance ?? null;
    case "form":
      return item.form;
    case "question":
      return item.stem;
    case "given":
      return given;
    case "answer":
      return item.answer;
    case "outcome":
      return outcome;
    case "seconds":
      return Math.round(spentMs / 100) / 10;
    case "flagged":
      return isFlagged ? 1 : 0;
    case "accepted":
      return isAccepted ? 1 : 0;
  }
}

/** The whole report, for programs: what was asked, given and right, and every figure of the report. */
export function mockJson(exam: FinishedMock, report: MockReport): string {
  const { id, blueprint, seed, startedAtMs, finish } = exam;
  const { lines, ...figures } = report;
  const items = lines.map(({ index, isFlagged, isAccepted, ...line }) => {
    const { item, fact, given, outcome, spentMs } = line;
    return {
      number: index + 1,
      ...item,
      topic: fact?.topic ?? null,
      importance: fact?.importance ?? null,
      given,
      outcome,
      spentMs,
      isFlagged,
      isAccepted,
    };
  });
  const whole = {
    format: "communique-mock-exam",
    version: 1,
    id,
    blueprint,
    seed,
    startedAtMs,
    endedAtMs: finish.atMs,
    endedBy: finish.endedBy,
    ...figures,
    items,
  };
  return `${JSON.stringify(whole, null, 2)}\n`;
}
