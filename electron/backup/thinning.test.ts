import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { obsoleteBackups, type Thinnable } from "./thinning.ts";

const dayMs = 86_400_000;
const today = "2026-11-22";

function dayBefore(days: number): string {
  return new Date(Date.parse(`${today}T00:00:00Z`) - days * dayMs).toISOString().slice(0, 10);
}

function backupOn(daysAgo: number, id = String(daysAgo), isVerified = true): Thinnable {
  return { id, day: dayBefore(daysAgo), isVerified };
}

function keptDays(backups: readonly Thinnable[]): readonly string[] {
  const obsolete = obsoleteBackups(backups, today);
  return backups.filter(({ id }) => !obsolete.includes(id)).map(({ day }) => day);
}

describe("thinning", () => {
  test("keeps all of today and yesterday, and of older days the last one", () => {
    const backups = [0, 0, 0, 1, 1, 2, 2, 3, 3].map((days, index) => backupOn(days, `b${index}`));
    expect(obsoleteBackups(backups, today)).toEqual(["b6", "b8"]);
  });

  test("of one a day for two years keeps 2, then 12 days, 10 weeks from Monday and 9 months", () => {
    const days = keptDays(Array.from({ length: 730 }, (_, n) => backupOn(n)));
    expect(days.slice(0, 14)).toEqual(Array.from({ length: 14 }, (_, n) => dayBefore(n)));
    // 2026-11-09 is a Monday and the twelfth day, so the Sunday before it stands for the week before.
    const sundays = [
      "11-08",
      "11-01",
      "10-25",
      "10-18",
      "10-11",
      "10-04",
      "09-27",
      "09-20",
      "09-13",
    ];
    expect(days.slice(14, 24)).toEqual([...sundays, "09-06"].map((day) => `2026-${day}`));
    expect(days.slice(24)).toEqual([
      "2026-08-31",
      "2026-07-31",
      "2026-06-30",
      "2026-05-31",
      "2026-04-30",
      "2026-03-31",
      "2026-02-28",
      "2026-01-31",
      "2025-12-31",
    ]);
  });

  test("done every day keeps as many, and goes on keeping them", () => {
    const everyDay = Array.from({ length: 501 }, (_, n) => backupOn(n));
    let kept: Thinnable[] = [];
    for (let ago = 500; ago >= 0; ago -= 1) {
      kept.unshift(backupOn(ago));
      const gone = obsoleteBackups(kept, dayBefore(ago));
      kept = kept.filter(({ id }) => !gone.includes(id));
    }
    const days = kept.map(({ day }) => day);
    expect(days).toHaveLength(2 + 12 + 10 + 9);
    expect(days.slice(0, 24)).toEqual(keptDays(everyDay).slice(0, 24));
    // A month is stood for by its last Sunday, since that is what the weeks have left of it.
    const lastSundays = ["08-30", "07-26", "06-28", "05-31", "04-26", "03-29", "02-22", "01-25"];
    expect(days.slice(24)).toEqual([...lastSundays.map((day) => `2026-${day}`), "2025-12-28"]);
  });

  test("never leaves fewer than three verified ones, nor removes any of today or yesterday", () => {
    const backup = fc.record({ ago: fc.nat(900), isVerified: fc.boolean() });
    fc.assert(
      fc.property(fc.array(backup, { maxLength: 60 }), (found) => {
        const backups = found
          .toSorted((a, b) => a.ago - b.ago)
          .map(({ ago, isVerified }, index) => backupOn(ago, String(index), isVerified));
        const obsolete = new Set(obsoleteBackups(backups, today));
        const verified = backups.filter(({ isVerified }) => isVerified);
        const left = verified.filter(({ id }) => !obsolete.has(id));
        expect(left.length).toBeGreaterThanOrEqual(Math.min(3, verified.length));
        for (const { id, day } of backups) {
          if (day >= dayBefore(1)) expect(obsolete.has(id)).toBe(false);
        }
        // Verified ones that were spared aside, no more than 12, 10 and 9 of older days.
        expect(
          backups.filter(({ id, day }) => day < dayBefore(1) && !obsolete.has(id)).length,
        ).toBeLessThanOrEqual(31 + 3);
      }),
    );
  });
});
