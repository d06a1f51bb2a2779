import { describe, expect, test } from "vitest";
import { isOurPage, type Sender } from "./sender.ts";

const origin = "app://communique";
const windowIds = new Set([7]);

type Changes = {
  readonly sender?: Partial<Sender["sender"]>;
  readonly frame?: Partial<NonNullable<Sender["senderFrame"]>>;
};

function message({ sender, frame }: Changes = {}): Sender {
  return {
    sender: { id: 7, isDestroyed: () => false, ...sender },
    senderFrame: { origin, parent: null, detached: false, isDestroyed: () => false, ...frame },
  };
}

describe("whose messages are heard", () => {
  test("those of the top frame of our window at our origin", () => {
    expect(isOurPage(message(), origin, windowIds)).toBe(true);
  });

  test.each([
    "app://communique.example",
    "app://communiqu",
    "app://communique:80",
    "https://communique",
    "http://127.0.0.1:28517",
    "file://",
    "null",
    "",
  ])("not those of %j", (other) => {
    expect(isOurPage(message({ frame: { origin: other } }), origin, windowIds)).toBe(false);
  });

  test.each<readonly [string, Sender]>([
    ["an iframe, though it has our origin", message({ frame: { parent: {} } })],
    ["a frame that is gone", { ...message(), senderFrame: null }],
    ["a detached frame", message({ frame: { detached: true } })],
    ["a destroyed frame", message({ frame: { isDestroyed: () => true } })],
    ["a destroyed window", message({ sender: { isDestroyed: () => true } })],
    ["contents that are no window of ours", message({ sender: { id: 8 } })],
  ])("not those of %s", (_what, sender) => {
    expect(isOurPage(sender, origin, windowIds)).toBe(false);
  });
});
