/**
 * Names that student data hangs on. Frozen from the first release: changing any of them makes an
 * existing collection look empty, so a test holds every value.
 */
export const identity = /** @type {const} */ ({
  /** npm package name and the name of the user-data folder. */
  name: "communique",
  /** What people see. */
  productName: "Communiqué",
  appId: "io.github.communique.app",
  /** Scheme and host of the desktop origin; IndexedDB belongs to it. */
  scheme: "app",
  host: "communique",
  /** IndexedDB name of the projection. */
  databaseName: "communique",
  /** The storage bucket in which the database lies whose usual place cannot be opened. */
  bucketName: "projection",
  /** Port of the browser fallback; below 32768, out of the ephemeral range. IndexedDB belongs to it. */
  port: 28517,
  /** Version of the journal's envelope. Readers refuse to write to a higher one. */
  journalFormat: 1,
});
