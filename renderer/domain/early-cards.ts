import { ok } from "#corpus/result.ts";
import type { CardCatalog } from "./card-catalog.ts";
import { compareEvents } from "./event-order.ts";
import type { Heads, JournalEvent, JournalPort } from "./journal-port.ts";
import type { ReviewedEvent } from "./provisional-event.ts";
import { readEvent } from "./read-event.ts";
import type { StudyDay } from "./study-day.ts";
import { createStudyFold, type StudyFold } from "./study-fold.ts";

/**
 * Cards that can be studied while the rest of the journal is being read, since all that ever happened to
 * them is known: every event that is no answer, every answer to them, every answer of today.
 */
export type EarlyCards = {
  readonly rows: ReadonlySet<number>;
  /** How far the journal went when they were chosen. What came later is known to be the newest. */
  readonly heads: Heads;
};

type EarlyDeps = {
  readonly journal: JournalPort;
  readonly catalog: CardCatalog;
  readonly pause: () => Promise<void>;
};

type EarlyQuestion = {
  /** This one. */
  readonly device: string;
  readonly heads: Heads;
  readonly today: StudyDay;
  /** The card that was on screen last, if any. */
  readonly presented: string | null;
};

/** How many events before a log's end answers are looked at, and how many of them each time. */
const lookBack = [2_000, 8_000, 32_000, 128_000] as const;
const lookAt = 1_000;
/** Logs that are looked at, the longest ones. */
const mostLogs = 3;
/** Cards of each look: more than a student answers until the rest is read. */
const cardsPerLook = 40;
/** Events that are no answers, and answers of today: beyond this nothing is gained by reading them first. */
const mostEvents = 100_000;

/**
 * Folds all there is about a few cards that are likely to be due. Null where the journal cannot be read,
 * or too much would have to be read for it. The journal has to find lines by their text quickly.
 */
export async function foldEarlyCards(
  { journal, catalog, pause }: EarlyDeps,
  { device, heads, today, presented }: EarlyQuestion,
): Promise<{ readonly fold: StudyFold; readonly cards: EarlyCards } | null> {
  const cardIds = await likelyDue(journal, heads, today);
  if (presented !== null) cardIds.add(presented);
  const lines = await linesOf(journal, heads, cardIds, today);
  if (lines === null) return null;
  const fold = createStudyFold(catalog, device);
  fold.apply(lines);
  fold.passOver(heads);
  await fold.settle(async () => ok([]), pause);
  const known = [...cardIds].map((cardId) => fold.rows.table.rowOf(cardId));
  return { fold, cards: { rows: new Set(known.filter((row) => row >= 0)), heads } };
}

/** All lines that say anything about these cards, in event order; adds to them those of today. */
async function linesOf(
  journal: JournalPort,
  heads: Heads,
  cardIds: Set<string>,
  today: StudyDay,
): Promise<readonly JournalEvent[] | null> {
  for (;;) {
    const lines = await readWanted(journal, heads, {
      cardId: [...cardIds],
      studyDay: [today],
    });
    if (lines === null) return null;
    const before = cardIds.size;
    // A card answered today counts against the limits by what it was before.
    for (const { body } of reviewsIn(lines)) if (body.studyDay === today) cardIds.add(body.cardId);
    if (cardIds.size === before) {
      return lines.filter(isAbout(cardIds)).sort(compareEvents);
    }
  }
}

/** More may be found than was asked for. */
function isAbout(cardIds: ReadonlySet<string>): (line: JournalEvent) => boolean {
  return (line) => {
    const [review] = reviewsIn([line]);
    return review === undefined || cardIds.has(review.body.cardId);
  };
}

async function readWanted(
  journal: JournalPort,
  heads: Heads,
  having: Readonly<Record<string, readonly (string | number)[]>>,
): Promise<JournalEvent[] | null> {
  const lines: JournalEvent[] = [];
  let after: Heads = {};
  for (;;) {
    const page = await journal.readEvents({
      after,
      limit: 10_000,
      only: { kind: "reviewed", having },
    });
    if (!page.ok || lines.length > mostEvents) return null;
    const { events, more } = page.value;
    for (const line of events) lines.push(line);
    const last = events.at(-1);
    if (!more || last === undefined) return lines;
    // By device: those before the last one have been looked through to their ends.
    const through = events.map(({ device }) => [device, heads[device] ?? 0] as const);
    after = { ...after, ...Object.fromEntries(through), [last.device]: last.seq };
  }
}

/** Cards whose promised interval is over, as far as a few looks tell; and those answered today. */
async function likelyDue(
  journal: JournalPort,
  heads: Heads,
  today: StudyDay,
): Promise<Set<string>> {
  const cardIds = new Set<string>();
  const logs = Object.entries(heads)
    .sort(([, a], [, b]) => b - a)
    .slice(0, mostLogs);
  for (const [device, head] of logs) {
    for (const [index, back] of lookBack.entries()) {
      if (index > 0 && back > head) break;
      const after = { ...heads, [device]: Math.max(0, head - back) };
      const page = await journal.readEvents({ after, limit: index === 0 ? back : lookAt });
      if (!page.ok) return cardIds;
      const reviews = reviewsIn(page.value.events);
      for (const { body } of reviews) if (body.studyDay === today) cardIds.add(body.cardId);
      for (const cardId of overdue(reviews, today)) cardIds.add(cardId);
    }
  }
  return cardIds;
}

/** Of the cards that are due by their last answer here those that have been so for the shortest time. */
function overdue(reviews: readonly ReviewedEvent[], today: StudyDay): readonly string[] {
  const dueDays = new Map<string, StudyDay>();
  for (const { body } of reviews) {
    const days = body.promised.unit === "days" ? body.promised.days : 0;
    dueDays.set(body.cardId, body.studyDay + days);
  }
  return [...dueDays]
    .filter(([, day]) => day <= today)
    .sort(([, a], [, b]) => b - a)
    .slice(0, cardsPerLook)
    .map(([cardId]) => cardId);
}

function reviewsIn(lines: readonly JournalEvent[]): readonly ReviewedEvent[] {
  return lines.flatMap((line) => {
    const read = line.kind === "reviewed" ? readEvent(line) : null;
    return read?.status === "known" && read.event.kind === "reviewed" ? [read.event] : [];
  });
}
