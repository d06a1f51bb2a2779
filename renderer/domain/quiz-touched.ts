import { langs } from "#corpus/bilingual.ts";
import type { CardRows } from "./card-rows.ts";
import { cardPhases, notInDeck, notPlanned } from "./card-table.ts";
import { at } from "./columns.ts";
import { leftCorpus } from "./in-play.ts";
import { learningDueMs } from "./queue.ts";
import type { TouchedCard } from "./quiz-mapping.ts";
import type { Settings } from "./settings.ts";
import { type StudyDay, studyDayStartMs } from "./study-day.ts";

type Rows = Pick<CardRows, "table">;

const reviewPhase = cardPhases.indexOf("review");

export type TouchMoment = {
  readonly nowMs: number;
  readonly utcOffsetMin: number;
  readonly day: StudyDay;
};

/**
 * Of the cards an item names, the one of each gap that an answer is about: the one answered today, else the one
 * that is due, was begun, or stands in the deck. What the student has put away (suspended, hidden for today), and
 * what is not of the language they learn in, is left out.
 */
export function touchedCards(
  rows: Rows,
  cardIds: readonly string[],
  moment: TouchMoment,
  cardLang: Settings["cardLang"],
): readonly TouchedCard[] {
  const { table } = rows;
  const byGap = new Map<number, { readonly row: number; readonly rank: number }>();
  for (const cardId of cardIds) {
    const row = table.rowOf(cardId);
    if (row < 0 || at(table.document, row) === leftCorpus) continue;
    if (cardLang !== "both" && langs[at(table.lang, row)] !== cardLang) continue;
    const rank = rankOf(rows, row, moment);
    const gap = at(table.gap, row);
    if (rank > (byGap.get(gap)?.rank ?? -1)) byGap.set(gap, { row, rank });
  }
  return [...byGap].flatMap(([gap, { row }]) => {
    if (at(table.isSuspended, row) === 1 || at(table.buriedOn, row) === moment.day) return [];
    const cardId = table.cardIds[row] ?? "";
    const standing = standingOf(rows, row, moment);
    return [{ cardId, factId: factOf(cardId), gap, standing }];
  });
}

/** A card's id begins with its fact's, `document/fact`. */
export function factOf(cardId: string): string {
  return cardId.split("/", 2).join("/");
}

function rankOf(rows: Rows, row: number, moment: TouchMoment): number {
  const { table } = rows;
  const isNew = at(table.phase, row) === 0;
  if (!isNew && at(table.lastDay, row) === moment.day) return 4;
  if (!isNew) return standingOf(rows, row, moment) === "due" ? 3 : 2;
  return at(table.deckOrder, row) === notInDeck && at(table.addedDay, row) < 0 ? 0 : 1;
}

function standingOf(
  rows: Rows,
  row: number,
  { nowMs, utcOffsetMin, day }: TouchMoment,
): TouchedCard["standing"] {
  const { table } = rows;
  if (at(table.phase, row) === 0) {
    const planned = at(table.plannedDay, row);
    return planned !== notPlanned && planned <= day ? "coming" : "later";
  }
  const dueMs = learningDueMs({ rows, day, utcOffsetMin }, row);
  if (dueMs !== null) {
    if (dueMs <= nowMs) return "due";
    // A card in its steps comes back by itself; to set its due date would end them.
    return dueMs < studyDayStartMs(day + 2, utcOffsetMin) ? "coming" : "later";
  }
  return at(table.phase, row) === reviewPhase && at(table.dueDay, row) <= day ? "due" : "later";
}
