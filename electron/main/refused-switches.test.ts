import { expect, test } from "vitest";
import { refusedSwitch } from "./refused-switches.ts";

function appWith(isPackaged: boolean, ...switches: readonly string[]) {
  return { isPackaged, commandLine: { hasSwitch: (name: string) => switches.includes(name) } };
}

test.each([
  "remote-debugging-port",
  "remote-debugging-pipe",
  "remote-debugging-address",
  "inspect",
  "inspect-brk",
  "disable-web-security",
  "load-extension",
])("a packaged app does not start with --%s; the one the tests drive does", (name) => {
  expect(refusedSwitch(appWith(true, "lang", name))).toBe(name);
  expect(refusedSwitch(appWith(false, name))).toBeNull();
});

test("what a student may need is let through", () => {
  expect(refusedSwitch(appWith(true, "user-data-dir", "lang", "no-sandbox", "disable-gpu"))).toBe(
    null,
  );
});
