import { describe, expect, test } from "vitest";
import { connect } from "./connect.ts";
import { createTokenHolder } from "./token.ts";

/** As much of a page as the token touches. */
function page(hash: string, kept: ReadonlyMap<string, string> = new Map()) {
  const stored = new Map(kept);
  const addresses: unknown[] = [];
  const location = { hash, pathname: "/", search: "?x=1" };
  return {
    stored,
    addresses,
    location,
    history: {
      state: { here: true },
      replaceState: (_state: unknown, _title: string, url?: string | URL | null) => {
        addresses.push(url);
        location.hash = "";
      },
    },
    storage: {
      getItem: (key: string) => stored.get(key) ?? null,
      setItem: (key: string, value: string) => {
        stored.set(key, value);
      },
    },
  };
}

const noTickets = () => Promise.resolve(null);

describe("the token", () => {
  test("is taken out of the address and kept for reloads and new tabs", async () => {
    const opened = page("#token=abc_DEF-123");
    expect(await createTokenHolder(opened, noTickets).token()).toBe("abc_DEF-123");
    expect(opened.addresses).toEqual(["/?x=1"]);
    const again = createTokenHolder(page("", opened.stored), noTickets);
    expect(await again.token()).toBe("abc_DEF-123");
  });

  test("of a new run replaces the one that was kept", async () => {
    const { stored } = page("", new Map([["communique.token", "old"]]));
    expect(await createTokenHolder(page("#token=new", stored), noTickets).token()).toBe("new");
  });

  test.for(["", "#", "#/review", "#token=", "#token=a b", "#x&token=abc"])(
    "is not found in %s, which stays as it is",
    async (hash) => {
      const opened = page(hash);
      expect(await createTokenHolder(opened, noTickets).token()).toBeNull();
      expect(opened.addresses).toEqual([]);
    },
  );

  test("is what a ticket in the address is exchanged for, once", async () => {
    const opened = page("#ticket=one-time");
    const asked: string[] = [];
    const holder = createTokenHolder(opened, async (ticket) => {
      asked.push(ticket);
      return "the-token";
    });
    // Gone from the address before anybody has answered.
    expect(opened.addresses).toEqual(["/?x=1"]);
    expect(await Promise.all([holder.token(), holder.token()])).toEqual(["the-token", "the-token"]);
    expect(asked).toEqual(["one-time"]);
  });

  test("that was kept stays where a ticket is no longer good", async () => {
    const opened = page("#ticket=used", new Map([["communique.token", "kept"]]));
    expect(await createTokenHolder(opened, noTickets).token()).toBe("kept");
  });
});

describe("the desktop's bridge", () => {
  const functions = {
    journalStatus: () => {},
    appendEvent: () => {},
    readEvents: () => {},
    putDocument: () => {},
    readDocument: () => {},
    restoreEvents: () => {},
    about: () => {},
    setInterface: () => {},
    openDataFolder: () => {},
    checkJournal: () => {},
    checkDocuments: () => {},
    backupStatus: () => {},
    backUpNow: () => {},
    setSecondFolder: () => {},
    previewRecover: () => {},
    recover: () => {},
    exportEverything: () => {},
    chooseImport: () => {},
    importEverything: () => {},
    eraseEverything: () => {},
    onMenuCommand: () => {},
  };
  const windowWith = (communique: unknown) => ({ communique }) as unknown as typeof window;

  test("is used where the preload put it", () => {
    const bridge = { host: "desktop", ...functions };
    expect(connect(windowWith(bridge))).toBe(bridge);
  });

  test.for([
    ["nothing", undefined],
    ["no function", { host: "desktop", ...functions, about: 1 }],
    ["too few", { host: "desktop", journalStatus: () => {} }],
    ["another host", { ...functions, host: "browser" }],
  ] as const)("that is %s stops the start", ([, bridge]) => {
    expect(() => connect(windowWith(bridge))).toThrow("preload");
  });
});
