import { z } from "zod";
import type { Backups } from "#electron/backup/backups.ts";
import {
  askedBackupSchema,
  backupRefSchema,
  checkDocumentsSchema,
  importRequestSchema,
  secondFolderSchema,
} from "#electron/backup/requests.ts";
import type { About, BackupFailure, Bridge, Reply } from "#electron/bridge/contract.ts";
import type { Journal } from "#electron/journal/journal.ts";
import {
  draftSchema,
  eraseRequestSchema,
  interfaceRequestSchema,
  parseRequest,
  readRequestSchema,
  refused,
  restoreRequestSchema,
} from "#electron/journal/requests.ts";
import { restoreEvents } from "#electron/journal/restore-events.ts";
import type { Downloads } from "./downloads.ts";

/** The functions of the bridge that go over HTTP as JSON; files are sent as they are. */
type Calls = Omit<
  Bridge,
  "host" | "onMenuCommand" | "chooseImport" | "putDocument" | "readDocument"
>;

/** Answers a call from the JSON it carries; `null` for a call without an argument. */
export type Call = (request: unknown) => Promise<Reply<unknown, BackupFailure>>;

export type CallSources = {
  readonly journal: Journal;
  readonly backups: Backups;
  readonly downloads: Downloads;
  readonly about: About;
  /** Resolves with false when the system has nothing to open a folder with. */
  readonly openFolder: (path: string) => Promise<boolean>;
};

const none = z.null();

/** An answer to each function of the bridge, behind a check of what it was sent. */
export function callsOf(sources: CallSources): ReadonlyMap<string, Call> {
  const { journal, backups, downloads, about, openFolder } = sources;
  const calls: Readonly<Record<keyof Calls, Call>> = {
    journalStatus: door(none, () => journal.status()),
    appendEvent: door(draftSchema, (draft) => journal.append(draft)),
    readEvents: door(readRequestSchema, (request) => journal.read(request)),
    restoreEvents: door(restoreRequestSchema, ({ events }) => restoreEvents(journal, events)),
    about: door(none, async () => ({ ok: true, value: about })),
    // A browser has neither a menu nor native colours of ours to set.
    setInterface: door(interfaceRequestSchema, async () => ({ ok: true, value: null })),
    openDataFolder: door(none, async () =>
      (await openFolder(about.dataFolder))
        ? { ok: true, value: null }
        : { ok: false, error: { code: "disk-error", params: { detail: "no file manager" } } },
    ),
    checkJournal: door(none, () => journal.check()),
    checkDocuments: door(checkDocumentsSchema, (request) => backups.checkDocuments(request)),
    backupStatus: door(none, () => backups.status()),
    backUpNow: door(askedBackupSchema, ({ reason }) => backups.backUpNow(reason)),
    setSecondFolder: door(secondFolderSchema, async (request) => {
      if (request.choice === "none") return backups.setSecond(null);
      // There is no dialog of the system to ask in; whoever has the token may type a path.
      if (request.choice === "ask") return { ok: false, error: refused("no dialog here") };
      return backups.setSecond(request.folder);
    }),
    previewRecover: door(backupRefSchema, (backup) => backups.previewRecover(backup)),
    recover: door(backupRefSchema, (backup) => backups.recover(backup)),
    exportEverything: door(none, async () => {
      const pieces = await backups.exportPieces();
      if (!pieces.ok) return pieces;
      return { ok: true, value: { kind: "download", address: downloads.offer(pieces.value) } };
    }),
    importEverything: door(importRequestSchema, ({ ticket }) => backups.importFile(ticket)),
    eraseEverything: door(eraseRequestSchema, async () => {
      const erased = await journal.erase();
      return erased.ok ? backups.erase() : erased;
    }),
  };
  return new Map(Object.entries(calls));
}

function door<T>(
  schema: z.ZodType<T>,
  answer: (request: T) => Promise<Reply<unknown, BackupFailure>>,
): Call {
  return async (sent) => {
    const request = parseRequest(schema, sent);
    return request.ok ? answer(request.value) : request;
  };
}
