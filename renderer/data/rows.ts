import { z } from "zod";
import { studyColumns } from "#renderer/domain/card-columns.ts";
import { areColumns, type ColumnKinds, type Columns, checksum } from "#renderer/domain/columns.ts";
import type { ReviewChunk } from "#renderer/domain/review-history.ts";
import { reviewColumns } from "#renderer/domain/review-rows.ts";
import type { CardChunk, EventChunk, KeptEvent } from "#renderer/domain/study-snapshot.ts";

/**
 * The rows of the projection. They may have been written by another version of the app or damaged on the
 * disk: rows of another version are not read, and each chunk carries a checksum. A shape that changes
 * raises `schemaVersion`; older rows are then made anew from the journal, never migrated.
 */

/**
 * Raised with every change of a row's shape, and whenever the fold would give other rows. What an event
 * consists of is read from rows of earlier versions as well (`read-remains.ts`): whoever changes that teaches
 * it the shape from before.
 */
export const schemaVersion = 5;

/** Many rows as one: typed arrays are read a hundred times faster than rows of their own. */
type ColumnsRow<Kinds extends ColumnKinds> = {
  readonly start: number;
  readonly length: number;
  readonly columns: Columns<Kinds>;
  readonly checksum: number;
};
export type CardChunkRow = ColumnsRow<typeof studyColumns>;
export type ReviewChunkRow = ColumnsRow<typeof reviewColumns>;

/** Events as JSON: one long text is read much faster than many objects. */
export type EventChunkRow = {
  readonly start: number;
  readonly text: string;
  readonly checksum: number;
};

/** Card ids as JSON, by row of the catalog from `start` on. */
export type CatalogIdsRow = {
  readonly start: number;
  readonly text: string;
  readonly checksum: number;
};

export type MetaRow = { readonly key: keyof typeof metaRows; readonly value: unknown };

/**
 * Single values by name. The shape of `schemaVersion` may never change: older versions read it. What is
 * only handed on is checked by the version alone.
 */
export const metaRows = {
  schemaVersion: z.int().positive(),
  /** Of the summary as JSON: a value of some size lies in a file that nothing else checks. */
  summaryChecksum: z.int(),
  summary: z.looseObject({
    heads: z.record(z.string(), z.int().nonnegative()),
    headIds: z.record(z.string(), z.string()),
    catalog: z.string(),
    strangers: z.array(z.string()),
    census: z.strictObject({
      cards: z.int().nonnegative(),
      reviews: z.int().nonnegative(),
      events: z.int().nonnegative(),
    }),
    tags: z.array(z.string()),
    devices: z.array(z.string()),
    invalid: z.array(z.looseObject({ id: z.string(), detail: z.string() })),
    days: z.array(z.tuple([z.int(), z.looseObject({ answered: z.int().positive() })])),
    refused: z.array(z.tuple([z.int(), z.looseObject({ eventId: z.string() })])),
    recent: z.strictObject({ actions: z.array(z.looseObject({})), undos: z.array(z.unknown()) }),
  }),
} as const;

export const cardChunkRow = (chunk: CardChunk): CardChunkRow => columnsRow(studyColumns, chunk);
export const reviewChunkRow = (chunk: ReviewChunk): ReviewChunkRow =>
  columnsRow(reviewColumns, chunk);

export function eventChunkRow({ start, events }: EventChunk): EventChunkRow {
  const text = JSON.stringify(events);
  return { start, text, checksum: textChecksum(text) };
}

export function catalogIdsRow(ids: readonly string[]): CatalogIdsRow {
  const text = JSON.stringify(ids);
  return { start: 0, text, checksum: textChecksum(text) };
}

/**
 * A row as it comes out of the database. Of a value whose bytes the disk has lost Chromium makes null, or whatever the
 * bytes in their place say.
 */
export type Read<Row> = Row | null;

function isRow<Row>(row: Read<Row>): row is Row {
  return typeof row === "object" && row !== null;
}

/** Null where the row is not as it was written. */
export function catalogIdsOf(row: Read<CatalogIdsRow>): readonly string[] | null {
  if (!isRow(row)) return null;
  const { text, checksum: written } = row;
  if (typeof text !== "string" || textChecksum(text) !== written) return null;
  return JSON.parse(text) as readonly string[];
}

/** Null where the row is not as it was written. */
export const cardChunkOf = (row: Read<CardChunkRow>): CardChunk | null =>
  chunkOf(studyColumns, row);
export const reviewChunkOf = (row: Read<ReviewChunkRow>): ReviewChunk | null =>
  chunkOf(reviewColumns, row);

export function eventChunkOf(row: Read<EventChunkRow>): EventChunk | null {
  if (!isRow(row)) return null;
  const { start, text, checksum: written } = row;
  if (typeof text !== "string" || textChecksum(text) !== written) return null;
  return { start, events: JSON.parse(text) as readonly KeptEvent[] };
}

type Chunk<Kinds extends ColumnKinds> = Omit<ColumnsRow<Kinds>, "checksum">;

function columnsRow<Kinds extends ColumnKinds>(
  kinds: Kinds,
  { start, length, columns }: Chunk<Kinds>,
): ColumnsRow<Kinds> {
  return { start, length, columns, checksum: checksum(kinds, columns) };
}

function chunkOf<Kinds extends ColumnKinds>(
  kinds: Kinds,
  row: Read<ColumnsRow<Kinds>>,
): Chunk<Kinds> | null {
  if (!isRow(row)) return null;
  const { start, length, columns, checksum: written } = row;
  const isWhole = areColumns(kinds, columns, length) && checksum(kinds, columns) === written;
  return isWhole ? { start, length, columns } : null;
}

/** A number that differs, in all likelihood, where the summary reads otherwise. */
export function summaryChecksum(summary: unknown): number {
  return textChecksum(JSON.stringify(summary));
}

/** FNV-1a. */
function textChecksum(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}
