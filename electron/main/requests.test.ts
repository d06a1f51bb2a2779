import fc from "fast-check";
import { expect, test } from "vitest";
import { parseRequest } from "#electron/journal/requests.ts";
import { requests } from "./requests.ts";

const names = Object.keys(requests) as (keyof typeof requests)[];

/** Requests a page of ours could send, to be spoilt in one place. */
const good = {
  journalStatus: undefined,
  appendEvent: { id: "3c1d7a52-6f0b-4a54-9d5e-0a3a86a6f6a1", kind: "reviewed", v: 1, body: {} },
  readEvents: { after: {}, limit: 10 },
  putDocument: { sha256: "0".repeat(64), contents: new Uint8Array([1]) },
  readDocument: { sha256: "0".repeat(64) },
  restoreEvents: {
    events: [
      {
        id: "3c1d7a52-6f0b-4a54-9d5e-0a3a86a6f6a1",
        device: "3c1d7a52-6f0b-4a54-9d5e-0a3a86a6f6a2",
        seq: 3,
        clock: { ms: 1, counter: 0 },
        kind: "reviewed",
        v: 1,
        body: {},
      },
    ],
  },
  about: undefined,
  setInterface: { lang: "ja", theme: "dark" },
  openDataFolder: undefined,
  checkJournal: undefined,
  checkDocuments: { sha256s: ["ab".repeat(32)] },
  backupStatus: undefined,
  backUpNow: { reason: "asked" },
  setSecondFolder: { choice: "path", folder: "/media/stick" },
  previewRecover: { place: "first", owner: "device-a", id: "2026-11-22-1" },
  recover: { place: "first", owner: "device-a", id: "2026-11-22-1" },
  exportEverything: undefined,
  chooseImport: undefined,
  importEverything: { ticket: "3c1d7a52-6f0b-4a54-9d5e-0a3a86a6f6a1" },
  eraseEverything: { confirmation: "delete" },
} as const satisfies Readonly<Record<keyof typeof requests, unknown>>;

test("every call lets its own request in", () => {
  for (const name of names) {
    expect(parseRequest<unknown>(requests[name], good[name]).ok, name).toBe(true);
  }
});

test("whatever else is sent is a refusal, never an exception", () => {
  const anything = fc.anything({ withNullPrototype: true, withDate: true, withTypedArray: true });
  fc.assert(
    fc.property(fc.constantFrom(...names), anything, (name, sent) => {
      const reply = parseRequest<unknown>(requests[name], sent);
      if (reply.ok) expect(reply.value).toEqual(sent);
      else expect(reply.error.code).toBe("refused");
    }),
    { numRuns: 2000 },
  );
});

test("a request with one field too many, or one of another kind, is refused", () => {
  const other = fc.oneof(fc.constant(null), fc.boolean(), fc.constant([]), fc.constant(-1));
  fc.assert(
    fc.property(fc.constantFrom(...names), other, fc.string(), (name, spoilt, key) => {
      const request: unknown = good[name];
      if (typeof request !== "object" || request === null) {
        expect(parseRequest<unknown>(requests[name], spoilt).ok).toBe(false);
        return;
      }
      for (const field of Object.keys(request).filter((part) => part !== "body")) {
        const changed = { ...request, [field]: spoilt };
        expect(parseRequest<unknown>(requests[name], changed).ok, field).toBe(false);
      }
      if (!(key in request)) {
        const more = JSON.parse(`{${JSON.stringify(key)}:1}`);
        expect(parseRequest<unknown>(requests[name], { ...request, ...more }).ok, key).toBe(false);
      }
    }),
  );
});

test("nothing a page sends changes what every object has", () => {
  const sent = JSON.parse(
    '{"id":"3c1d7a52-6f0b-4a54-9d5e-0a3a86a6f6a1","kind":"reviewed","v":1,"body":{"__proto__":{"polluted":1}}}',
  );
  parseRequest<unknown>(requests.appendEvent, sent);
  parseRequest<unknown>(requests.readEvents, JSON.parse('{"after":{"__proto__":1},"limit":1}'));
  expect("polluted" in {}).toBe(false);
});
