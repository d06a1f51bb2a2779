import type {
  AskedBackup,
  BackupFailure,
  BackupFolder,
  BackupInfo,
  BackupReason,
  BackupRef,
  BackupStatus,
  DocumentCheck,
  DocumentFailure,
  ImportPreview,
  Reply,
  UnionPreview,
} from "#electron/bridge/contract.ts";
import type { Files } from "#electron/journal/files.ts";
import type { Journal } from "#electron/journal/journal.ts";
import { type BackupSettings, settingsFile, writeBackupSettings } from "./backup-settings.ts";
import { checkDocument } from "./check-documents.ts";
import { openDocuments } from "./documents.ts";
import { answered } from "./failure.ts";
import { infoOf, type Maker } from "./make-backups.ts";
import { findBackup, previewBackup, uniteBackup } from "./recovery.ts";
import { createTransfer } from "./transfer.ts";
import { type PlacedVault, usableFolder, type Vaults } from "./vaults.ts";

type BackupReply<T> = Promise<Reply<T, BackupFailure>>;

/** Copies of the collection and ways back from them. Calls are carried out one after another. */
export type Backups = {
  status(): BackupReply<BackupStatus>;
  /** Null where nothing has changed since the last one. */
  backUp(reason: BackupReason): BackupReply<BackupInfo | null>;
  /** One in any case. */
  backUpNow(reason?: AskedBackup["reason"]): BackupReply<BackupInfo>;
  /** What a timer does: a backup where something changed, a full reading where a week has passed. */
  tend(): Promise<void>;
  setSecond(folder: string | null): BackupReply<string | null>;
  previewRecover(ref: BackupRef): BackupReply<UnionPreview>;
  recover(ref: BackupRef): BackupReply<UnionPreview>;
  /** Writes everything to one file; it is there whole or not at all. */
  exportTo(path: string): BackupReply<null>;
  /** The same file in pieces. */
  exportPieces(): BackupReply<AsyncGenerator<Buffer>>;
  /** Reads a file whole; it can be imported by its ticket until another is chosen. */
  inspect(path: string): BackupReply<ImportPreview>;
  /** The same for a file that arrives in pieces. */
  receive(pieces: AsyncIterable<Uint8Array>): BackupReply<ImportPreview>;
  importFile(ticket: string): BackupReply<UnionPreview>;
  /** A file of the student's own, under its SHA-256. */
  putDocument(request: PutDocument): Promise<Reply<null, DocumentFailure>>;
  readDocument(request: Pick<PutDocument, "sha256">): Promise<Reply<Uint8Array, DocumentFailure>>;
  /** Reads these documents and their copies; what one place has whole is put back in the others. */
  checkDocuments(request: CheckDocuments): BackupReply<readonly DocumentCheck[]>;
  /** Removes documents and the backups beside the journal; the second folder is the student's own. */
  erase(): BackupReply<null>;
  /** Resolves when nothing is under way. Calls after it fail. */
  close(): Promise<void>;
};

export type PutDocument = { readonly sha256: string; readonly contents: Uint8Array };

export type CheckDocuments = { readonly sha256s: readonly string[] };

export type BackupsDeps = {
  readonly files: Files;
  readonly folder: string;
  readonly journal: Journal;
  readonly vaults: Vaults;
  readonly maker: Maker;
  readonly settings: BackupSettings;
  readonly nowMs: () => number;
  readonly appVersion: string;
};

