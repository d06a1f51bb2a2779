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

/** Leaves the answers in the data folder as the log of another device, and starts the app on them. */
export async function restartWithPast(app: App, reviews: readonly PastReview[]): Promise<void> {
  const device = randomUUID();
  const lines = reviews.map((review, index) => {
    const atMs = review.studyDay * dayMs + 11 * 3_600_000 + index * 1_000;
    const next = reviews.find(
      (later) => later.cardId === review.cardId && later.studyDay > review.studyDay,
    );
    const body = {
      cardId: review.cardId,
      rating: review.rating,
      atMs,
      utcOffsetMin: tokyoMin,
      studyDay: review.studyDay,
      tookMs: 6_000,
      promised: {
        unit: "days",
        days: Math.max(1, (next?.studyDay ?? review.studyDay + 1) - review.studyDay),
      },
      phase: "review",
      step: 0,
    };
    const seq = index + 1;
    const clock = { ms: atMs, counter: 0 };
    return JSON.stringify({ id: randomUUID(), device, seq, clock, kind: "reviewed", v: 1, body });
  });
  await app.close();
  const folder = join(app.dataFolder, "events", device);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "1.jsonl"), `${lines.join("\n")}\n`);
  await app.restart();
}

/** Cards of the bundled corpus, one per gap: ids are frozen, and listed. */
function japaneseCards(count: number): readonly string[] {
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
