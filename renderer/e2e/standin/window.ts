import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { toHttp } from "./address.ts";
import { Contents } from "./contents.ts";
import { preloadScript } from "./preload.ts";

type Bounds = { x: number; y: number; width: number; height: number };
type Options = Partial<Bounds> & {
  readonly show?: boolean;
  readonly webPreferences?: Readonly<Record<string, unknown>>;
};

/** What a window needs of the rest of the stand-in. */
export type WindowHost = {
  /** Opens an empty page of the app's session. */
  openPage(): Promise<Page>;
  /** Before the page goes to its first address. */
  prepare(page: Page, address: string): Promise<void>;
  opened(window: FakeWindow): void;
  closed(window: FakeWindow): void;
  report(error: unknown): void;
};

const required = { sandbox: true, contextIsolation: true, nodeIntegration: false } as const;

/** A `BrowserWindow` that is a page of Chromium without a frame of its own. */
export class FakeWindow extends EventEmitter {
  readonly webContents: Contents;
  /** Resolves when the first address has been loaded. */
  readonly loaded: Promise<Page>;
  isLoaded = false;
  page: Page | undefined;
  #bounds: Bounds;
  #state = { visible: true, minimized: false, maximized: false, gone: false };
  readonly #host: WindowHost;
  readonly #ready: Promise<Page>;
  #loaded: (page: Page) => void = () => {};

  constructor(host: WindowHost, options: Options) {
    super();
    this.#host = host;
    const { x = 0, y = 0, width = 800, height = 600, show = true } = options;
    this.#bounds = { x, y, width, height };
    this.#state.visible = show;
    const preferences = options.webPreferences ?? {};
    for (const [name, value] of Object.entries(required))
      if (preferences[name] !== value)
        throw new Error(`stand-in: webPreferences.${name} must be ${value}`);
    this.loaded = new Promise((resolve) => {
      this.#loaded = resolve;
    });
    this.#ready = this.#open(preferences.preload);
    this.webContents = new Contents(this.#ready, host.report);
    host.opened(this);
  }

  async #open(preload: unknown): Promise<Page> {
    const page = await this.#host.openPage();
    this.page = page;
    if (typeof preload === "string")
      await page.addInitScript({ content: preloadScript(readFileSync(preload, "utf8")) });
    await page.setViewportSize({ width: this.#bounds.width, height: this.#bounds.height });
    page.on("popup", (popup) => {
      this.webContents.refuseWindow(popup.url());
      void popup.close();
    });
    page.on("close", () => this.#gone());
    page.once("domcontentloaded", () => this.emit("ready-to-show"));
    page.on("load", () => this.webContents.emit("did-finish-load"));
    return page;
  }

  async loadURL(address: string): Promise<void> {
    try {
      const page = await this.#ready;
      await this.#host.prepare(page, address);
      await page.goto(toHttp(address));
      this.isLoaded = true;
      this.#loaded(page);
    } catch (error) {
      if (!this.#state.gone) this.#host.report(error);
    }
  }

  close(): void {
    let prevented = false;
    this.emit("close", {
      preventDefault: () => {
        prevented = true;
      },
    });
    if (!prevented) void this.destroy();
  }

  async destroy(): Promise<void> {
    const page = await this.#ready;
    await page.close();
    this.#gone();
  }

  #gone(): void {
    if (this.#state.gone) return;
    this.#state.gone = true;
    this.emit("closed");
    this.#host.closed(this);
  }

  getBounds = (): Bounds => ({ ...this.#bounds });
  getNormalBounds = (): Bounds => ({ ...this.#bounds });

  setBounds(bounds: Partial<Bounds>): void {
    this.#bounds = { ...this.#bounds, ...bounds };
    const { width, height } = this.#bounds;
    void this.#ready.then((page) => page.setViewportSize({ width, height }));
    this.emit("move");
    this.emit("resize");
  }

  show(): void {
    this.#state.visible = true;
    this.emit("show");
  }

  hide(): void {
    this.#state.visible = false;
    this.emit("hide");
  }

  focus(): void {
    this.emit("focus");
  }

  minimize(): void {
    this.#state.minimized = true;
  }

  restore(): void {
    this.#state.minimized = false;
  }

  maximize(): void {
    this.#state.maximized = true;
  }

  isVisible = (): boolean => this.#state.visible;
  isMinimized = (): boolean => this.#state.minimized;
  isMaximized = (): boolean => this.#state.maximized;
  isDestroyed = (): boolean => this.#state.gone;
}
