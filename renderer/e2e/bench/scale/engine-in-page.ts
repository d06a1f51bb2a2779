import type { CardIndex } from "#corpus/generation/card-index.ts";
import { catalogOf } from "#renderer/domain/card-catalog.ts";
import type { JournalEvent } from "#renderer/domain/journal-port.ts";
import { createQueueKeeper } from "#renderer/domain/queue-keeper.ts";
import { reviewLogOf } from "#renderer/domain/review-log-of.ts";
import { defaultSettings } from "#renderer/domain/settings.ts";
import { createStudyFold } from "#renderer/domain/study-fold.ts";
import { syntheticReviews } from "./reviews.ts";
import { indexOfSize } from "./synthetic.ts";

/** Milliseconds of each part of the domain by itself, without journal, database and screen. */
export type EngineTimes = {
  readonly foldMs: number;
  readonly queueMs: readonly number[];
  readonly reviewLogMs: number;
};

const reviewsPerCard = 10;
/** Lines made and folded at a time, so that not all of them are in memory. */
const portion = 10_000;

function benchEngine(index: CardIndex, cards: number, nowMs: number): EngineTimes {
  const catalog = catalogOf(indexOfSize(index, cards));
  const reviews = syntheticReviews(catalog.cardIds.length, reviewsPerCard, nowMs);
  const fold = createStudyFold(catalog, "device");
  const settings = { ...defaultSettings, cardLang: "both", reviewsPerDay: 200 } as const;
  let seq = 0;
  const line = (kind: string, body: unknown, ms: number): JournalEvent => {
    seq += 1;
    const id = `5ca1e000-0000-4000-8000-${seq.toString(16).padStart(12, "0")}`;
    return { id, device: "device", seq, clock: { ms, counter: seq }, kind, v: 1, body };
  };
  fold.apply(
    (["cardLang", "reviewsPerDay"] as const).map((key) =>
      line("setting-changed", { key, value: settings[key] }, 1),
    ),
  );
  let foldMs = 0;
  for (let start = 0; start < reviews.length; start += portion) {
    const lines = reviews
      .slice(start, start + portion)
      .map(({ card, atMs, studyDay, rating, days, tookMs }) => {
        const promised = { unit: "days", days };
        const place = { cardId: catalog.cardIds[card], atMs, utcOffsetMin: 540, studyDay };
        const body = { ...place, rating, tookMs, promised, phase: "review", step: 0 };
        return line("reviewed", body, atMs);
      });
    const began = performance.now();
    fold.apply(lines);
    foldMs += performance.now() - began;
  }
  const queueMs = Array.from({ length: 9 }, () => {
    const began = performance.now();
    createQueueKeeper(fold).queue({ nowMs, utcOffsetMin: 540 }, null);
    return performance.now() - began;
  });
  const began = performance.now();
  const { history, rows, devices } = fold.parts;
  reviewLogOf(history.views([]), rows.table.cardIds, devices);
  return { foldMs, queueMs, reviewLogMs: performance.now() - began };
}

Object.assign(globalThis, { benchEngine });
