import type { ImportedEvent, ImportedFact } from "#renderer/domain/import-events.ts";
import type { EventBody } from "#renderer/domain/study-event.ts";

/** The body of an import of a made-up document; `number` names the import. */
export function testImported(
  number: number,
  changes: Partial<EventBody<"document-imported">> = {},
): EventBody<"document-imported"> {
  return {
    importId: testImportId(number),
    documentId: "my-report",
    title: "第三回会合の記録",
    lang: "ja",
    format: "txt",
    fileName: "report.txt",
    file: { sha256: "a".repeat(64), bytes: 100 },
    text: { sha256: "b".repeat(64), bytes: 200 },
    attachedTo: null,
    atMs: 1,
    ...changes,
  };
}

export function testImportId(number: number): string {
  return `20000000-0000-4000-8000-${String(number).padStart(12, "0")}`;
}

/** A fact with a question, whose passage stands at ten times its number. */
export function testImportedFact(
  number: number,
  changes: Partial<ImportedFact> = {},
  documentId = "my-report",
): ImportedFact {
  const start = number * 100;
  const answer = `${2030 + number}年度`;
  const quote = `港の改修は${answer}に終わる。`;
  return {
    id: `${documentId}/target-${number}`,
    kind: "target",
    eventId: `${documentId}-m1`,
    by: ["leaders"],
    act: "agree",
    layer: "talks",
    topic: "alliance",
    importance: 1,
    statement: [{ text: "港の改修は" }, { text: answer, gapId: "answer" }, { text: "に終わる。" }],
    gaps: [
      {
        id: "answer",
        type: "fiscal-year",
        answer,
        accept: [],
        ask: "{event}で、港の改修が終わるとされたのはいつか。",
      },
    ],
    quote,
    span: { start, end: start + quote.length },
    answerSpan: { start: start + 5, end: start + 5 + answer.length },
    rule: "ja-target",
    ...changes,
  };
}

const testImportedEvent: ImportedEvent = {
  id: "my-report-m1",
  kind: "consultation",
  name: "港湾会合",
  date: "2031-06-05",
  place: "横浜",
  people: [],
};

export function testFactsAdded(
  number: number,
  facts: readonly ImportedFact[],
  changes: Partial<EventBody<"facts-added">> = {},
): EventBody<"facts-added"> {
  return {
    importId: testImportId(number),
    documentId: "my-report",
    events: [testImportedEvent],
    facts: [...facts],
    studyDay: 20_779,
    ...changes,
  };
}
