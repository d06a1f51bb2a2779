/** Where the token is kept between reloads and for new tabs; it opens this run of the server only. */
const storageKey = "communique.token";

const fragment = /^#(token|ticket)=([\w-]{1,200})$/;

/** What the token needs of a page. */
export type TokenPage = {
  readonly location: Pick<Location, "hash" | "pathname" | "search">;
  readonly history: Pick<History, "replaceState" | "state">;
  readonly storage: Pick<Storage, "getItem" | "setItem">;
};

/** Exchanges a ticket for the token; null where it was used before, or is too old. */
export type RedeemTicket = (ticket: string) => Promise<string | null>;

/**
 * Holds the token: the one the page was opened with, else the one kept from before. What the address
 * brings is taken out of it at once, so that it does not end up in a bookmark or a screenshot.
 */
export function createTokenHolder({ location, history, storage }: TokenPage, redeem: RedeemTicket) {
  let redeeming: Promise<void> = Promise.resolve();

  /** Looks at the address; to be called at the start and whenever its fragment changes. */
  function look(): void {
    const [, kind, given] = fragment.exec(location.hash) ?? [];
    if (given === undefined) return;
    history.replaceState(history.state, "", `${location.pathname}${location.search}`);
    if (kind === "token") storage.setItem(storageKey, given);
    else redeeming = redeeming.then(() => exchange(given));
  }

  async function exchange(ticket: string): Promise<void> {
    const token = await redeem(ticket);
    if (token !== null) storage.setItem(storageKey, token);
  }

  look();
  return {
    look,
    /** Null when the page was opened without one and has none from before. */
    token: async (): Promise<string | null> => {
      look();
      await redeeming;
      return storage.getItem(storageKey);
    },
  };
}
