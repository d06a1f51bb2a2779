import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { langs } from "#corpus/bilingual.ts";
import type { CardIndex } from "#corpus/generation/card-index.ts";
import { cardForms } from "#corpus/vocabulary.ts";
import { encodeLine } from "#electron/journal/line.ts";
import { encodeTrailer } from "#electron/journal/segment.ts";
import { syntheticReviews } from "./reviews.ts";

const device = "5ca1e000-0000-4000-8000-000000000001";
const segmentBytes = 1024 * 1024;
const reviewsPerCard = 10;

/** Writes the journal of somebody who has answered every card ten times; returns how many answers. */
export function writeJournal(data: string, index: CardIndex, nowMs: number): number {
  const cardIds = cardIdsOf(index);
  const reviews = syntheticReviews(cardIds.length, reviewsPerCard, nowMs);
  const folder = join(data, "events", device);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(data, "device.json"), `${JSON.stringify({ device })}\n`);
  let seq = 0;
  let segment: Buffer[] = [];
  let bytes = 0;
  let number = 1;
  const seal = (): void => {
    const content = Buffer.concat(segment);
    const trailer = encodeTrailer(number, device, content);
    writeFileSync(join(folder, `${number}.jsonl`), Buffer.concat([content, trailer]));
    number += 1;
    segment = [];
    bytes = 0;
  };
  const write = (kind: string, body: unknown, ms: number): void => {
    seq += 1;
    const id = `5ca1e000-0000-4000-8000-${seq.toString(16).padStart(12, "0")}`;
    const line = encodeLine({ id, device, seq, clock: { ms, counter: seq }, kind, v: 1, body });
    if (bytes + line.length > segmentBytes) seal();
    segment.push(line);
    bytes += line.length;
  };
  // So that even a small collection has enough due for a long session.
  const settings = {
    welcomed: true,
    cardLang: "both",
    reviewsPerDay: 9_999,
    newPerDay: 0,
    burySiblings: false,
  };
  for (const [key, value] of Object.entries(settings)) write("setting-changed", { key, value }, 1);
  for (const { card, atMs, studyDay, rating, days, tookMs } of reviews) {
    const promised = { unit: "days", days };
    const shared = { cardId: cardIds[card], rating, atMs, utcOffsetMin: 540, studyDay, tookMs };
    write("reviewed", { ...shared, promised, phase: "review", step: 0 }, atMs);
  }
  // The last segment stays open, as it does while the app runs.
  writeFileSync(join(folder, `${number}.jsonl`), Buffer.concat(segment));
  return reviews.length;
}

function cardIdsOf(index: CardIndex): readonly string[] {
  return index.facts.flatMap(({ id, gaps, cards }) =>
    Array.from({ length: cards.length / 5 }, (_, card) => {
      const [gap = 0, form = 0, lang = 0] = cards.slice(card * 5, card * 5 + 3);
      return `${id}/${gaps[gap]}/${cardForms[form]}/${langs[lang]}`;
    }),
  );
}
