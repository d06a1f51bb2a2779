import { createContext, use } from "react";
import type { Lang } from "#corpus/bilingual.ts";
import type { Settings } from "#renderer/domain/settings.ts";
import type { Backups } from "./backups.ts";
import type { ShellProblem } from "./shell-problem.ts";

/** What the program around the page can do for it; the bridge of either host fits. */
export type Shell = {
  readonly host: "desktop" | "browser";
  about(): Promise<Answer<AboutFacts>>;
  openDataFolder(): Promise<Answer<null>>;
  readonly backups: Backups;
  /** Erases everything and starts anew; resolves only when it could not. */
  eraseEverything(confirmation: string): Promise<Answer<null>>;
  setInterface(request: {
    readonly lang: Lang;
    readonly theme: Settings["theme"];
  }): Promise<unknown>;
  onMenuCommand(listener: (command: MenuCommand) => void): () => void;
};

export type MenuCommand = "today" | "review" | "settings" | "about" | "shortcuts" | "undo";

export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: ShellProblem };

export type AboutFacts = {
  readonly appVersion: string;
  readonly host: "desktop" | "browser";
  readonly versions: Readonly<Record<string, string>>;
  readonly platform: string;
  readonly dataFolder: string;
  /** The service that seems to synchronize the data folder; null for none. */
  readonly syncedBy: string | null;
  readonly licences: readonly Licence[];
};

export type Licence = {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly text: string;
};

export const ShellContext = createContext<Shell | null>(null);

export function useShell(): Shell {
  const shell = use(ShellContext);
  if (shell === null) throw new Error("No shell in context.");
  return shell;
}
