import { describe, expect, test } from "vitest";
import { ownScriptsOnly } from "./own-scripts-only.ts";

/** The rules of the policy a page at `href` is given. */
function rulesAt(href: string) {
  const made: Record<string, (text: string) => string | null>[] = [];
  ownScriptsOnly({
    trustedTypes: { createPolicy: (_name, rules) => made.push(rules) },
    location: { href },
  });
  const [rules] = made;
  if (rules === undefined) throw new Error("no policy was made");
  return rules;
}

describe.each(["app://communique/", "http://127.0.0.1:28517/"])("a page at %s", (page) => {
  const { createScriptURL, createHTML } = rulesAt(`${page}index.html#/progress`);

  test("starts a Worker from the app's own files", () => {
    const worker = `${page}assets/progress-worker-B3x_9-Zk.js`;
    expect(createScriptURL?.(worker)).toBe(worker);
  });

  test.each([
    "https://example.org/assets/a.js",
    "data:text/javascript,1",
    `blob:${page}0b1c`,
    "javascript:1",
    "//example.org/assets/a.js",
    `${page}assets/../worker.js`,
    `${page}assets/%2e%2e/worker.js`,
    `${page}api/readEvents`,
    `${page}assets/a.js.txt`,
    `${page}assets/a/b.js`,
    `${page.replace(/\/$/, "")}.example.org/assets/a.js`,
    "",
  ])("from nothing else: %s", (address) => {
    expect(createScriptURL?.(address)).toBeNull();
  });

  test("takes no text for markup", () => {
    expect(createHTML?.("<b>")).toBeNull();
    expect(createHTML?.(" ")).toBeNull();
    expect(createHTML?.("")).toBe("");
  });
});

test("a browser without Trusted Types is left as it is", () => {
  expect(() => ownScriptsOnly({ location: { href: "http://127.0.0.1:28517/" } })).not.toThrow();
});
