import type { Dexie, Table } from "dexie";

/**
 * The only way into a transaction. Its type is a plain Promise, which lint sees when it is not awaited;
 * Dexie's own is not seen, and unawaited work would silently run outside of the transaction.
 */
export async function inTransaction<T>(
  database: Dexie,
  mode: "r" | "rw",
  tables: readonly Table[],
  work: () => Promise<T>,
): Promise<T> {
  return await database.transaction(mode, tables, work);
}
