import { afterEach, expect, test } from "vitest";
import type { JournalEvent } from "./journal-port.ts";
import { type Memory, newMemory } from "./memory.ts";
import { memoryAt } from "./memory-row.ts";
import { ratings } from "./rating.ts";
import { previewAnswers } from "./schedule.ts";
import { studyDayOf } from "./study-day.ts";
import { createStudyFold } from "./study-fold.ts";
import { testCard, testCatalog, testDecks } from "./testing/test-cards.ts";
import { testLine } from "./testing/test-events.ts";

declare const process: { readonly env: { TZ?: string } };

const machineZone = process.env.TZ;

afterEach(() => {
  setZone(machineZone);
});

function setZone(zone: string | undefined): void {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
}

/** A log kept by a student who travels from London to Honolulu, across the end of summer time. */
function travellersLog(): readonly JournalEvent[] {
  const card = testCard(1).id;
  let memory: Memory = newMemory;
  const fold = createStudyFold(testCatalog(testDecks(1)), "device-a");
  return Array.from({ length: 12 }, (_, index) => {
    const atMs = Date.UTC(2026, 9, 20, 2, 30) + index * 29 * 3_600_000;
    const utcOffsetMin = index < 5 ? 60 : index < 8 ? 0 : -600;
    const rating = ratings[index % 4] ?? "good";
    const preview = previewAnswers(memory, atMs, utcOffsetMin)[rating];
    const line = testLine({
      seq: index + 1,
      kind: "reviewed",
      body: {
        cardId: card,
        rating,
        atMs,
        utcOffsetMin,
        studyDay: studyDayOf(atMs, utcOffsetMin),
        tookMs: 1_000,
        promised: preview.interval,
        phase: preview.phase,
        step: preview.step,
      },
    });
    fold.apply([line]);
    memory = memoryAt(fold.rows.study(), fold.rows.rowFor(card));
    return line;
  });
}

test("one log gives the same memory in Tokyo, London and Honolulu, and across summer time", () => {
  setZone("UTC");
  const log = travellersLog();
  const memoryIn = (zone: string) => {
    setZone(zone);
    const summer = new Date(Date.UTC(2026, 6, 1)).getTimezoneOffset();
    const winter = new Date(Date.UTC(2026, 11, 1)).getTimezoneOffset();
    const fold = createStudyFold(testCatalog(testDecks(1)), "device-a");
    fold.apply(log);
    return { offsets: [summer, winter], snapshot: fold.snapshot() };
  };
  const tokyo = memoryIn("Asia/Tokyo");
  const london = memoryIn("Europe/London");
  const honolulu = memoryIn("Pacific/Honolulu");
  // Shows that the zone was really changed; without it the test would prove nothing.
  expect([tokyo.offsets, london.offsets, honolulu.offsets]).toEqual([
    [-540, -540],
    [-60, 0],
    [600, 600],
  ]);
  expect(london.snapshot).toEqual(tokyo.snapshot);
  expect(honolulu.snapshot).toEqual(tokyo.snapshot);
  expect(tokyo.snapshot.cards[0]?.columns.reps[0]).toBe(12);
});
