import { expect, test } from "vitest";
import { backupYear } from "./backup-year.ts";

test("a year of backups is thinned to the rules, and each one kept restores to its hash", async () => {
  const year = await backupYear(365, 7);
  expect(year).toMatchObject({ lost: 0, partial: 0, crashes: 0 });
  expect(year.made).toBeGreaterThan(300);
  expect(year.runs).toBe(year.kept);
  const older = [...year.keptByAge].filter(([age]) => age > 1);
  // Twelve days, ten weeks, nine months, one backup each.
  expect(older.map(([, count]) => count)).toEqual(older.map(() => 1));
  expect(older).toHaveLength(12 + 10 + 9);
  expect(Math.max(...older.map(([age]) => age))).toBeGreaterThan(300);
});
