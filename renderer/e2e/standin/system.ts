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

/** A question the app asked, as far as the specs look at it. */
export type AskedQuestion = { readonly message: string; readonly detail?: string };

/** `dialog`: notes what it was asked and answers as `answerWith` says; at first as Escape would. */
export function createDialog(report: (error: unknown) => void) {
  const asked: AskedQuestion[] = [];
  let response: number | null = null;
  return {
    asked,
    answerWith: (button: number | null) => {
      response = button;
    },
    showErrorBox: (_title: string, text: string) => report(text),
    showMessageBox: async (...given: readonly unknown[]) => {
      const question = given.at(-1) as AskedQuestion & { readonly cancelId?: number };
      asked.push(question);
      return { response: response ?? question.cancelId ?? 0, checkboxChecked: false };
    },
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
