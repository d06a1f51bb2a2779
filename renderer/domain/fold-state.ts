import type { CardCatalog } from "./card-catalog.ts";
import { studyColumns } from "./card-columns.ts";
import { createCardRows } from "./card-rows.ts";
import { copyRows, putRows } from "./columns.ts";
import { createDayTotals } from "./day-totals.ts";
import { createDecisions, type Decisions } from "./decisions.ts";
import { type EventPosition, insertInOrder } from "./event-order.ts";
import { importedCardsOf } from "./imported-cards.ts";
import { type Imports, noImports } from "./imports.ts";
import type { InvalidEvent } from "./read-event.ts";
import { nothingRecent, type Recent } from "./recent-actions.ts";
import type { FoldParts } from "./refold.ts";
import { createReviewHistory, type ReviewChunk } from "./review-history.ts";
import { type Deed, isDeed } from "./row-steps.ts";
import {
  type CardChunk,
  cardChunkSize,
  type EventChunk,
  eventChunkSize,
  type KeptEvent,
  type LastAnswer,
  type StudySnapshot,
} from "./study-snapshot.ts";
import { createUndoMask, type UndoMask } from "./undo-mask.ts";

/** Everything a fold knows; changed by the fold alone. */
export type FoldState = {
  readonly catalog: CardCatalog;
  readonly parts: FoldParts & { readonly devices: string[] };
  /** Events that are no answers, by id and in the order of their arrival. */
  readonly kept: Map<string, KeptEvent>;
  /** Those of them that are deeds, in event order. */
  readonly deeds: Deed[];
  readonly mask: UndoMask;
  readonly decisions: Decisions;
  readonly invalid: Map<string, InvalidEvent>;
  /** Those the rows of imported cards were last told of. */
  placedImports: Imports;
  /** The last event of each log. */
  readonly heads: Map<string, { readonly seq: number; readonly id: string }>;
  recent: Recent;
  last: EventPosition | null;
  lastAnswer: LastAnswer | null;
  /** How many of the kept events `takeChanges` has handed out. */
  eventsTaken: number;
};

/** The state a snapshot stands for; without one, of no events. `device` is this one. */
export function createFoldState(
  catalog: CardCatalog,
  device: string,
  from: StudySnapshot | null,
): FoldState {
  const summary = from?.summary;
  const rows = createCardRows(catalog);
  rows.rowsFor(summary?.strangers ?? []);
  for (const tag of summary?.tags ?? []) rows.tagBit(tag);
  for (const { start, columns } of from?.cards ?? []) {
    putRows(studyColumns, rows.study(), start, columns);
  }
  const mask = createUndoMask();
  const decisions = createDecisions(device, (event) => mask.isMasked(event));
  const state: FoldState = {
    catalog,
    parts: {
      rows,
      history: createReviewHistory({
        length: summary?.census.reviews ?? 0,
        chunks: from?.reviews ?? [],
      }),
      days: createDayTotals(rows, summary?.days),
      devices: [...(summary?.devices ?? [])],
      refused: new Map(summary?.refused),
    },
    kept: new Map(),
    deeds: [],
    mask,
    decisions,
    invalid: new Map(summary?.invalid.map((line) => [line.id, line])),
    placedImports: noImports,
    heads: new Map(
      Object.entries(summary?.heads ?? {}).map(([log, seq]) => [
        log,
        { seq, id: summary?.headIds[log] ?? "" },
      ]),
    ),
    recent: summary?.recent ?? nothingRecent,
    last: summary?.last ?? null,
    lastAnswer: summary?.lastAnswer ?? null,
    eventsTaken: summary?.census.events ?? 0,
  };
  for (const { events } of from?.events ?? []) for (const event of events) keep(state, event);
  placeImported(state);
  markEdited(state);
  return state;
}

/** Takes an event in that is no answer; what it does to cards is not done by this. */
export function keep(state: FoldState, event: KeptEvent): void {
  state.kept.set(event.id, event);
  if (event.kind === "undid" || event.kind === "rewound") {
    state.mask.add(event);
    state.decisions.maskChanged();
  } else if (isDeed(event)) insertInOrder(state.deeds, event);
  else state.decisions.add(event);
}

/** Tells the rows of imported cards what they are. True where that is other than it was. */
export function placeImported(state: FoldState): boolean {
  const { imports } = state.decisions.decided();
  if (imports === state.placedImports) return false;
  state.placedImports = imports;
  state.parts.rows.setImported(importedCardsOf(imports, state.catalog));
  return true;
}

/** Cards in the student's own words, by themselves or with their fact. */
export function markEdited({ parts: { rows }, decisions }: FoldState): void {
  const { edits } = decisions.decided();
  const edited = [...edits.cards.keys()].map((cardId) => rows.rowFor(cardId));
  if (edits.facts.size > 0) {
    const facts = new Set([...edits.facts.keys()].map((factId) => rows.factNumber(factId)));
    for (const [row, fact] of rows.table.fact.entries()) if (facts.has(fact)) edited.push(row);
  }
  rows.setEdited(edited);
}

/** The state as plain values: the chunks that hold the given rows and reviews, and events from one on. */
export function snapshotOf(
  state: FoldState,
  changedRows: Iterable<number>,
  reviews: readonly ReviewChunk[],
  firstEvent: number,
): StudySnapshot {
  const { parts, catalog } = state;
  const { table } = parts.rows;
  const starts = new Set<number>();
  for (const row of changedRows) starts.add(row - (row % cardChunkSize));
  return {
    reviews,
    events: eventChunks([...state.kept.values()], firstEvent),
    cards: [...starts].map((start): CardChunk => {
      const end = Math.min(start + cardChunkSize, table.length);
      const columns = copyRows(studyColumns, parts.rows.study(), start, end);
      return { start, length: end - start, columns };
    }),
    summary: {
      heads: Object.fromEntries([...state.heads].map(([log, { seq }]) => [log, seq])),
      headIds: Object.fromEntries([...state.heads].map(([log, { id }]) => [log, id])),
      catalog: catalog.version,
      strangers: table.cardIds.slice(catalog.cardIds.length),
      census: {
        cards: table.length,
        reviews: parts.history.length(),
        events: state.kept.size,
      },
      invalid: [...state.invalid.values()],
      tags: [...table.tags],
      devices: [...parts.devices],
      days: parts.days.entries(),
      refused: [...parts.refused],
      recent: state.recent,
      last: state.last,
      lastAnswer: state.lastAnswer,
    },
  };
}

function eventChunks(kept: readonly KeptEvent[], first: number): readonly EventChunk[] {
  const chunks: EventChunk[] = [];
  let start = first - (first % eventChunkSize);
  for (; start < kept.length; start += eventChunkSize) {
    chunks.push({ start, events: kept.slice(start, start + eventChunkSize) });
  }
  return chunks;
}
