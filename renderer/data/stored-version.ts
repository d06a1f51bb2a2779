import { Dexie } from "dexie";
import { readVersion } from "./read-projection.ts";
import type { IndexedDbParts } from "./study-database.ts";

/**
 * The version of the rows in a database that may be of any shape; null where there is none. The
 * database is opened as it is: opened with our tables, Dexie would add to it what a newer version has
 * left out, and an older app must not change a newer one's data.
 */
export async function storedVersion(name: string, parts: IndexedDbParts): Promise<number | null> {
  const database = new Dexie(name, { ...parts, autoOpen: false });
  try {
    await database.open();
    const hasMeta = database.tables.some((table) => table.name === "meta");
    return hasMeta ? await readVersion(database) : null;
  } catch (error) {
    if (error instanceof Error && error.name === "NoSuchDatabaseError") return null;
    throw error;
  } finally {
    database.close({ disableAutoOpen: true });
  }
}
