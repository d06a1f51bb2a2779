import type { App, WebContents } from "electron";

/** Enough of Electron's navigation details for the decision. */
type Navigation = {
  readonly url: string;
  readonly isMainFrame?: boolean;
  preventDefault(): void;
};

/**
 * The app is one page. Every web contents that comes into being, whoever made it, may reload that page
 * and go nowhere else; it may open no window and hold no webview. Where it asked for a window, `offer`
 * is told the address: a link to the outside is written with `target="_blank"`.
 */
export function lockNavigation(
  app: Pick<App, "on">,
  pageAddress: string,
  offer: (address: string) => void,
): void {
  app.on("web-contents-created", (_event, contents) => lockContents(contents, pageAddress, offer));
}

function lockContents(
  contents: WebContents,
  pageAddress: string,
  offer: (address: string) => void,
): void {
  const stay = (navigation: Navigation) => {
    if (!isReload(navigation.url, navigation.isMainFrame ?? true, pageAddress))
      navigation.preventDefault();
  };
  contents.on("will-navigate", stay);
  contents.on("will-frame-navigate", stay);
  contents.on("will-redirect", (redirect) => redirect.preventDefault());
  contents.on("will-attach-webview", (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    offer(url);
    return { action: "deny" };
  });
}

/** `location.reload()` counts as a navigation to the page's own address, with whatever hash it has. */
export function isReload(url: string, isMainFrame: boolean, pageAddress: string): boolean {
  return isMainFrame && url.split("#")[0] === pageAddress;
}
