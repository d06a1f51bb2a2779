import { expect, test } from "vitest";
import { granted, isGranted } from "./permissions.ts";

const origin = "app://communique";

/** Every name Electron's two handlers are asked with; the last is one that does not exist yet. */
const permissions = `
  ar automatic-fullscreen background-fetch background-sync captured-surface-control clipboard-read
  clipboard-sanitized-write deprecated-sync-clipboard-read display-capture fileSystem fullscreen
  geolocation geolocation-approximate hand-tracking hid idle-detection keyboardLock local-fonts
  local-network local-network-access loopback-network media mediaKeySystem midi midiSysex nfc
  notifications openExternal payment-handler periodic-background-sync persistent-storage pointerLock
  screen-wake-lock sensors serial smart-card speaker-selection storage-access system-wake-lock
  top-level-storage-access usb vr web-app-installation web-printing window-management unknown
  invented-next-year`
  .trim()
  .split(/\s+/);

test("the page may copy text and fill the screen, and nothing else", () => {
  const may = permissions.filter((name) => isGranted(name, `${origin}/index.html`, origin));
  expect(may).toEqual(["clipboard-sanitized-write", "fullscreen"]);
});

test.each(["https://example.org/", "app://other/", "file:///", "", "not an address"])(
  "%j may do nothing",
  (address) => {
    expect([...granted].filter((name) => isGranted(name, address, origin))).toEqual([]);
  },
);
