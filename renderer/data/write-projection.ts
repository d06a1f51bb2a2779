import type { StudySnapshot } from "#renderer/domain/study-snapshot.ts";
import {
  cardChunkRow,
  catalogIdsRow,
  eventChunkRow,
  type MetaRow,
  reviewChunkRow,
  schemaVersion,
  summaryChecksum,
} from "./rows.ts";
import type { StudyDatabase } from "./study-database.ts";

/** Chunks of reviews made rows and handed over at once: some ten milliseconds in which the page stands still. */
const chunksAtOnce = 8;

/** Puts the rows of a snapshot over what is there. Inside a transaction. */
export async function putSnapshot(database: StudyDatabase, snapshot: StudySnapshot): Promise<void> {
  await database.cardChunks.bulkPut(snapshot.cards.map(cardChunkRow));
  for (let from = 0; from < snapshot.reviews.length; from += chunksAtOnce) {
    const chunks = snapshot.reviews.slice(from, from + chunksAtOnce);
    await database.reviewChunks.bulkPut(chunks.map(reviewChunkRow));
  }
  await database.eventChunks.bulkPut(snapshot.events.map(eventChunkRow));
  const meta: readonly MetaRow[] = [
    { key: "schemaVersion", value: schemaVersion },
    { key: "summary", value: snapshot.summary },
    { key: "summaryChecksum", value: summaryChecksum(snapshot.summary) },
  ];
  await database.meta.bulkPut(meta);
}

/** Puts the ids of the snapshot's catalog beside it. Inside a transaction. */
export async function putCatalogIds(
  database: StudyDatabase,
  ids: readonly string[],
): Promise<void> {
  await database.catalogIds.put(catalogIdsRow(ids));
}

/** Empties every table. Inside a transaction. */
export async function clearAll(database: StudyDatabase): Promise<void> {
  for (const table of database.tables) await table.clear();
}
