import type { Answer } from "./shell.ts";
import type { ShellProblem } from "./shell-problem.ts";

/** Copies of the collection, as the shell offers them; the bridge of either host fits. */
export type Backups = {
  /** What is known to be amiss without reading everything. */
  journalDamage(): Promise<Answer<readonly JournalDamage[]>>;
  checkJournal(): Promise<Answer<JournalCheck>>;
  status(): Promise<Answer<BackupStatus>>;
  backUpNow(): Promise<Answer<Backup>>;
  /** `ask` opens a dialog on the desktop; the browser is told a path. The folder there is now. */
  setSecondFolder(request: SecondFolderRequest): Promise<Answer<string | null>>;
  previewRecover(backup: BackupRef): Promise<Answer<UnionPreview>>;
  /** Starts the page anew where something came in. */
  recover(backup: BackupRef): Promise<Answer<UnionPreview>>;
  /** Null when the student closed the dialog. */
  exportEverything(): Promise<Answer<Exported | null>>;
  chooseImport(): Promise<Answer<ImportPreview | null>>;
  /** Starts the page anew where something came in. */
  importEverything(ticket: string): Promise<Answer<UnionPreview>>;
};

export type SecondFolderRequest =
  | { readonly choice: "ask" }
  | { readonly choice: "none" }
  | { readonly choice: "path"; readonly folder: string };

export type BackupRef = {
  readonly place: "first" | "second";
  readonly owner: string;
  readonly id: string;
};

export type Backup = BackupRef & {
  readonly atMs: number;
  readonly reason: BackupReason;
  readonly device: string;
  readonly heads: Readonly<Record<string, number>>;
  readonly events: number;
  readonly verifiedAtMs: number | null;
  readonly damaged: string | null;
};

export type BackupReason =
  | "timer"
  | "quit"
  | "asked"
  | "before-import"
  | "before-recover"
  | "before-update";

export type BackupStatus = {
  /** The newest first. */
  readonly backups: readonly Backup[];
  readonly folders: readonly {
    readonly place: "first" | "second";
    readonly folder: string;
    readonly failure: ShellProblem | null;
    readonly isHeld: boolean;
    readonly unreadable: readonly string[];
  }[];
};

export type UnionPreview = {
  readonly events: number;
  readonly newEvents: number;
  readonly newDocuments: number;
  readonly damaged: readonly string[];
};

export type ImportPreview = UnionPreview & { readonly ticket: string; readonly atMs: number };

export type Exported =
  | { readonly kind: "saved"; readonly file: string }
  | { readonly kind: "download"; readonly address: string };

/** What reading every file of the journal found. */
export type JournalCheck = {
  readonly files: number;
  readonly events: number;
  readonly damage: readonly JournalDamage[];
};

export type JournalDamage =
  | {
      readonly kind: "lines";
      readonly device: string;
      readonly file: string;
      readonly lines: number;
    }
  | { readonly kind: "altered"; readonly device: string; readonly file: string }
  | {
      readonly kind: "gap";
      readonly device: string;
      readonly after: number;
      readonly before: number;
    }
  | { readonly kind: "copy"; readonly device: string; readonly file: string }
  | { readonly kind: "fork"; readonly device: string };
