import { expect, test } from "vitest";
import { everyFault, powerCutHalfway } from "./every-fault.ts";
import { appendCase, backupCase, exportCase, importCase, recoverCase } from "./fault-cases.ts";

const none = { lost: 0, duplicated: 0, partial: 0, crashes: 0 };

// The whole of it is a row of `npm run torture`.
test("appending and sealing", async () => {
  const result = await everyFault(appendCase, powerCutHalfway);
  expect(result).toMatchObject(none);
  expect(result.calls).toBeGreaterThan(40);
});
test("making a backup", async () => {
  const result = await everyFault(backupCase, powerCutHalfway);
  expect(result).toMatchObject(none);
  expect(result.calls).toBeGreaterThan(60);
});
test("recovering", async () => {
  const result = await everyFault(recoverCase, powerCutHalfway);
  expect(result).toMatchObject(none);
  expect(result.calls).toBeGreaterThan(60);
});
test("exporting", async () => {
  const result = await everyFault(exportCase, powerCutHalfway);
  expect(result).toMatchObject(none);
  expect(result.calls).toBeGreaterThan(30);
});
test("importing", async () => {
  const result = await everyFault(importCase, powerCutHalfway);
  expect(result).toMatchObject(none);
  expect(result.calls).toBeGreaterThan(60);
});
