import { EventEmitter } from "node:events";
import type { Page } from "@playwright/test";
import { toApp } from "./address.ts";
import { pageNames } from "./preload.ts";

type WindowOpenHandler = (details: { readonly url: string }) => { readonly action: string };

/** A navigation as `will-navigate` and its kin report it. */
export type NavigationRequest = {
  readonly url: string;
  readonly isMainFrame: boolean;
  readonly isRedirect: boolean;
};

let lastId = 0;

/** `webContents`: events and messages of one page. */
export class Contents extends EventEmitter {
  readonly id = ++lastId;
  #page: Page | undefined;
  #openHandler: WindowOpenHandler = () => ({ action: "allow" });
  readonly #opened: Promise<Page>;
  readonly #report: (error: unknown) => void;

  constructor(opened: Promise<Page>, report: (error: unknown) => void) {
    super();
    this.#opened = opened.then((page) => {
      this.#page = page;
      return page;
    });
    // Whoever opened the page hears of the failure as well; here it must only not go unhandled.
    this.#opened.catch(() => {});
    this.#report = report;
  }

  send(channel: string, ...sent: readonly unknown[]): void {
    const copied = structuredClone(sent);
    this.#opened
      .then((page) =>
        page.evaluate(
          ([name, to, values]) => {
            const dispatch = Reflect.get(window, name) as
              | ((channel: string, sent: readonly unknown[]) => void)
              | undefined;
            dispatch?.(to, values);
          },
          [pageNames.dispatch, channel, copied] as const,
        ),
      )
      .catch((error: unknown) => {
        if (!this.isDestroyed()) this.#report(error);
      });
  }

  setWindowOpenHandler(handler: WindowOpenHandler): void {
    this.#openHandler = handler;
  }

  /** A page wants to open a window. The stand-in has no way to give it one, so the app has to say no. */
  refuseWindow(url: string): void {
    if (this.#openHandler({ url }).action !== "deny")
      this.#report(new Error(`the app let a page open ${url}`));
  }

  /** Reports a navigation in Electron's order and says whether anyone prevented it. */
  mayNavigate(request: NavigationRequest): boolean {
    let prevented = false;
    const details = {
      url: request.url,
      isMainFrame: request.isMainFrame,
      preventDefault: () => {
        prevented = true;
      },
    };
    if (request.isRedirect) this.emit("will-redirect", details, request.url);
    else {
      if (request.isMainFrame) this.emit("will-navigate", details, request.url);
      this.emit("will-frame-navigate", details);
    }
    return !prevented;
  }

  getURL(): string {
    return toApp(this.#page?.url() ?? "");
  }

  isDestroyed(): boolean {
    return this.#page?.isClosed() ?? false;
  }

  reload(): void {
    void this.#page?.reload();
  }

  toggleDevTools(): void {}
}
