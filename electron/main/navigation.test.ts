import { expect, test } from "vitest";
import { isReload } from "./navigation.ts";

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
