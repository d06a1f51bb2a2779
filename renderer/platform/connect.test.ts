import { describe, expect, test } from "vitest";
import { connect } from "./connect.ts";
import { takeToken } from "./token.ts";

/** As much of a page as the token touches. */
function page(hash: string, kept: ReadonlyMap<string, string> = new Map()) {
  const stored = new Map(kept);
  const addresses: unknown[] = [];
  return {
    stored,
    addresses,
    location: { hash, pathname: "/", search: "?x=1" },
    history: {
      state: { here: true },
      replaceState: (_state: unknown, _title: string, url?: string | URL | null) => {
        addresses.push(url);
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

describe("the token", () => {
  test("is taken out of the address and kept for reloads and new tabs", () => {
    const opened = page("#token=abc_DEF-123");
    expect(takeToken(opened)).toBe("abc_DEF-123");
    expect(opened.addresses).toEqual(["/?x=1"]);
    expect(takeToken(page("", opened.stored))).toBe("abc_DEF-123");
  });

  test("of a new run replaces the one that was kept", () => {
    const opened = page("#token=old");
    takeToken(opened);
    expect(takeToken(page("#token=new", opened.stored))).toBe("new");
  });

  test.for(["", "#", "#/review", "#token=", "#token=a b", "#x&token=abc"])(
    "is not found in %s, which stays as it is",
    (hash) => {
      const opened = page(hash);
      expect(takeToken(opened)).toBeNull();
      expect(opened.addresses).toEqual([]);
    },
  );
});

describe("the desktop's bridge", () => {
  const functions = {
    journalStatus: () => {},
    appendEvent: () => {},
    readEvents: () => {},
    about: () => {},
    setInterface: () => {},
    openDataFolder: () => {},
    checkJournal: () => {},
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
