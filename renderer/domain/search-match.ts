import { langs } from "#corpus/bilingual.ts";
import { cardForms, factKinds, topics } from "#corpus/vocabulary.ts";
import { leechTag, markedTag } from "./card-marks.ts";
import { type CardTable, notInDeck } from "./card-table.ts";
import type { RowTest, SearchWorld } from "./search-cards.ts";
import { idsNamed } from "./search-names.ts";
import { foldForSearch, isWholePattern } from "./search-pattern.ts";
import { propertyTest } from "./search-property.ts";
import type { CardState, DeckName, NamedThing, Term } from "./search-query.ts";

/** The test of one term, its names and tags looked up once. */
export function termTest(term: Term, world: SearchWorld): RowTest {
  const { table, today } = world;
  switch (term.kind) {
    case "is":
      return stateTest(term.state, world);
    case "flag":
      return (row) => table.flag[row] === term.flag;
    case "form":
      return isAt(table.form, cardForms.indexOf(term.form));
    case "lang":
      return isAt(table.lang, langs.indexOf(term.lang));
    case "importance":
      return isAt(table.importance, term.importance);
    case "deck":
      return deckTest(term.deck, world);
    case "tag":
      return term.pattern === null
        ? (row) => table.tagBits[row] === 0
        : tagTest(table, term.pattern);
    case "named":
      return namedTest(term.what, idsNamed(world.names[term.what], term.pattern), table);
    case "id": {
      const parts = term.pattern;
      return term.what === "card"
        ? (row) => isWholePattern(table.cardIds[row] ?? "", parts)
        : (row) => isWholePattern(factOf(table.cardIds[row] ?? ""), parts);
    }
    case "prop":
      return propertyTest(term, world);
    case "rated": {
      const rows = world.log.reviewedSince(term.days, term.rating);
      return (row) => rows[row] === 1;
    }
    case "within": {
      const column = {
        added: table.addedDay,
        introduced: table.firstDay,
        edited: world.editedDay,
      }[term.what];
      // −1 stands for never.
      return (row) => (column[row] ?? -1) !== -1 && (column[row] ?? -1) > today - term.days;
    }
    case "text":
      return world.texts.matcher(term.where, term.pattern, term.isExact);
  }
}

/** Whether a column has a value; what is in no list (-1) is in no column either. */
function isAt(column: Uint8Array, value: number): RowTest {
  return (row) => column[row] === value;
}

function stateTest(state: CardState, { table, today, learnUntilMs }: SearchWorld): RowTest {
  const { phase, isSuspended, buriedOn, dueDay, dueAtMs } = table;
  switch (state) {
    case "new":
      return isAt(phase, 0);
    case "learn":
      return (row) => phase[row] === 1 || phase[row] === 3;
    case "review":
      return (row) => phase[row] === 2 || phase[row] === 3;
    case "suspended":
      return isAt(isSuspended, 1);
    case "buried":
      return (row) => buriedOn[row] === today;
    case "leech":
      return tagTest(table, [leechTag]);
    case "marked":
      return tagTest(table, [markedTag]);
    case "edited":
      return isAt(table.isEdited, 1);
    case "due":
      return (row) => {
        if (phase[row] === 0 || isSuspended[row] === 1 || buriedOn[row] === today) return false;
        const atMs = dueAtMs[row] ?? Number.NaN;
        return Number.isNaN(atMs) ? (dueDay[row] ?? 0) <= today : atMs <= learnUntilMs;
      };
  }
}

function deckTest(deck: DeckName, { table, cardLang }: SearchWorld): RowTest {
  const { deckOrder, addedDay, lang } = table;
  const isIn = (row: number): boolean => deckOrder[row] !== notInDeck;
  switch (deck) {
    case "ja":
      return (row) => isIn(row) && lang[row] === 0;
    case "en":
      return (row) => isIn(row) && lang[row] === 1;
    case "added":
      return (row) => addedDay[row] !== -1;
    case "none":
      return (row) => !isIn(row) && addedDay[row] === -1;
    case "current": {
      const wanted = cardLang === "both" ? null : langs.indexOf(cardLang);
      return (row) =>
        (isIn(row) || addedDay[row] !== -1) && (wanted === null || lang[row] === wanted);
    }
  }
}

function tagTest(table: CardTable, pattern: readonly string[]): RowTest {
  const parts = pattern.map(foldForSearch);
  const bits = table.tags.reduce(
    (mask, tag, bit) => (isWholePattern(foldForSearch(tag), parts) ? mask | (1 << bit) : mask),
    0,
  );
  return (row) => ((table.tagBits[row] ?? 0) & bits) !== 0;
}

function namedTest(what: NamedThing, ids: readonly string[], table: CardTable): RowTest {
  const [column, known] = columnOf(what, table);
  const isWanted = Uint8Array.from(known, (id) => (ids.includes(id) ? 1 : 0));
  return (row) => isWanted[column[row] ?? -1] === 1;
}

function columnOf(what: NamedThing, table: CardTable) {
  switch (what) {
    case "document":
      return [table.document, table.documentIds] as const;
    case "event":
      return [table.event, table.eventIds] as const;
    case "topic":
      return [table.topic, topics] as const;
    case "kind":
      return [table.kind, factKinds] as const;
  }
}

/** `document/fact` of `document/fact/gap/form/language`. */
function factOf(cardId: string): string {
  return cardId.slice(0, cardId.indexOf("/", cardId.indexOf("/") + 1));
}
