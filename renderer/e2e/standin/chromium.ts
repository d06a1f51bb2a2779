import { join } from "node:path";
import {
  type BrowserContext,
  chromium,
  type Frame,
  type Page,
  type Request as PageRequest,
  type Route,
} from "@playwright/test";
import { type BrowserLook, browserOptions } from "../browser.ts";
import { originOf, toApp } from "./address.ts";
import type { Contents } from "./contents.ts";
import { pageNames } from "./preload.ts";
import type { createSession } from "./session.ts";

type Session = ReturnType<typeof createSession>;

/** What the browser of one launch asks of the rest of the stand-in. */
export type BrowserHost = {
  readonly session: Session;
  readonly look: BrowserLook;
  /** The folder the app calls `userData`, at the moment of asking. */
  dataFolder(): string;
  contentsOf(page: Page): Contents | undefined;
  receive(source: { readonly page: Page; readonly frame: Frame }, message: never): unknown;
  report(error: unknown): void;
};

/** One Chromium per launch, opened with the first window; its profile is part of the app's data. */
export function createChromium(host: BrowserHost) {
  let opening: Promise<BrowserContext> | undefined;
  const open = async () => {
    const context = await chromium.launchPersistentContext(join(host.dataFolder(), "chromium"), {
      ...browserOptions(host.look),
      viewport: null,
    });
    await context.route("**/*", (route) => answer(host, route));
    await context.exposeBinding(pageNames.call, (source, message) =>
      host.receive(source, message as never),
    );
    return context;
  };
  const context = () => {
    opening ??= open();
    return opening;
  };
  return {
    context,
    async openPage(): Promise<Page> {
      const opened = await context();
      const empty = opened
        .pages()
        .find((page) => page.url() === "about:blank" && host.contentsOf(page) === undefined);
      return empty ?? (await opened.newPage());
    },
    async close() {
      if (opening !== undefined) await (await opening).close();
    },
  };
}

/** Every request of every page ends here: the app's own scheme answers it, or nobody does. */
async function answer(host: BrowserHost, route: Route): Promise<void> {
  const request = route.request();
  const url = toApp(request.url());
  try {
    if (request.isNavigationRequest()) {
      const frame = frameOf(request);
      const contents = frame === null ? undefined : host.contentsOf(frame.page());
      const allowed = contents?.mayNavigate({
        url,
        isMainFrame: frame?.parentFrame() === null,
        isRedirect: request.redirectedFrom() !== null,
      });
      if (!allowed) return await route.abort("aborted");
    }
    const handler = host.session.handlerOf(new URL(url).protocol.slice(0, -1));
    if (handler === undefined || host.session.isCancelled(url)) {
      return await route.abort("internetdisconnected");
    }
    const response = await handler(await asRequest(route, url));
    await route.fulfill({
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: Buffer.from(await response.arrayBuffer()),
    });
  } catch (error) {
    const isClosing = /has been closed|Target closed/.test(String(error));
    if (!isClosing) host.report(error);
    await route.abort("failed").catch(() => {});
  }
}

/** Null for a window that is being opened: Electron asks its handler first, and fetches nothing for it. */
function frameOf(request: PageRequest): Frame | null {
  try {
    return request.frame();
  } catch {
    return null;
  }
}

async function asRequest(route: Route, url: string): Promise<Request> {
  const request = route.request();
  const headers = Object.entries(await request.allHeaders())
    .filter(([name]) => !name.startsWith(":"))
    .map(([name, value]): [string, string] => [
      name,
      name === "origin" ? originOf(toApp(value)) : toApp(value),
    ]);
  const body = request.postDataBuffer();
  return new Request(url, {
    method: request.method(),
    headers,
    body: body === null ? null : new Uint8Array(body),
  });
}
