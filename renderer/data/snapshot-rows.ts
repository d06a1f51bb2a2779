import type { CardHistory } from "#renderer/domain/card-history.ts";
import type { EventPosition } from "#renderer/domain/event-order.ts";
import type { StudySnapshot } from "#renderer/domain/study-snapshot.ts";
import type { CardRow, ExamRow, InvalidRow, ReportRow, SettingRow, UndoRow } from "./rows.ts";

/** A snapshot as rows, table by table. */
export type SnapshotRows = {
  readonly cards: readonly CardRow[];
  readonly undos: readonly UndoRow[];
  readonly settings: readonly SettingRow[];
  readonly exams: readonly ExamRow[];
  readonly reports: readonly ReportRow[];
  readonly invalid: readonly InvalidRow[];
};

export function rowsOfSnapshot(snapshot: StudySnapshot): SnapshotRows {
  return {
    cards: snapshot.cards.map(rowOfCard),
    undos: snapshot.undos.map(rowOfEvent),
    settings: snapshot.settings.map(rowOfEvent),
    exams: snapshot.exams.map(rowOfEvent),
    reports: snapshot.reports.map(rowOfEvent),
    invalid: snapshot.invalid,
  };
}

export function snapshotOfRows(
  rows: SnapshotRows,
  { heads, census }: Pick<StudySnapshot, "heads" | "census">,
): StudySnapshot {
  return {
    heads,
    census,
    cards: rows.cards.map((row) => ({
      ...row,
      reviews: row.reviews.map((review) => ({ ...eventOfRow(review), kind: "reviewed", v: 1 })),
    })),
    undos: rows.undos.map((row) => ({ ...eventOfRow(row), kind: "undid", v: 1 })),
    settings: rows.settings.map((row) => ({ ...eventOfRow(row), kind: "setting-changed", v: 1 })),
    exams: rows.exams.map((row) => ({ ...eventOfRow(row), kind: "exam-planned", v: 1 })),
    reports: rows.reports.map((row) => ({ ...eventOfRow(row), kind: "card-reported", v: 1 })),
    invalid: rows.invalid,
  };
}

function rowOfCard({ cardId, reviews, memory, refused }: CardHistory): CardRow {
  return { cardId, reviews: reviews.map(rowOfEvent), memory, refused: [...refused] };
}

type Placed<Body> = EventPosition & { readonly id: string; readonly body: Body };

function rowOfEvent<Body>({ id, device, seq, clock, body }: Placed<Body>) {
  return { id, device, seq, clockMs: clock.ms, clockCounter: clock.counter, body };
}

function eventOfRow<Body>(row: ReturnType<typeof rowOfEvent<Body>>): Placed<Body> {
  const { id, device, seq, clockMs, clockCounter, body } = row;
  return { id, device, seq, clock: { ms: clockMs, counter: clockCounter }, body };
}
