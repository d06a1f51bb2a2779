import { Dexie, type DexieOptions, type Table } from "dexie";
import type {
  CardChunkRow,
  CatalogIdsRow,
  EventChunkRow,
  MetaRow,
  ReviewChunkRow,
} from "./rows.ts";
import { deleteSecondPlace } from "./second-place.ts";

/** The projection's tables. Everything in them can be made anew from the journal. */
export type StudyDatabase = Dexie & {
  readonly cardChunks: Table<CardChunkRow, number>;
  readonly reviewChunks: Table<ReviewChunkRow, number>;
  readonly eventChunks: Table<EventChunkRow, number>;
  readonly meta: Table<MetaRow, string>;
  /** Read only where another version made the rest; see `read-remains.ts`. */
  readonly catalogIds: Table<CatalogIdsRow, number>;
};

/** Where IndexedDB comes from; the browser's own where nothing is given. */
export type IndexedDbParts = Pick<DexieOptions, "indexedDB" | "IDBKeyRange">;

export function createStudyDatabase(name: string, parts: IndexedDbParts = {}): StudyDatabase {
  const database = new Dexie(name, {
    ...parts,
    // The journal is on disk before anything is written here, so speed matters more.
    chromeTransactionDurability: "relaxed",
    // A connection that broke must stay closed: after a full disk, opening again is what makes
    // Chromium throw the whole database away, and an old tab must not reopen an upgraded one.
    autoOpen: false,
    cache: "disabled",
  });
  database.version(1).stores({
    cards: "cardId",
    undos: "id",
    settings: "id",
    exams: "id",
    invalid: "id",
    meta: "key",
  });
  database.version(2).stores({ reports: "id" });
  database.version(3).stores({
    cards: null,
    undos: null,
    settings: null,
    exams: null,
    invalid: null,
    reports: null,
    cardChunks: "start",
    reviewChunks: "start",
    eventChunks: "start",
  });
  database.version(4).stores({ catalogIds: "start" });
  return database as StudyDatabase;
}

/** Deletes the projection, as part of deleting everything, wherever it lies. */
export async function deleteStudyDatabase(name: string, bucketName: string): Promise<void> {
  try {
    await Dexie.delete(name);
  } catch (error) {
    // What cannot be opened cannot be deleted either, nor read; the rest must go on.
    if (!(error instanceof Error && error.name === "UnknownError")) throw error;
  }
  await deleteSecondPlace(bucketName);
}
