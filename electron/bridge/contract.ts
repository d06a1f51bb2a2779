/**
 * Everything the shell and the renderer say to each other, in one list. The desktop's preload and the
 * browser fallback's HTTP client both implement `Bridge`; neither side knows of cards.
 */

/** A hybrid logical clock: milliseconds never run backwards on one device, `counter` breaks ties. */
export type Clock = { readonly ms: number; readonly counter: number };

/** What the renderer asks to have written. `id` is a UUID of its own, so a retry is harmless. */
export type EventDraft = {
  readonly id: string;
  readonly kind: string;
  readonly v: number;
  /** JSON; the domain's own and opaque to the shell. */
  readonly body: unknown;
};

/** A line of the journal: the draft plus what the host assigned. */
export type JournalEvent = EventDraft & {
  readonly device: string;
  /** 1, 2, 3 … per device, without gaps. */
  readonly seq: number;
  readonly clock: Clock;
};

/**
 * The highest sequence known of each log: one for each device, and `<device>~<hash>` for each set of
 * events that stands beside a device's log (see `JournalDamage`, copy and fork).
 */
export type Heads = Readonly<Record<string, number>>;

/** Expected failures of the host. Their texts stand in the locale files of both languages. */
export type HostFailure =
  /** The file system has no room; nothing was written. */
  | { readonly code: "disk-full"; readonly params: Readonly<Record<string, never>> }
  /** Any other failure of the file system; `detail` is the system's own code, e.g. EACCES. */
  | { readonly code: "disk-error"; readonly params: { readonly detail: string } }
  /** The journal was written by a newer version of the app; this one refuses to write. */
  | {
      readonly code: "journal-newer";
      readonly params: { readonly found: number; readonly known: number };
    }
  /** Another process (`pid`) is writing to the same journal. */
  | { readonly code: "journal-locked"; readonly params: { readonly pid: number } }
  /** The browser fallback's server does not answer. */
  | { readonly code: "unreachable"; readonly params: Readonly<Record<string, never>> }
  /** The page holds no token, or one of an earlier run of the server. */
  | { readonly code: "unauthorized"; readonly params: Readonly<Record<string, never>> }
  /** The request does not fit the contract: a bug, or something that is not our page. */
  | { readonly code: "refused"; readonly params: { readonly detail: string } };

export type Reply<T, Failure = HostFailure> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: Failure };

export type JournalStatus = {
  readonly device: string;
  readonly heads: Heads;
  /** Null when events may be appended, else why not. */
  readonly readOnly: HostFailure | null;
  /** The id of each log's last event: two logs with equal heads and different ids are not the same. */
  readonly headIds: Readonly<Record<string, string>>;
  /** Lines that could not be read (torn tails), kept in their files and passed over. */
  readonly damagedLines: number;
  /** What is known to be amiss without reading everything; at most the first 200. */
  readonly damage: readonly JournalDamage[];
};

/** Something in the journal's files that is not as it was written. None of it is ever removed. */
export type JournalDamage =
  /** Lines that hold no event: a write that was cut off, or bytes that changed. */
  | {
      readonly kind: "lines";
      readonly device: string;
      readonly file: string;
      readonly lines: number;
    }
  /** A sealed file does not fit its hash. */
  | { readonly kind: "altered"; readonly device: string; readonly file: string }
  /** Sequences between `after` and `before` are missing: a file has not arrived, or lines are damaged. */
  | {
      readonly kind: "gap";
      readonly device: string;
      readonly after: number;
      readonly before: number;
    }
  /** A file that stands beside another of its number; it is read as well. */
  | { readonly kind: "copy"; readonly device: string; readonly file: string }
  /** Two computers have written under one device's name; the events of both count. */
  | { readonly kind: "fork"; readonly device: string };

/** What reading every file of the journal found. */
export type JournalCheck = {
  readonly files: number;
  readonly events: number;
  readonly damage: readonly JournalDamage[];
};

/**
 * Which events are wanted out of many, told from the text of their lines, so that few have to be read:
 * all of other kinds than `kind`, and those of that kind whose body has one of the given values in a
 * field of the given name. Others may be among what is found.
 */
export type EventFilter = {
  readonly kind: string;
  readonly having: Readonly<Record<string, readonly (string | number)[]>>;
};

