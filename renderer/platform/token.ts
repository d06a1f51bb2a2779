/** Where the token is kept between reloads and for new tabs; it opens this run of the server only. */
const storageKey = "communique.token";

const fragment = /^#token=([\w-]{1,200})$/;

/** What the token needs of a page. */
export type TokenPage = {
  readonly location: Pick<Location, "hash" | "pathname" | "search">;
  readonly history: Pick<History, "replaceState" | "state">;
  readonly storage: Pick<Storage, "getItem" | "setItem">;
};

/**
 * The token the page was opened with, else the one kept from before; null when there is neither. It is
 * taken out of the address at once, so that it does not end up in a bookmark or a screenshot.
 */
export function takeToken({ location, history, storage }: TokenPage): string | null {
  const [, given] = fragment.exec(location.hash) ?? [];
  if (given === undefined) return storage.getItem(storageKey);
  storage.setItem(storageKey, given);
  history.replaceState(history.state, "", `${location.pathname}${location.search}`);
  return given;
}
