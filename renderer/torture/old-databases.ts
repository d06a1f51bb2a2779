import { schemaVersion } from "#renderer/data/rows.ts";
import { createStudyDatabase, type IndexedDbParts } from "#renderer/data/study-database.ts";

/** The tables of each shape the projection ever had. Dexie writes its version times ten. */
const tables = {
  1: { cards: "cardId", undos: "id", settings: "id", exams: "id", invalid: "id", meta: "key" },
  2: {
    ...{ cards: "cardId", undos: "id", settings: "id", exams: "id", invalid: "id", meta: "key" },
    reports: "id",
  },
} as const;

export type OldShape = keyof typeof tables;

/**
 * A database as the first versions left it: a row per card with its history, a memory in it that is wrong,
 * so that it shows if any of it is believed, and heads that promise to know the whole journal.
 */
export async function leaveOldDatabase(
  name: string,
  { indexedDB }: { readonly indexedDB: IDBFactory },
  shape: OldShape,
  cardIds: readonly string[],
  heads: Readonly<Record<string, number>>,
): Promise<void> {
  const request = indexedDB.open(name, shape * 10);
  request.onupgradeneeded = () => {
    for (const [table, keyPath] of Object.entries(tables[shape]))
      request.result.createObjectStore(table, { keyPath });
  };
  const database = await settled(request);
  const writing = database.transaction(["cards", "meta"], "readwrite");
  for (const [index, cardId] of cardIds.entries()) {
    writing.objectStore("cards").put({
      cardId,
      reviews: [],
      memory: {
        ...{ state: "reviewed", phase: "review", step: 0, stability: 9_999, difficulty: 1 },
        ...{ due: { unit: "day", studyDay: 40_000 + index }, reps: 99, lapses: 0 },
        lastReview: { atMs: 1, studyDay: 1 },
      },
      refused: [],
    });
  }
  const meta = [
    { key: "schemaVersion", value: shape },
    { key: "heads", value: heads },
    { key: "census", value: { cards: cardIds.length, reviews: 0 } },
    { key: "session", value: { cardId: cardIds[0], reps: 99, isAnswerShown: true } },
  ];
  for (const row of meta) writing.objectStore("meta").put(row);
  await new Promise((resolve, reject) => {
    writing.oncomplete = resolve;
    writing.onabort = reject;
  });
  database.close();
}

/** Turns the database into one that a version to come has written, in tables nobody knows. */
export async function makeNewer(
  name: string,
  parts: IndexedDbParts,
  schemaVersion: number,
): Promise<void> {
  const later = createStudyDatabase(name, parts);
  later.version(5).stores({ cardChunks: null, packed: "++id" });
  await later.open();
  await later.table("packed").add({ everything: "in a way nobody knows yet" });
  await later.meta.put({ key: "schemaVersion", value: schemaVersion });
  later.close();
}

/** Turns the database into one whose rows the version before has written. */
export async function makeOlder(name: string, parts: IndexedDbParts): Promise<void> {
  const database = createStudyDatabase(name, parts);
  await database.open();
  await database.meta.put({ key: "schemaVersion", value: schemaVersion - 1 });
  database.close();
}

/** All that stands in a database, with its version and tables, as text. */
export async function dumpOf(
  name: string,
  { indexedDB }: { readonly indexedDB: IDBFactory },
): Promise<string> {
  const database = await settled(indexedDB.open(name));
  const names = [...database.objectStoreNames].sort();
  const rows: unknown[] = [];
  for (const table of names) {
    const store = database.transaction(table).objectStore(table);
    rows.push([table, await settled(store.getAllKeys()), await settled(store.getAll())]);
  }
  const { version } = database;
  database.close();
  return JSON.stringify({ version, rows });
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
