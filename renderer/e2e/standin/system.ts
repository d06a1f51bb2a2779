import { EventEmitter } from "node:events";
import type { Page } from "@playwright/test";

type ThemeSource = "system" | "light" | "dark";

/** `nativeTheme`: the pages are told of the theme as the system would tell them. */
export class FakeTheme extends EventEmitter {
  #source: ThemeSource = "system";
  readonly #system: "light" | "dark";
  readonly #pages: () => readonly Page[];

  constructor(system: "light" | "dark", pages: () => readonly Page[]) {
    super();
    this.#system = system;
    this.#pages = pages;
  }

  get themeSource(): ThemeSource {
    return this.#source;
  }

  set themeSource(wanted: ThemeSource) {
    this.#source = wanted;
    for (const page of this.#pages()) void this.apply(page);
  }

  get shouldUseDarkColors(): boolean {
    return this.#scheme() === "dark";
  }

  /** A page may close while it is told; then it has nothing to show anyway. */
  async apply(page: Page): Promise<void> {
    await page.emulateMedia({ colorScheme: this.#scheme() }).catch(() => {});
  }

  #scheme(): "light" | "dark" {
    return this.#source === "system" ? this.#system : this.#source;
  }
}

/** `screen`: one screen with a task bar at its foot. */
export function createScreen() {
  const display = {
    id: 1,
    bounds: { x: 0, y: 0, width: 1920, height: 1080 },
    workArea: { x: 0, y: 0, width: 1920, height: 1040 },
  };
  return { getAllDisplays: () => [display], getPrimaryDisplay: () => display };
}

/** `dialog`: every question is answered as by Escape. A spec that wants another answer replaces it (`../dialogs.ts`). */
export function createDialog(report: (error: unknown) => void) {
  return {
    showErrorBox: (_title: string, text: string) => report(text),
    showMessageBox: async (...given: readonly unknown[]) => {
      const question = given.at(-1) as { readonly cancelId?: number };
      return { response: question.cancelId ?? 0, checkboxChecked: false };
    },
    showOpenDialog: async () => ({ canceled: true, filePaths: [] }),
    showSaveDialog: async () => ({ canceled: true, filePath: "" }),
  };
}

/** `shell`: remembers what it was asked to open and opens nothing. */
export function createShell() {
  const opened: string[] = [];
  return {
    opened,
    openExternal: async (address: string) => {
      opened.push(address);
    },
    openPath: async (path: string) => {
      opened.push(path);
      return "";
    },
  };
}

/** A part of Electron the stand-in does not have: using it is an error, importing it is not. */
export function missing(name: string): object {
  return new Proxy(class {}, {
    get: (_target, key) => {
      if (typeof key === "symbol" || key === "then") return undefined;
      throw new Error(`stand-in: electron.${name}.${key} is not provided`);
    },
  });
}
