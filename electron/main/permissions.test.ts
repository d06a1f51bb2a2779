import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Session } from "electron";
import { describe, expect, test } from "vitest";
import { granted, isGranted, lockPermissions } from "./permissions.ts";

const origin = "app://communique";

/** Every name the installed Electron's two handlers are asked with, and one that does not exist yet. */
const permissions = [...namesIn("setPermissionRequestHandler", "setPermissionCheckHandler"), "new"];

function namesIn(...handlers: readonly string[]): ReadonlySet<string> {
  const types = join(import.meta.dirname, "../../node_modules/electron/electron.d.ts");
  const lines = readFileSync(types, "utf8").split("\n");
  const declared = lines.filter((line) =>
    handlers.some((name) => line.trim().startsWith(`${name}(handler: (`)),
  );
  expect(declared).toHaveLength(handlers.length);
  const unions = declared.map(
    (line) => /permission: ((?:'[^']+'(?: \| )?)+)/.exec(line)?.[1] ?? "",
  );
  return new Set(unions.flatMap((union) => union.match(/[^' |]+/g) ?? []));
}

test("the page may copy text and fill the screen, and nothing else", () => {
  expect(permissions.length).toBeGreaterThan(40);
  const may = permissions.filter((name) => isGranted(name, `${origin}/index.html`, origin));
  expect(may).toEqual(["clipboard-sanitized-write", "fullscreen"]);
});

test.each(["https://example.org/", "app://other/", "file:///", "", "not an address"])(
  "%j may do nothing",
  (address) => {
    expect([...granted].filter((name) => isGranted(name, address, origin))).toEqual([]);
  },
);

describe("what Electron is given", () => {
  const handlers: Record<string, (...sent: never[]) => unknown> = {};
  const session = new Proxy(
    {},
    {
      get: (_target, name: string) => (handler: (...sent: never[]) => unknown) => {
        handlers[name] = handler;
      },
    },
  );
  lockPermissions(session as Session, origin);
  const asked = (permission: string, requestingUrl: string) => {
    const answers: unknown[] = [];
    const answer = (given: unknown) => answers.push(given);
    handlers.setPermissionRequestHandler?.(
      ...([null, permission, answer, { requestingUrl, isMainFrame: true }] as never[]),
    );
    return answers;
  };
  const checked = (permission: string, from: string) =>
    handlers.setPermissionCheckHandler?.(...([null, permission, from, {}] as never[]));

  test.each(permissions)("%s: question and silent check are answered alike, once", (permission) => {
    const may = granted.has(permission);
    expect(asked(permission, `${origin}/`)).toEqual([may]);
    expect(checked(permission, origin)).toBe(may);
    expect(asked(permission, "https://example.org/")).toEqual([false]);
    expect(checked(permission, "https://example.org")).toBe(false);
  });

  test("devices and screens are never handed out", () => {
    expect(handlers.setDevicePermissionHandler?.()).toBe(false);
    const shown: unknown[] = [];
    handlers.setDisplayMediaRequestHandler?.(...([{}, (it: unknown) => shown.push(it)] as never[]));
    expect(shown).toEqual([null]);
  });
});
