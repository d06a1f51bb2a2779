import type { JournalEvent } from "#renderer/domain/journal-port.ts";
import { newMemory } from "#renderer/domain/memory.ts";
import type { Rating } from "#renderer/domain/rating.ts";
import { previewAnswers } from "#renderer/domain/schedule.ts";
import type { Exam } from "#renderer/domain/study.ts";
import { studyDayOf } from "#renderer/domain/study-day.ts";
import type { ReviewedBody } from "#renderer/domain/study-event.ts";
import { testCard } from "./test-cards.ts";
import { testNowMs } from "./test-study.ts";

/** A journal line of a device; clock and id follow from device and sequence unless given. */
export function testLine(
  line: Pick<JournalEvent, "kind" | "body"> & Partial<JournalEvent>,
): JournalEvent {
  const device = line.device ?? "device-a";
  const seq = line.seq ?? 1;
  return {
    id: testUuid(device, seq),
    v: 1,
    device,
    seq,
    clock: { ms: seq, counter: 0 },
    ...line,
  };
}

/** The same id for the same place in the journal. */
export function testUuid(device: string, seq: number): string {
  const tail = `${device.charCodeAt(device.length - 1)}${String(seq).padStart(9, "0")}`;
  return `10000000-0000-4000-8000-${tail.slice(0, 12).padStart(12, "0")}`;
}

/** The body of an answer to a card that is new, as the app would write it. */
export function testReview(
  cardNumber: number,
  rating: Rating = "good",
  atMs = testNowMs,
  utcOffsetMin = 540,
): ReviewedBody {
  const preview = previewAnswers(newMemory, atMs, utcOffsetMin)[rating];
  return {
    cardId: testCard(cardNumber).id,
    rating,
    atMs,
    utcOffsetMin,
    studyDay: studyDayOf(atMs, utcOffsetMin),
    tookMs: 4_000,
    promised: preview.interval,
    phase: preview.phase,
    step: preview.step,
  };
}

/** An exam on everything. */
export function testExam(id: string, date: string): Exam {
  const scope = { documentIds: [], topics: [], maxImportance: 3 } as const;
  return { id, name: "外交史", date, scope, minutesPerDay: null };
}
