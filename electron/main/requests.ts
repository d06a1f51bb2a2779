import { z } from "zod";
import {
  askedBackupSchema,
  backupRefSchema,
  checkDocumentsSchema,
  importRequestSchema,
  putDocumentSchema,
  readDocumentSchema,
  secondFolderSchema,
} from "#electron/backup/requests.ts";
import {
  draftSchema,
  eraseRequestSchema,
  interfaceRequestSchema,
  readRequestSchema,
  restoreRequestSchema,
} from "#electron/journal/requests.ts";
import type { Calls } from "#electron/preload/channels.ts";

/** What a call carries; `undefined` for the calls without an argument. */
export type Request<Name extends keyof Calls> = Parameters<Calls[Name]>[0];

/**
 * The door of the main process: everything a page sends is read by one of these before anything else
 * sees it. They are the same as those of the browser fallback.
 */
export const requests: { readonly [Name in keyof Calls]: z.ZodType<Request<Name>> } = {
  journalStatus: z.undefined(),
  appendEvent: draftSchema,
  readEvents: readRequestSchema,
  putDocument: putDocumentSchema,
  readDocument: readDocumentSchema,
  restoreEvents: restoreRequestSchema,
  about: z.undefined(),
  setInterface: interfaceRequestSchema,
  openDataFolder: z.undefined(),
  checkJournal: z.undefined(),
  checkDocuments: checkDocumentsSchema,
  backupStatus: z.undefined(),
  backUpNow: askedBackupSchema,
  setSecondFolder: secondFolderSchema,
  previewRecover: backupRefSchema,
  recover: backupRefSchema,
  exportEverything: z.undefined(),
  chooseImport: z.undefined(),
  importEverything: importRequestSchema,
  eraseEverything: eraseRequestSchema,
};
