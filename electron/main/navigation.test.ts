import { EventEmitter } from "node:events";
import type { App } from "electron";
import { describe, expect, test } from "vitest";
import { isReload, lockNavigation } from "./navigation.ts";

const page = "app://communique/";

test.each(["app://communique/", "app://communique/#/review"])("%j is a reload", (address) => {
  expect(isReload(address, true, page)).toBe(true);
  expect(isReload(address, false, page)).toBe(false);
});

test.each([
  "app://communique/x",
  "app://communique/?a=1",
  "app://communique.example/",
  "app://communique@example.org/",
  "https://communique/",
  "file:///etc/passwd",
  "javascript:alert(1)",
  "data:text/html,x",
  "",
])("%j is not", (address) => {
  expect(isReload(address, true, page)).toBe(false);
});

describe("what every web contents is told when it comes into being", () => {
  const app = new EventEmitter();
  const offered: string[] = [];
  lockNavigation(app as unknown as App, page, (address) => offered.push(address));
  const contents = Object.assign(new EventEmitter(), {
    openHandler: (_details: { readonly url: string }): unknown => "allow",
    setWindowOpenHandler(handler: (details: { readonly url: string }) => unknown) {
      contents.openHandler = handler;
    },
  });
  app.emit("web-contents-created", {}, contents);
  const isPrevented = (event: string, details: object) => {
    let prevented = false;
    contents.emit(event, { ...details, preventDefault: () => (prevented = true) });
    return prevented;
  };

  test.each(["will-navigate", "will-frame-navigate"])("%s: it stays on its page", (event) => {
    expect(isPrevented(event, { url: page, isMainFrame: true })).toBe(false);
    for (const url of ["https://example.org/", "file:///etc/passwd", `${page}x`, "about:blank"])
      expect(isPrevented(event, { url, isMainFrame: true }), url).toBe(true);
    expect(isPrevented(event, { url: page, isMainFrame: false })).toBe(true);
  });

  test("no redirect is followed, not even to the page, and no webview is attached", () => {
    expect(isPrevented("will-redirect", { url: page, isMainFrame: true })).toBe(true);
    expect(isPrevented("will-attach-webview", {})).toBe(true);
  });

  test("no window opens; its address is offered to the student", () => {
    for (const url of ["https://example.org/", "about:blank", page, "javascript:1"])
      expect(contents.openHandler({ url }), url).toEqual({ action: "deny" });
    expect(offered).toEqual(["https://example.org/", "about:blank", page, "javascript:1"]);
  });
});
