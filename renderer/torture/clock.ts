import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import type { Clock } from "#renderer/domain/clock.ts";
import { type Rating, ratings } from "#renderer/domain/rating.ts";
import type { Interval, ReadyState } from "#renderer/domain/study.ts";
import { createInMemoryJournal } from "#renderer/domain/testing/in-memory-journal.ts";
import { testDecks } from "#renderer/domain/testing/test-cards.ts";
import { readyState, startTestStudy } from "#renderer/domain/testing/test-study.ts";
import type { Shown } from "./check-many.ts";

const minuteMs = 60_000;
const dayMs = 86_400_000;

/** Half and quarter hours, both sides of the date line, summer time of both hemispheres, and of half an hour. */
const zones = [
  ...["Asia/Tokyo", "Europe/London", "America/New_York", "America/Los_Angeles", "Pacific/Honolulu"],
  ...["Australia/Lord_Howe", "Pacific/Auckland", "America/Santiago", "Asia/Kathmandu"],
  ...["Pacific/Kiritimati", "Africa/Casablanca", "America/St_Johns"],
] as const;

/** What happens to a student or to their clock. */
type Turn =
  | { readonly kind: "study"; readonly ratings: readonly Rating[] }
  | { readonly kind: "wait"; readonly ms: number }
  | { readonly kind: "travel"; readonly zone: string };

export type Life = {
  readonly startMs: number;
  readonly zone: string;
  readonly turns: readonly Turn[];
};

const zone = fc.constantFrom(...zones);
const wait = fc
  .oneof(
    { weight: 6, arbitrary: fc.integer({ min: 1, max: 40 * 60 }).map((min) => min * minuteMs) },
    { weight: 3, arbitrary: fc.integer({ min: 1, max: 12 }).map((days) => days * dayMs) },
    { weight: 1, arbitrary: fc.constantFrom(-365 * dayMs, 3_653 * dayMs, -dayMs, -40 * minuteMs) },
  )
  .map((ms): Turn => ({ kind: "wait", ms }));
const study = fc
  .array(fc.constantFrom(...ratings), { minLength: 1, maxLength: 5 })
  .map((given): Turn => ({ kind: "study", ratings: given }));

/** Around the nights in which clocks are changed, most of all. */
const startMs = fc
  .tuple(
    fc.constantFrom(
      ...[Date.UTC(2026, 2, 8), Date.UTC(2026, 2, 29), Date.UTC(2026, 3, 5), Date.UTC(2026, 9, 4)],
      ...[Date.UTC(2026, 9, 25), Date.UTC(2026, 10, 1), Date.UTC(2026, 11, 31)],
    ),
    fc.integer({ min: -3 * 24 * 60, max: 3 * 24 * 60 }),
  )
  .map(([aroundMs, minutes]) => aroundMs + minutes * minuteMs);

export const livesByTheClock: fc.Arbitrary<Life> = fc.record({
  startMs,
  zone,
  turns: fc.array(
    fc.oneof(
      { weight: 5, arbitrary: study },
      { weight: 5, arbitrary: wait },
      { weight: 1, arbitrary: zone.map((to): Turn => ({ kind: "travel", zone: to })) },
    ),
    { minLength: 4, maxLength: 24 },
  ),
});

/** When a card is to be asked again, as the student read it on the button. */
type Promised = { readonly day: number } | { readonly atMs: number };

/** The study day as a calendar on the wall tells it: the local date, until four in the morning the one before. */
function dayOnTheWall(atMs: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat("en-US", {
    ...{ timeZone, hourCycle: "h23", year: "numeric", month: "numeric", day: "numeric" },
    hour: "numeric",
  }).formatToParts(atMs);
  const value = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  const date = Date.UTC(value("year"), value("month") - 1, value("day")) / dayMs;
  return value("hour") < 4 ? date - 1 : date;
}

/** Days in a row that end today or yesterday, counted one by one. */
function streakOf(days: ReadonlySet<number>, today: number): number {
  let last = days.has(today) ? today : today - 1;
  let streak = 0;
  for (; days.has(last); last -= 1) streak += 1;
  return streak;
}

/** Lives a life with the real study, and beside it with a model that knows buttons and a wall calendar alone. */
export async function studyByTheClock(life: Life): Promise<Shown & { readonly answered: number }> {
  const journal = createInMemoryJournal();
  let nowMs = life.startMs;
  let timeZone = life.zone;
  // The page asks the system, the model a calendar of the zone.
  const clock: Clock = {
    nowMs: () => nowMs,
    utcOffsetMin: () => -new Date(nowMs).getTimezoneOffset(),
  };
  process.env.TZ = timeZone;
  const running = startTestStudy({ journal, clock, decks: testDecks(40) });
  await running.settled();
  const promised = new Map<string, Promised>();
  const days = new Set<number>();
  let answered = 0;
  let partial = 0;

  const isAsPromised = (state: ReadyState): boolean => {
    const today = dayOnTheWall(nowMs, timeZone);
    const due = [...promised].filter(([, when]) => "day" in when && when.day <= today);
    if (state.counts.review !== due.length || state.streakDays !== streakOf(days, today))
      return false;
    if (state.next.kind !== "card") return state.next.kind !== "finished" || due.length === 0;
    const { card, counted } = state.next;
    const when = promised.get(card.id);
    if (counted === "new") return when === undefined;
    if (counted === "review") return due.some(([cardId]) => cardId === card.id);
    const aheadMs = state.settings.learnAheadMin * minuteMs;
    return when !== undefined && "atMs" in when && when.atMs <= nowMs + aheadMs;
  };
  const keepPromise = (cardId: string, interval: Interval): void => {
    const today = dayOnTheWall(nowMs, timeZone);
    days.add(today);
    promised.set(
      cardId,
      interval.unit === "days"
        ? { day: today + interval.days }
        : { atMs: nowMs + interval.minutes * minuteMs },
    );
  };

  for (const turn of life.turns) {
    if (turn.kind === "wait") nowMs += turn.ms;
    if (turn.kind === "travel") {
      timeZone = turn.zone;
      process.env.TZ = timeZone;
    }
    running.tick();
    if (!isAsPromised(readyState(running))) partial += 1;
    for (const rating of turn.kind === "study" ? turn.ratings : []) {
      const { next } = readyState(running);
      if (next.kind !== "card") break;
      await running.answer(next.card.id, rating, 4_000);
      const state = readyState(running);
      if (state.problem !== null) return { answered, partial, crashes: 1 };
      keepPromise(next.card.id, next.intervals[rating]);
      answered += 1;
      nowMs += 7_000;
      running.tick();
      if (!isAsPromised(readyState(running))) partial += 1;
    }
  }

  // Another start, from the journal alone, says the same.
  const again = startTestStudy({ journal, clock, decks: testDecks(40) });
  await again.settled();
  const kept = journal.events.filter(({ kind }) => kind === "reviewed").length;
  const isSame =
    isDeepStrictEqual(memories(again), memories(running)) && isAsPromised(readyState(again));
  return {
    answered,
    lost: Math.max(0, answered - kept),
    duplicated: Math.max(0, kept - answered),
    partial: partial + (isSame ? 0 : 1),
  };
}

function memories(of: ReturnType<typeof startTestStudy>) {
  return of
    .table()
    .cardIds.map((cardId) => of.memoryOf(cardId as Parameters<typeof of.memoryOf>[0]));
}
