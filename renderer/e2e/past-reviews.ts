import { randomUUID } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "#build/tree.mjs";
import type { App } from "./fixture.ts";

/** One answer of the past, as the specs know it. */
export type PastReview = {
  readonly cardId: string;
  readonly studyDay: number;
  readonly rating: "again" | "good";
  /** Study days since the answer before; null for the first. */
  readonly elapsedDays: number | null;
};

const dayMs = 86_400_000;
const tokyoMin = 540;

/** The study day of an instant in Tokyo, where the specs take place: it begins at 04:00. */
export function studyDayInTokyo(atMs: number): number {
  return Math.floor((atMs + tokyoMin * 60_000 - 4 * 3_600_000) / dayMs);
}

/**
 * A student who forgets much faster than the default parameters say, always the same: so many cards of
 * the first document, each answered on `days` days of the past, at intervals that double.
 */
export function forgetfulPast(cards: number, nowMs = Date.now()): readonly PastReview[] {
  const random = seeded(20_260_101);
  const today = studyDayInTokyo(nowMs);
  const reviews = japaneseCards(cards).flatMap((cardId, index) => {
    const first = today - 60 + (index % 12);
    const ofCard: PastReview[] = [{ cardId, studyDay: first, rating: "good", elapsedDays: null }];
    let interval = 1;
    let studyDay = first;
    while (studyDay + interval < today) {
      studyDay += interval;
      const isRecalled = random() < Math.exp(-interval / 9);
      ofCard.push({
        cardId,
        studyDay,
        rating: isRecalled ? "good" : "again",
        elapsedDays: interval,
      });
      interval = isRecalled ? interval * 2 : 1;
    }
    return ofCard;
  });
  return reviews.toSorted((a, b) => a.studyDay - b.studyDay);
}

/** Leaves the answers in the data folder as the log of another device; the app must not be running. */
export function plantPast(dataFolder: string, reviews: readonly PastReview[]): void {
  const device = randomUUID();
  const nextDay = new Map<string, number>();
  const lines = reviews.map((_, index) => lineOf(reviews.length - index)).toReversed();
  const folder = join(dataFolder, "events", device);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "1.jsonl"), `${lines.join("\n")}\n`);

  /** Called with the last one first, so that each knows when its card was answered next. */
  function lineOf(seq: number): string {
    const review = reviews[seq - 1];
    if (review === undefined) throw new Error(`There is no review ${seq}.`);
    const { cardId, rating, studyDay } = review;
    const days = (nextDay.get(cardId) ?? studyDay + 1) - studyDay;
    nextDay.set(cardId, studyDay);
    const atMs = studyDay * dayMs + 11 * 3_600_000 + (seq % 10_000) * 1_000;
    const body = {
      ...{ cardId, rating, atMs, utcOffsetMin: tokyoMin, studyDay, tookMs: 6_000 },
      ...{ promised: { unit: "days", days: Math.max(1, days) }, phase: "review", step: 0 },
    };
    const clock = { ms: studyDay * dayMs + 11 * 3_600_000, counter: seq };
    return JSON.stringify({ id: randomUUID(), device, seq, clock, kind: "reviewed", v: 1, body });
  }
}

/** Starts the app anew with a past. */
export async function restartWithPast(app: App, reviews: readonly PastReview[]): Promise<void> {
  await app.close();
  plantPast(app.dataFolder, reviews);
  await app.restart();
}

/** Cards of one document, one per gap: ids are frozen, and listed. */
export function japaneseCards(count: number): readonly string[] {
  const list = readFileSync(join(root, "corpus/ids/2023-defense-white-paper.txt"), "utf8");
  const cards = list.split("\n").filter((id) => id.endsWith("/basic/ja"));
  if (cards.length < count) throw new Error(`The corpus lists ${cards.length} such cards.`);
  return cards.slice(0, count);
}

function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 0x1_0000_0000;
  };
}
