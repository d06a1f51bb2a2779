import type { Bridge } from "#electron/bridge/contract.ts";
import { desktopBridge } from "./desktop-bridge.ts";
import { download, pickFile } from "./files-in-browser.ts";
import { createHttpBridge } from "./http-bridge.ts";
import { redeemTicket } from "./redeem-ticket.ts";
import { createTokenHolder } from "./token.ts";

/**
 * Finds the host this page runs in: the desktop app's main process, or the server that sent the page.
 * To be called once, before the page's address is used for anything else.
 */
export function connect(page: Window & typeof globalThis = window): Bridge {
  const desktop = desktopBridge(page);
  if (desktop) return desktop;
  const { location, history, localStorage } = page;
  const send = (path: string, init: RequestInit) => page.fetch(path, init);
  const holder = createTokenHolder({ location, history, storage: localStorage }, (ticket) =>
    redeemTicket(send, ticket),
  );
  // The address is opened again with the token of a new run: the page that is there takes it over.
  page.addEventListener("hashchange", holder.look);
  return createHttpBridge({
    fetch: send,
    token: holder.token,
    pickFile: () => pickFile(page.document, ".communique"),
    download: (address) => download(page.document, address),
  });
}
