import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { z } from "zod";

/** Outer rectangle of the window in device-independent pixels, as Electron's `getNormalBounds` gives it. */
const windowPlace = z.strictObject({
  x: z.int().min(-100_000).max(100_000),
  y: z.int().min(-100_000).max(100_000),
  width: z.int().min(1).max(100_000),
  height: z.int().min(1).max(100_000),
  maximized: z.boolean(),
});

const interfaceChoice = z.strictObject({
  lang: z.enum(["ja", "en"]),
  theme: z.enum(["system", "light", "dark"]),
});

const shellState = z.strictObject({
  window: windowPlace.optional().catch(undefined),
  interface: interfaceChoice.optional().catch(undefined),
  developerTools: z.boolean().optional().catch(undefined),
});

export type WindowPlace = Readonly<z.infer<typeof windowPlace>>;

/** What the menu and the native colours were last asked to be, so that the next start opens in them. */
export type InterfaceChoice = Readonly<z.infer<typeof interfaceChoice>>;

/**
 * What the shell itself remembers between starts: conveniences, never user data. A file that is
 * missing or makes no sense is the same as none; a part that makes no sense loses only itself.
 */
export type ShellState = {
  readonly window?: WindowPlace | undefined;
  readonly interface?: InterfaceChoice | undefined;
  /** Whether the next start allows developer tools; absent is no. */
  readonly developerTools?: boolean | undefined;
};

/** The state in `text`, or an empty one where the text is not a state. */
export function parseShellState(text: string): ShellState {
  try {
    return shellState.catch({}).parse(JSON.parse(text));
  } catch {
    return {};
  }
}

/** The remembered state and its file; every change is written at once, whole (temporary file, then rename). */
export type ShellStateFile = {
  read(): ShellState;
  /** Failing to remember a window's place is not worth a message: the failure is passed over. */
  change(part: ShellState): void;
  forget(): void;
};

export function openShellState(file: string): ShellStateFile {
  let state = readState(file);
  return {
    read: () => state,
    change: (part) => {
      state = { ...state, ...part };
      try {
        writeWhole(file, JSON.stringify(state));
      } catch {
        // A full disk or a read-only folder: the journal reports it, and this is only the window's place.
      }
    },
    forget: () => {
      state = {};
      rmSync(file, { force: true });
    },
  };
}

function readState(file: string): ShellState {
  try {
    return parseShellState(readFileSync(file, "utf8"));
  } catch {
    return {};
  }
}

function writeWhole(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  const temporary = `${file}.tmp`;
  writeFileSync(temporary, text);
  renameSync(temporary, file);
}
