import type { IndexedDbParts } from "./study-database.ts";

/** As much of a browser's storage buckets as is used here; TypeScript does not know them. */
type StorageBuckets = {
  open(name: string): Promise<{ readonly indexedDB: IDBFactory }>;
  delete(name: string): Promise<void>;
};

/**
 * A place of its own for databases of this origin: a storage bucket has files that do not hang together
 * with those of the usual place. Null where the browser has none (Firefox, Safari).
 */
export async function secondPlace(bucketName: string): Promise<IndexedDbParts | null> {
  const buckets = storageBuckets();
  if (buckets === null) return null;
  const { indexedDB } = await buckets.open(bucketName);
  return { indexedDB, IDBKeyRange };
}

export async function deleteSecondPlace(bucketName: string): Promise<void> {
  await storageBuckets()?.delete(bucketName);
}

function storageBuckets(): StorageBuckets | null {
  const { storageBuckets: found } = globalThis.navigator as { storageBuckets?: StorageBuckets };
  return found ?? null;
}
