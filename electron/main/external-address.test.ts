import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { externalAddress } from "./external-address.ts";

describe("what may leave the app", () => {
  test.each([
    ["https://www.mofa.go.jp/index.html", "page", "https://www.mofa.go.jp/index.html"],
    ["HTTPS://WWW.mod.GO.JP", "page", "https://www.mod.go.jp/"],
    ["https://a.example:8443/x?y=1&z=%20#part", "page", "https://a.example:8443/x?y=1&z=%20#part"],
    ["https://外務省.example/会談", "page", "https://xn--4gqsb91i8r6d.example/"],
    ["https://a.example/o'clock", "page", "https://a.example/o%27clock"],
    ["mailto:office@example.jp", "mail", "mailto:office@example.jp"],
    [
      "mailto:a.b@example.jp?subject=x&body=1%0D%0A2",
      "mail",
      "mailto:a.b@example.jp?subject=x&body=1%0D%0A2",
    ],
  ])("%j", (written, kind, href) => {
    const address = externalAddress(written);
    expect(address?.kind).toBe(kind);
    if (/^[ -~]+$/.test(written)) expect(address?.href).toBe(href);
    else expect(address?.target).toMatch(/^xn--[a-z0-9-]+\.example$/);
  });
});

const hostile = [
  "http://example.org/",
  "file:///etc/passwd",
  "file://server/share/x.exe",
  "FILE:\\\\server\\share",
  "smb://server/share",
  "\\\\server\\share",
  "ms-msdt:/id PCWDiagnostic /skip force",
  "ms-officecmd:{}",
  "search-ms:query=x&crumb=location:\\\\server\\share",
  "ms-settings:",
  "javascript:alert(1)",
  "java\nscript:alert(1)",
  "data:text/html,<script>alert(1)</script>",
  "vbscript:msgbox",
  "blob:https://a.example/1",
  "view-source:https://a.example/",
  "app://communique/",
  "about:blank",
  "chrome://settings",
  "devtools://devtools/bundled/inspector.html",
  "ssh://a.example",
  "tel:110",
  "x-apple.systempreferences:",
  "https://a@b",
  "https://www.mofa.go.jp@evil.example/",
  "https://user:password@a.example/",
  "https://:secret@a.example/",
  "https:///",
  "https://",
  "https://a b/",
  'https://a.example/?q="&calc',
  "https://a.example/\u0000",
  "//a.example/",
  "/etc/passwd",
  "",
  `https://a.example/${"x".repeat(3000)}`,
  "mailto:",
  "mailto:a",
  "mailto:a@b",
  "mailto:a@example.jp?attach=/etc/passwd",
  "mailto:a@example.jp?Attachment=/etc/passwd",
  "mailto:a@example.jp?subject=x%0d%0aBcc:b@example.org",
  "mailto:a@example.jp%20-attach%20/etc/passwd",
  "mailto:a@example.jp,b@example.jp",
  'mailto:"a b"@example.jp',
];

test.each(hostile)("%j may not", (written) => {
  const address = externalAddress(written);
  // A quotation mark or an odd character that the parser escaped is harmless; it must not be there raw.
  if (address === null) return;
  expect(written).toMatch(/^https:\/\/a\.example\//);
  expect(address.href).toMatch(/^[!#-~]+$/);
});

/** Schemes, separators and hosts that have been mistaken for something else, put together at random. */
const pieces = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...["https:", "http:", "file:", "smb:", "ms-msdt:", "mailto:", "javascript:", "data:"],
        ...[
          "//",
          "/",
          "\\\\",
          "\\",
          "@",
          ":",
          "?",
          "#",
          "%00",
          "%0a",
          "%2f",
          "\n",
          "\t",
          " ",
          "\u202e",
        ],
        ...[
          "a.example",
          "evil.example",
          "[::1]",
          "127.0.0.1",
          "外務省.example",
          "..",
          '"',
          "'",
          "<",
          "`",
          "|",
        ],
        ...[
          "attach=/etc/passwd",
          "subject=x",
          "a@b.example",
          "&",
          "calc.exe",
          "xn--",
          "ⓔxample.org",
        ],
      ),
      fc.string({ maxLength: 6, unit: "binary" }),
    ),
    { maxLength: 9 },
  )
  .map((parts) => parts.join(""));

test("whatever is written, what gets out is a plain https page or a mail, and says where it goes", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        pieces,
        fc.webUrl(),
        pieces.map((rest) => `https://${rest}`),
        pieces.map((rest) => `mailto:${rest}`),
      ),
      (written) => {
        const address = externalAddress(written);
        if (address === null) return;
        expect(address.href).toMatch(/^(?:https:\/\/|mailto:)[!-~]+$/);
        expect(address.href).not.toMatch(/["'<>\\^`|]/);
        const again = new URL(address.href);
        expect([again.href, again.username, again.password]).toEqual([address.href, "", ""]);
        expect(address.target).toBe(address.kind === "page" ? again.host : again.pathname);
        expect(again.searchParams.has("attach")).toBe(
          address.kind === "page" && again.searchParams.has("attach"),
        );
        expect(externalAddress(address.href)).toEqual(address);
      },
    ),
    { numRuns: 5000 },
  );
});
