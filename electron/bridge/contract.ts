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

/** The highest sequence known of each device. */
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

export type Reply<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: HostFailure };

export type JournalStatus = {
  readonly device: string;
  readonly heads: Heads;
  /** Null when events may be appended, else why not. */
  readonly readOnly: HostFailure | null;
  /** Lines that could not be read (torn tails), kept in their files and passed over. */
  readonly damagedLines: number;
};

export type EventPage = {
  /** By device, then sequence; the domain sorts by clock. */
  readonly events: readonly JournalEvent[];
  readonly more: boolean;
};

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
  /** Events after the given heads, at most `limit` (1–10,000). */
  readEvents(request: { readonly after: Heads; readonly limit: number }): Promise<Reply<EventPage>>;
  about(): Promise<Reply<About>>;
  /** Menu language and native colours follow the page. */
  setInterface(request: {
    readonly lang: "ja" | "en";
    readonly theme: "system" | "light" | "dark";
  }): Promise<Reply<null>>;
  openDataFolder(): Promise<Reply<null>>;
  /** Deletes journal and everything else the app stores. `confirmation` must be the typed word. */
  eraseEverything(request: { readonly confirmation: string }): Promise<Reply<null>>;
  onMenuCommand(listener: (command: MenuCommand) => void): () => void;
};
