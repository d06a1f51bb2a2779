import type { App } from "electron";
import { identity } from "#build/identity.mjs";

/** The one page of the app. */
export type Page = {
  /** What the window loads, without a hash. */
  readonly address: string;
  /** What messages must come from and what permissions are given to. */
  readonly origin: string;
};

/**
 * The bundled page; under `electron-vite dev` that of the development server, which a packaged app
 * never listens to.
 */
export function pageOf(app: Pick<App, "isPackaged">, developmentServer: string | undefined): Page {
  const origin =
    app.isPackaged || !developmentServer
      ? `${identity.scheme}://${identity.host}`
      : new URL(developmentServer).origin;
  return { address: `${origin}/`, origin };
}

export function isBundled(page: Page): boolean {
  return page.origin === `${identity.scheme}://${identity.host}`;
}
