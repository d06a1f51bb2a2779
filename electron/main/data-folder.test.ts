import { resolve } from "node:path";
import { expect, test } from "vitest";
import { dataFolderOf } from "./data-folder.ts";

const appData = resolve("/home/student/.config");

test("the folder is named communique in the system's place unless another is chosen", () => {
  const usual = { commandLine: "", environment: undefined, appData };
  expect(dataFolderOf(usual)).toBe(resolve(appData, "communique"));
  expect(dataFolderOf({ ...usual, environment: "" })).toBe(resolve(appData, "communique"));
  expect(dataFolderOf({ ...usual, environment: "/b" })).toBe(resolve("/b"));
  expect(dataFolderOf({ ...usual, environment: "/b", commandLine: "/a" })).toBe(resolve("/a"));
});
