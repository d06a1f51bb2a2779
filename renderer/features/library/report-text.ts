import type { Card } from "#corpus/card.ts";
import { cardFront } from "#corpus/card.ts";
import type { Passage } from "#corpus/evidence.ts";
import type { Fact } from "#corpus/fact.ts";
import { statementText } from "#corpus/fact.ts";
import type { CardReport } from "#renderer/domain/study.ts";

/** A report with what it is about; null parts have left the corpus. */
export type ReportedCard = {
  readonly report: CardReport;
  readonly card: Card | null;
  readonly fact: Fact | null;
};

/**
 * The reports as a text file for whoever mends the facts. Its labels are English in either language:
 * it is read beside the YAML, whose words they are.
 */
export function reportText(reported: readonly ReportedCard[], corpusVersion: string): string {
  const entries = reported.map(({ report, card, fact }) =>
    [
      `card: ${report.cardId}`,
      `reported: ${new Date(report.atMs).toISOString()}`,
      `note: ${report.note === "" ? "-" : indented(report.note)}`,
      ...(card === null ? ["This version has no such card."] : cardLines(card)),
      ...(fact === null ? [] : factLines(fact)),
    ].join("\n"),
  );
  return [`Communiqué: reported cards (corpus ${corpusVersion})`, ...entries, ""].join("\n\n");
}

function cardLines(card: Card): readonly string[] {
  return [`asks: ${indented(cardFront(card))}`, `answer: ${card.answer}`];
}

function factLines({ statement, evidence }: Fact): readonly string[] {
  return [
    `ja: ${statementText(statement.ja)}`,
    `en: ${statementText(statement.en)}`,
    ...[evidence, ...(evidence.also ?? [])].map((passage) => `evidence: ${passageText(passage)}`),
  ];
}

function passageText({ source, lines, section, paragraph, table, terms }: Passage): string {
  const parts = [
    source,
    `lines ${lines.join(", ")}`,
    section?.ja,
    paragraph === undefined ? undefined : `paragraph ${paragraph}`,
    table === undefined ? undefined : `${table.name.ja} / ${table.row.ja}`,
    table?.item === undefined ? undefined : `item ${table.item}`,
    terms.join(", "),
  ];
  return parts.filter((part) => part !== undefined).join("; ");
}

/** Further lines of a note stand below the first. */
function indented(text: string): string {
  return text.replace(/\r?\n/g, "\n  ");
}
