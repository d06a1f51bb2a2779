import type { StudySnapshot } from "#renderer/domain/study-snapshot.ts";
import { type MetaRow, schemaVersion } from "./rows.ts";
import { rowsOfSnapshot } from "./snapshot-rows.ts";
import type { StudyDatabase } from "./study-database.ts";

/** Puts the rows of a snapshot over what is there. Inside a transaction. */
export async function putSnapshot(database: StudyDatabase, snapshot: StudySnapshot): Promise<void> {
  const rows = rowsOfSnapshot(snapshot);
  await database.cards.bulkPut(rows.cards);
  await database.undos.bulkPut(rows.undos);
  await database.settings.bulkPut(rows.settings);
  await database.exams.bulkPut(rows.exams);
  await database.reports.bulkPut(rows.reports);
  await database.invalid.bulkPut(rows.invalid);
  const meta: readonly MetaRow[] = [
    { key: "schemaVersion", value: schemaVersion },
    { key: "heads", value: snapshot.heads },
    { key: "census", value: snapshot.census },
  ];
  await database.meta.bulkPut(meta);
}

/** Empties every table. Inside a transaction. */
export async function clearAll(database: StudyDatabase): Promise<void> {
  for (const table of database.tables) await table.clear();
}
