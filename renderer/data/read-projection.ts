import type { Dexie } from "dexie";
import { z } from "zod";
import { err, ok, type Result } from "#corpus/result.ts";
import type { RemainingSummary } from "#renderer/domain/remains.ts";
import type { ReviewChunk } from "#renderer/domain/review-history.ts";
import type { StudySummary } from "#renderer/domain/study-snapshot.ts";
import type { StoredStudy } from "#renderer/domain/study-store.ts";
import { inTransaction } from "./in-transaction.ts";
import {
  type CardChunkRow,
  cardChunkOf,
  type EventChunkRow,
  eventChunkOf,
  type MetaRow,
  metaRows,
  type Read,
  type ReviewChunkRow,
  reviewChunkOf,
  schemaVersion,
  summaryChecksum,
} from "./rows.ts";
import type { StudyDatabase } from "./study-database.ts";

/** What the database holds, before anything of it is believed; of the reviews the last chunk. */
export type StoredRows = {
  readonly meta: readonly Read<MetaRow>[];
  readonly cards: readonly Read<CardChunkRow>[];
  readonly reviews: readonly Read<ReviewChunkRow>[];
  readonly events: readonly Read<EventChunkRow>[];
};

/** All of it at one moment. */
export function readRows(database: StudyDatabase): Promise<StoredRows> {
  return inTransaction(database, "r", database.tables, async () => {
    const [lastReviews, meta, cards, events] = await Promise.all([
      database.reviewChunks.toCollection().last(),
      database.meta.toArray(),
      database.cardChunks.toArray(),
      database.eventChunks.toArray(),
    ]);
    return { meta, cards, reviews: lastReviews === undefined ? [] : [lastReviews], events };
  });
}

/** Chunks of reviews read at once: some ten milliseconds in which the page stands still. */
const chunksAtOnce = 16;

/**
 * Every chunk of reviews; null where one is not as it was written. All are asked for at once: while some are looked
 * through here, the browser reads the next.
 */
export function readReviews(database: StudyDatabase): Promise<readonly ReviewChunk[] | null> {
  return inTransaction(database, "r", [database.reviewChunks], async () => {
    const starts = await database.reviewChunks.toCollection().primaryKeys();
    const parts: Promise<readonly (ReviewChunk | null)[]>[] = [];
    for (let from = 0; from < starts.length; from += chunksAtOnce) {
      const last = starts[Math.min(from + chunksAtOnce, starts.length) - 1];
      const rows = database.reviewChunks.where(":id").between(starts[from], last, true, true);
      parts.push(rows.toArray().then((found) => found.map(reviewChunkOf)));
    }
    return all((await Promise.all(parts)).flat());
  });
}

/** The version of the rows, read by itself: of a newer version's tables nothing else is known. */
export function readVersion(database: Dexie): Promise<number | null> {
  const meta = database.table<MetaRow, string>("meta");
  return inTransaction(database, "r", [meta], async () => {
    const row = await meta.get("schemaVersion");
    return row === undefined ? null : versionOf([row]);
  });
}

function versionOf(meta: readonly Read<MetaRow>[]): number | null {
  const version = metaRows.schemaVersion.safeParse(metaValue(meta, "schemaVersion"));
  return version.success ? version.data : null;
}

/** Rows of this version as a projection, if they are whole. */
export function studyOfRows(rows: StoredRows): StoredStudy {
  if (Object.values(rows).every((table) => table.length === 0)) return { kind: "empty" };
  const version = versionOf(rows.meta);
  const history = historyOf(rows.meta);
  const damaged = (detail: string): StoredStudy => ({ kind: "damaged", detail, history });
  if (version !== schemaVersion) return damaged(`schema version ${version}`);
  const summary = summaryOf(rows.meta);
  if (!summary.ok) return damaged(summary.error);
  const cards = all(rows.cards.map(cardChunkOf));
  const reviews = all(rows.reviews.map(reviewChunkOf));
  const events = all(rows.events.map(eventChunkOf));
  if (cards === null || reviews === null || events === null) return damaged("a chunk is altered");
  const { census } = summary.value;
  const lastReviews = reviews.at(-1);
  const isWhole =
    endOf(cards.map(({ start, length }) => [start, length])) === census.cards &&
    endOf(events.map((chunk) => [chunk.start, chunk.events.length])) === census.events &&
    (lastReviews === undefined ? 0 : lastReviews.start + lastReviews.length) === census.reviews;
  if (!isWhole) return damaged("rows are missing");
  return { kind: "found", snapshot: { cards, reviews, events, summary: summary.value } };
}

/** As much of a summary as every version since the fourth has had, whichever wrote it. */
export function historyOf(meta: readonly Read<MetaRow>[]): RemainingSummary | null {
  const value = metaValue(meta, "summary");
  const parsed = remainingSummary.safeParse(value);
  if (!parsed.success) return null;
  return metaValue(meta, "summaryChecksum") === summaryChecksum(value) ? parsed.data : null;
}

const { heads, headIds, catalog, strangers, devices } = metaRows.summary.shape;
const remainingSummary = z.object({ heads, headIds, catalog, strangers, devices });

function summaryOf(meta: readonly Read<MetaRow>[]): Result<StudySummary, string> {
  const value = metaValue(meta, "summary");
  const parsed = metaRows.summary.safeParse(value);
  if (parsed.success) {
    const isAsWritten = metaValue(meta, "summaryChecksum") === summaryChecksum(value);
    return isAsWritten ? ok(value as StudySummary) : err("the summary is altered");
  }
  const issue = parsed.error.issues[0];
  return err(`${issue?.path.join(".")}: ${issue?.message}`);
}

/** The items, if none of them is missing. */
function all<T>(items: readonly (T | null)[]): readonly T[] | null {
  const present = items.filter((item) => item !== null);
  return present.length === items.length ? present : null;
}

/** Where chunks end that begin at 0, each at the end of the one before; null where one does not. */
function endOf(chunks: readonly (readonly [start: number, length: number])[]): number | null {
  let end = 0;
  for (const [start, length] of chunks) {
    if (start !== end) return null;
    end += length;
  }
  return end;
}

function metaValue(meta: readonly Read<MetaRow>[], key: keyof typeof metaRows): unknown {
  return meta.find((row) => row?.key === key)?.value;
}
