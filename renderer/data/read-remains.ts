import type { Table } from "dexie";
import { areColumns, type ColumnKinds, type Columns, checksum } from "#renderer/domain/columns.ts";
import type { Remains } from "#renderer/domain/remains.ts";
import type { ReviewChunk } from "#renderer/domain/review-history.ts";
import { eventColumns } from "#renderer/domain/review-rows.ts";
import { inTransaction } from "./in-transaction.ts";
import { historyOf } from "./read-projection.ts";
import { catalogIdsOf, eventChunkOf, type Read } from "./rows.ts";
import type { StudyDatabase } from "./study-database.ts";

/** `isReadable` is false where the database itself failed, however little of it. */
export type ReadRemains = { readonly remains: Remains; readonly isReadable: boolean };

/**
 * Whatever is still as it was written, chunk by chunk, of the fourth version of the rows and all later ones.
 * Throws nothing: what cannot be read is not there.
 */
export async function readRemains(database: StudyDatabase): Promise<ReadRemains> {
  let isReadable = true;

  /** The rows of a table that can be read: each by itself where they cannot be all at once. */
  async function rowsOf<Row, Key extends number | string>(
    table: Table<Row, Key>,
  ): Promise<readonly Read<Row>[]> {
    const reading = <T>(work: () => Promise<T>) => inTransaction(database, "r", [table], work);
    try {
      return await reading(() => table.toArray());
    } catch {
      isReadable = false;
      const rows: Row[] = [];
      for (const key of await reading(() => table.toCollection().primaryKeys()).catch(() => [])) {
        const row = await reading(() => table.get(key)).catch(() => undefined);
        if (row !== undefined) rows.push(row);
      }
      return rows;
    }
  }

  const summary = historyOf(await rowsOf(database.meta));
  const ids = (await rowsOf(database.catalogIds)).map(catalogIdsOf);
  const events = (await rowsOf(database.eventChunks)).map(eventChunkOf);
  const reviews = (await rowsOf(database.reviewChunks)).map(reviewsOf);
  const remains: Remains = {
    summary,
    catalogIds: ids[0] ?? null,
    kept: events.flatMap((chunk) => chunk?.events ?? []),
    reviews: reviews.filter((chunk) => chunk !== null),
  };
  return { remains, isReadable };
}

/**
 * Reviews by the columns that a version of the app had, its checksum over all of them, in their order; null
 * where that does not fit, or a column is missing that an event consists of.
 */
function reviewsOf(row: Read<ReviewChunk & Written>): ReviewChunk | null {
  if (typeof row !== "object" || row === null) return null;
  const { start, length, columns, checksum: written } = row;
  if (!areColumns(eventColumns, columns, length)) return null;
  if (!Object.values(columns).every((column) => ArrayBuffer.isView(column))) return null;
  const kinds = columns as unknown as ColumnKinds;
  const isAsWritten = checksum(kinds, columns as unknown as Columns<ColumnKinds>) === written;
  return isAsWritten ? { start, length, columns } : null;
}

type Written = { readonly checksum: number };