/** A file of the student's own, and the copies of it, after whatever could be mended was. */
export type DocumentCheck = {
  readonly sha256: string;
  /** In the data folder; `restored`: it was gone or altered, and a backup had it. */
  readonly state: "whole" | "restored" | "missing" | "altered";
  /**
   * In the backups; `restored`: a copy was gone or altered and has been made anew. `none`: no backup has been made
   * since it came. `damaged`: backups name it, none has it whole, and it could not be copied anew.
   */
  readonly copies: "whole" | "restored" | "none" | "damaged";
};

/** Events after the given heads, at most `limit` (1–10,000); all of them, where `only` is left out. */
export type ReadRequest = {
  readonly after: Heads;
  readonly limit: number;
  readonly only?: EventFilter | undefined;
};

export type EventPage = {
  /** By device, then sequence; the domain sorts by clock. */
  readonly events: readonly JournalEvent[];
  readonly more: boolean;
};

/** Why a backup was made. */
export type BackupReason =
  | "timer"
  | "quit"
  | "asked"
  | "before-import"
  | "before-recover"
  | "before-rewind"
  | "before-update";

/** Why a page may ask for one. */
export type AskedBackup = { readonly reason: Extract<BackupReason, "asked" | "before-rewind"> };

/** Where: beside the journal, or in the folder a student has chosen as well. */
export type BackupPlace = "first" | "second";

/** Names one backup. `owner` is the device that made it, or "" for those beside the journal. */
export type BackupRef = {
  readonly place: BackupPlace;
  readonly owner: string;
  readonly id: string;
};

export type BackupInfo = BackupRef & {
  readonly atMs: number;
  readonly reason: BackupReason;
  readonly appVersion: string;
  readonly device: string;
  readonly heads: Heads;
  readonly events: number;
  /** Of everything it refers to; shared with other backups. */
  readonly bytes: number;
  /** When it was last read back and found whole; null while that is still to be done. */
  readonly verifiedAtMs: number | null;
  /** A file of it that is missing or damaged; null when none is known. */
  readonly damaged: string | null;
};

export type BackupFolder = {
  readonly place: BackupPlace;
  /** Absolute. */
  readonly folder: string;
  /** Why the last attempt there failed; null when it did not. */
  readonly failure: BackupFailure | null;
  /** The newest has less than half of what an older one has, so none is taken away. */
  readonly isHeld: boolean;
  /** Manifests that cannot be read; they stay, and nothing they may refer to is removed. */
  readonly unreadable: readonly string[];
};

export type BackupStatus = {
  /** The newest first. */
  readonly backups: readonly BackupInfo[];
  readonly folders: readonly BackupFolder[];
};

/** What bringing a backup or a file in would change, or has changed. */
export type UnionPreview = {
  /** Events it holds. */
  readonly events: number;
  /** Of those, events that are not here. */
  readonly newEvents: number;
  readonly newDocuments: number;
  /** Files of it that cannot be brought in. */
  readonly damaged: readonly string[];
};

/** A chosen file that is whole and could be imported; `ticket` names it until another is chosen. */
export type ImportPreview = UnionPreview & {
  readonly ticket: string;
  readonly atMs: number;
  readonly appVersion: string;
};

/** Where an export went: a file on the disk, or an address of ours that can be fetched once. */
export type Exported =
  | { readonly kind: "saved"; readonly file: string }
  | { readonly kind: "download"; readonly address: string };

/** Expected failures of what has to do with copies, besides those of the host. */
export type BackupFailure =
  | HostFailure
  /** What was written reads back differently, or a part of the backup is damaged or missing. */
  | { readonly code: "backup-damaged"; readonly params: { readonly detail: string } }
  /** There is no such backup, or no longer. */
  | { readonly code: "backup-missing"; readonly params: Readonly<Record<string, never>> }
  /** Backup or file come from a newer version of the app. */
  | {
      readonly code: "backup-newer";
      readonly params: { readonly found: number; readonly known: number };
    }
  /** The chosen folder is no folder, not absolute, or the data folder itself. */
  | { readonly code: "folder-unusable"; readonly params: { readonly detail: string } }
  /** Not a file this app has exported. */
  | { readonly code: "export-foreign"; readonly params: Readonly<Record<string, never>> }
  /** Cut off or changed since it was exported. */
  | { readonly code: "export-damaged"; readonly params: { readonly detail: string } }
  | { readonly code: "export-too-large"; readonly params: { readonly limitMiB: number } };

/** Expected failures of what has to do with one file of the student's own. */
export type DocumentFailure =
  | HostFailure
  | { readonly code: "document-too-large"; readonly params: { readonly limitMiB: number } }
  /** It is not in the data folder. */
  | { readonly code: "document-missing"; readonly params: Readonly<Record<string, never>> }
  /** It is not what its name says, or was not when it arrived. */
  | { readonly code: "document-damaged"; readonly params: { readonly detail: string } };