export function createBackups(deps: BackupsDeps): Backups {
  const { files, folder, journal, vaults, maker, appVersion } = deps;
  const documents = openDocuments(files, folder);
  const transfer = createTransfer({ ...deps, documents });
  let settings = deps.settings;
  let closed = false;
  let queue: Promise<unknown> = Promise.resolve();

  function inTurn<T>(work: () => BackupReply<T>): BackupReply<T> {
    const result = queue.then(async (): Promise<Reply<T, BackupFailure>> => {
      if (closed) return { ok: false, error: { code: "disk-error", params: { detail: "closed" } } };
      return answered(work);
    });
    queue = result.catch(() => {});
    return result;
  }

  async function make(reason: BackupReason): BackupReply<BackupInfo | null> {
    const snapshot = await journal.snapshot();
    if (!snapshot.ok) return snapshot;
    return maker.make(snapshot.value, reason, settings.second);
  }

  async function makeNow(reason: AskedBackup["reason"]): BackupReply<BackupInfo> {
    const snapshot = await journal.snapshot();
    return snapshot.ok ? maker.makeNow(snapshot.value, reason, settings.second) : snapshot;
  }

  async function tend(): BackupReply<null> {
    const snapshot = await journal.snapshot();
    if (!snapshot.ok) return snapshot;
    await maker.make(snapshot.value, "timer", settings.second);
    await maker.readAgain(snapshot.value.device, settings.second);
    return { ok: true, value: null };
  }

  async function status(): BackupReply<BackupStatus> {
    const journalStatus = await journal.status();
    if (!journalStatus.ok) return journalStatus;
    const { device } = journalStatus.value;
    const backups: BackupInfo[] = [];
    const folders: BackupFolder[] = [];
    for (const placed of await placesFor(device)) {
      const { place, owner } = placed;
      const { backups: kept, unreadable, isHeld } = await placed.vault.list();
      backups.push(...kept.map((one) => infoOf(placed, one)));
      if (place === "second" && owner !== device) continue;
      const shown = place === "first" ? placed.folder : (settings.second ?? "");
      folders.push({ place, folder: shown, failure: maker.failureOf(place), isHeld, unreadable });
    }
    return { ok: true, value: { backups: backups.toSorted((a, b) => b.atMs - a.atMs), folders } };
  }

  /** A second folder that cannot be read now must not hide the first. */
  async function placesFor(device: string): Promise<readonly PlacedVault[]> {
    const { second } = settings;
    if (second === null) return [vaults.first];
    const ours = vaults.second(second, device);
    const all = await vaults.all(second).catch(() => [vaults.first]);
    return all.some(({ owner }) => owner === device) ? all : [...all, ours];
  }

  async function setSecond(wanted: string | null): BackupReply<string | null> {
    const usable = wanted === null ? null : await usableFolder(files, folder, wanted);
    if (usable !== null && !usable.ok) return usable;
    const next = { ...settings, second: usable === null ? null : usable.value };
    await writeBackupSettings(files, folder, next);
    settings = next;
    maker.forget();
    if (next.second !== null) await make("asked");
    return { ok: true, value: next.second };
  }

  async function previewRecover(ref: BackupRef): BackupReply<UnionPreview> {
    const found = await findBackup(vaults, settings.second, ref);
    return found.ok ? previewBackup(journal, documents, found.value) : found;
  }

  async function recover(ref: BackupRef): BackupReply<UnionPreview> {
    const found = await findBackup(vaults, settings.second, ref);
    if (!found.ok) return found;
    const made = await make("before-recover");
    return made.ok ? uniteBackup(journal, documents, found.value) : made;
  }

  async function checkDocuments({
    sha256s,
  }: CheckDocuments): BackupReply<readonly DocumentCheck[]> {
    const journalStatus = await journal.status();
    if (!journalStatus.ok) return journalStatus;
    const { device } = journalStatus.value;
    const places = {
      documents,
      vaults: await placesFor(device),
      isOurs: ({ place, owner }: PlacedVault) => place === "first" || owner === device,
    };
    const checked: DocumentCheck[] = [];
    for (const name of sha256s) checked.push(await checkDocument(places, name));
    return { ok: true, value: checked };
  }

  async function erase(): BackupReply<null> {
    await transfer.forget();
    await vaults.removeFirst();
    await documents.erase();
    await files.remove(settingsFile(folder));
    settings = { second: null, appVersion };
    maker.forget();
    return { ok: true, value: null };
  }

  return {
    status: () => inTurn(status),
    backUp: (reason) => inTurn(() => make(reason)),
    backUpNow: (reason = "asked") => inTurn(() => makeNow(reason)),
    tend: async () => {
      await inTurn(tend);
    },
    setSecond: (wanted) => inTurn(() => setSecond(wanted)),
    previewRecover: (ref) => inTurn(() => previewRecover(ref)),
    recover: (ref) => inTurn(() => recover(ref)),
    exportTo: (path) => inTurn(() => transfer.exportTo(path)),
    exportPieces: () => inTurn(transfer.exportPieces),
    inspect: (path) => inTurn(() => transfer.inspect(path)),
    receive: (pieces) => inTurn(() => transfer.receive(pieces)),
    importFile: (ticket) => inTurn(() => transfer.importFile(ticket, () => make("before-import"))),
    // In no turn: a file is whole or not there at any moment, and a student must not wait for a backup.
    putDocument: ({ sha256, contents }) => documents.store(sha256, contents),
    readDocument: ({ sha256 }) => documents.read(sha256),
    checkDocuments: (request) => inTurn(() => checkDocuments(request)),
    erase: () => inTurn(erase),
    close: async () => {
      await queue;
      closed = true;
    },
  };
}
