import type { Dexie } from "dexie";
import { z } from "zod";
import type { StoredStudy } from "#renderer/domain/study-store.ts";
import { inTransaction } from "./in-transaction.ts";
import {
  cardRow,
  examRow,
  invalidRow,
  type MetaRow,
  metaRows,
  reportRow,
  schemaVersion,
  settingRow,
  undoRow,
} from "./rows.ts";
import { snapshotOfRows } from "./snapshot-rows.ts";
import type { StudyDatabase } from "./study-database.ts";

/** What the database holds, before anything of it is believed. */
export type StoredRows = {
  readonly meta: readonly MetaRow[];
  readonly cards: readonly unknown[];
  readonly undos: readonly unknown[];
  readonly settings: readonly unknown[];
  readonly exams: readonly unknown[];
  readonly reports: readonly unknown[];
  readonly invalid: readonly unknown[];
};

/** All tables at one moment. */
export function readRows(database: StudyDatabase): Promise<StoredRows> {
  return inTransaction(database, "r", database.tables, async () => ({
    meta: await database.meta.toArray(),
    cards: await database.cards.toArray(),
    undos: await database.undos.toArray(),
    settings: await database.settings.toArray(),
    exams: await database.exams.toArray(),
    reports: await database.reports.toArray(),
    invalid: await database.invalid.toArray(),
  }));
}

/** The version of the rows, read by itself: of a newer version's tables nothing else is known. */
export function readVersion(database: Dexie): Promise<number | null> {
  const meta = database.table<MetaRow, string>("meta");
  return inTransaction(database, "r", [meta], async () => {
    const row = await meta.get("schemaVersion");
    return row === undefined ? null : versionOf([row]);
  });
}

function versionOf(meta: readonly MetaRow[]): number | null {
  const version = metaRows.schemaVersion.safeParse(metaValue(meta, "schemaVersion"));
  return version.success ? version.data : null;
}

/** Rows of this version as a projection, if they are whole. */
export function studyOfRows(rows: StoredRows): StoredStudy {
  if (Object.values(rows).every((table) => table.length === 0)) return { kind: "empty" };
  const version = versionOf(rows.meta);
  if (version !== schemaVersion) return { kind: "damaged", detail: `schema version ${version}` };
  const parsed = projectionRows.safeParse({
    ...rows,
    heads: metaValue(rows.meta, "heads"),
    census: metaValue(rows.meta, "census"),
  });
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return { kind: "damaged", detail: `${issue?.path.join(".")}: ${issue?.message}` };
  }
  const { heads, census, cards, undos } = parsed.data;
  const reviews = cards.reduce((sum, card) => sum + card.reviews.length, 0);
  if (
    cards.length !== census.cards ||
    reviews !== census.reviews ||
    undos.length !== census.undos
  ) {
    return { kind: "damaged", detail: "rows are missing" };
  }
  return { kind: "found", snapshot: snapshotOfRows(parsed.data, { heads, census }) };
}

const projectionRows = z.object({
  heads: metaRows.heads,
  census: metaRows.census,
  cards: z.array(cardRow),
  undos: z.array(undoRow),
  settings: z.array(settingRow),
  exams: z.array(examRow),
  reports: z.array(reportRow),
  invalid: z.array(invalidRow),
});

function metaValue(meta: readonly MetaRow[], key: keyof typeof metaRows): unknown {
  return meta.find((row) => row.key === key)?.value;
}
