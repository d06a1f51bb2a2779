import type { StoredRows } from "./read-projection.ts";

const tables = ["meta", "cardChunks", "reviewChunks", "eventChunks"] as const;

/**
 * The rows of the projection by the browser's own means alone: what imports nothing can ask before any other
 * script has come. Only a look: nothing is made or changed, the connection is closed at once, and whatever is
 * unusual (no database, other tables, damage, no IndexedDB) is null, for the longer way to see to.
 */
export function readAhead(name: string, from: () => IDBFactory): Promise<StoredRows | null> {
  return new Promise((resolve) => {
    const giveUp = (): void => resolve(null);
    try {
      const opening = from().open(name);
      opening.onerror = giveUp;
      // There is none, and none is to come of looking.
      opening.onupgradeneeded = () => opening.transaction?.abort();
      opening.onsuccess = () => readAll(opening.result).then(resolve, giveUp);
    } catch {
      giveUp();
    }
  });
}

/** All of it at one moment; of the reviews the last chunk. */
async function readAll(database: IDBDatabase): Promise<StoredRows> {
  // Whoever wants to change the tables need not wait for us.
  database.onversionchange = () => database.close();
  try {
    const transaction = database.transaction(tables, "readonly");
    const [meta, cards, events] = (["meta", "cardChunks", "eventChunks"] as const).map((table) =>
      transaction.objectStore(table).getAll(),
    ) as [IDBRequest, IDBRequest, IDBRequest];
    const lastReviews = transaction.objectStore("reviewChunks").openCursor(null, "prev");
    await new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onabort = () => reject(transaction.error);
    });
    const cursor: IDBCursorWithValue | null = lastReviews.result;
    return {
      meta: meta.result,
      cards: cards.result,
      reviews: cursor === null ? [] : [cursor.value],
      events: events.result,
    };
  } finally {
    database.close();
  }
}