export type About = {
  readonly appVersion: string;
  readonly host: "desktop" | "browser";
  /** Component name → version: Electron, Chromium, Node. */
  readonly versions: Readonly<Record<string, string>>;
  readonly platform: string;
  readonly dataFolder: string;
  /** The service that seems to synchronize the data folder, e.g. Dropbox; null for none. */
  readonly syncedBy: string | null;
  /** Third-party packages in the build, the font included. */
  readonly licences: readonly {
    readonly name: string;
    readonly version: string;
    readonly licence: string;
    readonly text: string;
  }[];
};

/** What the application menu asks the page to do. */
export type MenuCommand = "today" | "review" | "settings" | "about" | "shortcuts" | "undo";

export type Bridge = {
  readonly host: "desktop" | "browser";
  journalStatus(): Promise<Reply<JournalStatus>>;
  /** Resolves once the event is on disk (fsynced). Idempotent by `id`. */
  appendEvent(draft: EventDraft): Promise<Reply<JournalEvent>>;
  readEvents(request: ReadRequest): Promise<Reply<EventPage>>;
  /**
   * Keeps a file of the student's under its SHA-256 (64 hex digits), at most `documentLimitMiB`. Resolves once it
   * is on the disk (fsynced) and was read back; what is there already, and whole, is left.
   */
  putDocument(request: {
    readonly sha256: string;
    readonly contents: Uint8Array;
  }): Promise<Reply<null, DocumentFailure>>;
  /** Such a file; what is given is what was put. */
  readDocument(request: { readonly sha256: string }): Promise<Reply<Uint8Array, DocumentFailure>>;
  /**
   * Puts events back that the journal once gave and has lost, as they were: under their device, sequence
   * and clock. Those that are there are passed over. Resolves once they are on disk, with how many were new.
   */
  restoreEvents(request: { readonly events: readonly JournalEvent[] }): Promise<Reply<number>>;
  about(): Promise<Reply<About>>;
  /** Menu language and native colours follow the page. */
  setInterface(request: {
    readonly lang: "ja" | "en";
    readonly theme: "system" | "light" | "dark";
  }): Promise<Reply<null>>;
  openDataFolder(): Promise<Reply<null>>;
  /** Reads every file of the journal; changes nothing. */
  checkJournal(): Promise<Reply<JournalCheck>>;
  /**
   * Reads the files of the student's own with these names, at most 500, and the copies of them in the backups. What one
   * place has whole is put back in the others; nothing else is changed.
   */
  checkDocuments(request: {
    readonly sha256s: readonly string[];
  }): Promise<Reply<readonly DocumentCheck[], BackupFailure>>;
  backupStatus(): Promise<Reply<BackupStatus, BackupFailure>>;
  /** Makes a backup in every folder. Fails only where the first one does. */
  backUpNow(request: AskedBackup): Promise<Reply<BackupInfo, BackupFailure>>;
  /**
   * The second folder: the desktop asks for it in a dialog, the browser fallback is told a path.
   * Answers with the folder there is now.
   */
  setSecondFolder(
    request:
      | { readonly choice: "ask" }
      | { readonly choice: "none" }
      | { readonly choice: "path"; readonly folder: string },
  ): Promise<Reply<string | null, BackupFailure>>;
  /** What `recover` would bring. */
  previewRecover(backup: BackupRef): Promise<Reply<UnionPreview, BackupFailure>>;
  /** Brings in what a backup has and the journal lacks, after making a backup of what is here. */
  recover(backup: BackupRef): Promise<Reply<UnionPreview, BackupFailure>>;
  /** Everything as one file. Null when the dialog was closed. */
  exportEverything(): Promise<Reply<Exported | null, BackupFailure>>;
  /** Lets the student choose an exported file and reads it whole. Null when none was chosen. */
  chooseImport(): Promise<Reply<ImportPreview | null, BackupFailure>>;
  importEverything(request: {
    readonly ticket: string;
  }): Promise<Reply<UnionPreview, BackupFailure>>;
  /** Deletes journal, the backups beside it and everything else the app stores. `confirmation` must be the typed word. */
  eraseEverything(request: { readonly confirmation: string }): Promise<Reply<null, BackupFailure>>;
  onMenuCommand(listener: (command: MenuCommand) => void): () => void;
};
