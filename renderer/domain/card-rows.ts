import type { CardCatalog } from "./card-catalog.ts";
import { contentColumns, studyColumns } from "./card-columns.ts";
import { leechTag, markedTag } from "./card-marks.ts";
import { type CardTable, mostTags, noEvent, notInDeck } from "./card-table.ts";
import {
  type Columns,
  createColumns,
  extended,
  readRow,
  withColumns,
  writeRow,
} from "./columns.ts";
import { type ImportedCards, noImportedCards } from "./imported-cards.ts";
import { leftCorpus } from "./in-play.ts";
import { type StudyRow, untouchedRow } from "./memory-row.ts";

/** The card table as its one writer has it. */
export type CardRows = {
  readonly table: CardTable & Columns<typeof contentColumns>;
  study(): Columns<typeof studyColumns>;
  /** The row of a card; one that is not in the catalog, since it has left the corpus, gets one. */
  rowFor(cardId: string): number;
  /** The rows of many cards at once: the columns are made longer once, not once for each new card. */
  rowsFor(cardIds: readonly string[]): readonly number[];
  read(row: number): StudyRow;
  write(row: number, values: StudyRow): void;
  /** The bit of a tag; null where there are too many tags already. */
  tagBit(tag: string): number | null;
  /** Exactly these cards are imported ones; their rows say what they are until this is called again. */
  setImported(imported: ImportedCards): void;
  /** The number that cards of a fact share; -1 for an unknown fact. */
  factNumber(factId: string): number;
  /** Exactly these rows are edited. */
  setEdited(rows: Iterable<number>): void;
  /** To be called after every change of a row by other means than `write`. */
  changed(row: number): void;
  /** The rows changed since this was last called. */
  takeChanged(): ReadonlySet<number>;
};

/** Searches from end to end before a map is made. */
const mostSearches = 16;

/** Tags the app knows have the same bits everywhere. */
const knownTags = [leechTag, markedTag];

export function createCardRows(catalog: CardCatalog): CardRows {
  const cardIds = [...catalog.cardIds];
  const tags = [...knownTags];
  let study = createColumns(studyColumns, cardIds.length);
  let content = catalog.columns;
  let isEdited = new Uint8Array(cardIds.length);
  let rowByCard: Map<string, number> | null = null;
  let searches = 0;
  let revision = 0;
  let changedRows = new Set<number>();
  let imported = noImportedCards(catalog);

  for (const [name, value] of Object.entries(untouchedRow))
    study[name as keyof StudyRow].fill(value);

  /** A start asks for one or two cards, and a map of a hundred thousand takes longer than it may. */
  function find(cardId: string): number {
    if (rowByCard !== null) return rowByCard.get(cardId) ?? -1;
    if (searches < mostSearches) {
      searches += 1;
      return cardIds.indexOf(cardId);
    }
    rowByCard = new Map(cardIds.map((id, row) => [id, row]));
    return rowByCard.get(cardId) ?? -1;
  }

  /** They hang together with nothing and are in no deck. */
  function addStrangers(ids: readonly string[]): void {
    const first = cardIds.length;
    const length = first + ids.length;
    study = extended(studyColumns, study, length);
    content = extended(contentColumns, content, length);
    const edited = new Uint8Array(length);
    edited.set(isEdited);
    isEdited = edited;
    for (const [index, cardId] of ids.entries()) {
      const row = first + index;
      rowByCard?.set(cardId, row);
      cardIds.push(cardId);
      writeRow(studyColumns, study, row, untouchedRow);
      estrange(row);
      // The store counts rows, so that one without anything on it is to be written as well.
      changedRows.add(row);
    }
  }

  function estrange(row: number): void {
    writeRow(contentColumns, content, row, {
      gap: strangers + row,
      fact: strangers + row,
      document: leftCorpus,
      event: noEvent,
      topic: 0,
      kind: 0,
      form: 0,
      importance: 3,
      lang: cardIds[row]?.endsWith("/en") === true ? 1 : 0,
      deckOrder: notInDeck,
      correctedDay: 0,
    });
  }

  function rowFor(cardId: string): number {
    const row = find(cardId);
    if (row >= 0) return row;
    addStrangers([cardId]);
    return cardIds.length - 1;
  }

  function rowsFor(ids: readonly string[]): readonly number[] {
    const unknown = new Set(ids.filter((cardId) => find(cardId) < 0));
    if (unknown.size > 0) addStrangers([...unknown]);
    return ids.map(find);
  }

  const fixed = {
    get length() {
      return cardIds.length;
    },
    get revision() {
      return revision;
    },
    get isEdited() {
      return isEdited;
    },
    cardIds,
    rowOf: find,
    tags,
    get documentIds() {
      return imported.documentIds;
    },
    get eventIds() {
      return imported.eventIds;
    },
  };
  const withStudy = withColumns(fixed, studyColumns, () => study);
  const table = withColumns(withStudy, contentColumns, () => content);

  function changed(row: number): void {
    changedRows.add(row);
    revision += 1;
  }

  return {
    table,
    study: () => study,
    rowFor,
    rowsFor,
    setImported(cards) {
      for (const { cardId } of imported.cards) estrange(rowFor(cardId));
      // The rows first: new ones make the columns longer.
      const rows = rowsFor(cards.cards.map(({ cardId }) => cardId));
      for (const [index, { values }] of cards.cards.entries()) {
        writeRow(contentColumns, content, rows[index] as number, values);
      }
      imported = cards;
      revision += 1;
    },
    factNumber: (factId) => imported.factNumbers.get(factId) ?? catalog.factIds.indexOf(factId),
    read: (row) => readRow(studyColumns, study, row),
    write(row, values) {
      writeRow(studyColumns, study, row, values);
      changed(row);
    },
    tagBit(tag) {
      const known = tags.indexOf(tag);
      if (known >= 0) return known;
      return tags.length < mostTags ? tags.push(tag) - 1 : null;
    },
    setEdited(rows) {
      isEdited.fill(0);
      for (const row of rows) isEdited[row] = 1;
      revision += 1;
    },
    changed,
    takeChanged() {
      const rows = changedRows;
      changedRows = new Set();
      return rows;
    },
  };
}

/** Numbers of gaps and facts that no corpus reaches. */
const strangers = 0x80000000;
