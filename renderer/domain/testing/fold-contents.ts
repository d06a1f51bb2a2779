import { notInDeck } from "#renderer/domain/card-table.ts";
import { leftCorpus } from "#renderer/domain/in-play.ts";
import { memoryAt, untouchedRow } from "#renderer/domain/memory-row.ts";
import { reviewLogOf } from "#renderer/domain/review-log-of.ts";
import type { StudyFold } from "#renderer/domain/study-fold.ts";
import { type ReferenceFold, type ReferenceMock, referenceFold } from "./reference-fold.ts";

/** What a fold knows of one card. */
export function cardIn(fold: StudyFold, cardId: string) {
  const { table } = fold.rows;
  const row = table.rowOf(cardId);
  const bits = table.tagBits[row] ?? 0;
  const addedDay = table.addedDay[row] ?? -1;
  return {
    memory: memoryAt(fold.rows.study(), row),
    marks: {
      isSuspended: table.isSuspended[row] === 1,
      flag: table.flag[row] ?? 0,
      tags: table.tags.filter((_, bit) => ((bits >>> bit) & 1) === 1).sort(),
      isAdded: addedDay >= 0,
    },
    buriedOn: table.buriedOn[row],
    plannedDay: table.plannedDay[row],
    addedDay,
  };
}

/** The reviews that count, in event order, as the reference lists them. */
export function logOf(fold: StudyFold) {
  const { history, rows, devices } = fold.parts;
  const { length, card, atMs } = reviewLogOf(history.views([]), rows.table.cardIds, devices);
  return Array.from({ length }, (_, row) => ({
    cardId: rows.table.cardIds[card[row] ?? -1],
    atMs: atMs[row],
  }));
}

/** Everything that can be asked of a fold, without the order of arrival. */
export function contents(fold: StudyFold) {
  const { table } = fold.rows;
  const cardIds = table.cardIds.filter((cardId) => isKnownOrTouched(fold, cardId)).sort();
  return {
    imported: importedIn(fold),
    cards: cardIds.map((cardId) => cardIn(fold, cardId)),
    firstDays: cardIds.map((cardId) => table.firstDay[table.rowOf(cardId)]),
    decided: fold.decided(),
    days: fold.days.entries().toSorted(([a], [b]) => a - b),
    log: logOf(fold),
    heads: fold.heads(),
    quizAnswers: fold.quizAnswers(),
    mocks: fold.mocks(),
    undoable: fold.undoable()?.events.map(({ id }) => id),
    redoable: fold.redoable()?.undo.id,
    invalid: fold.invalid().toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

/** What the rows of imported cards say of them, numbers by their names. */
function importedIn({ rows: { table } }: StudyFold) {
  const rows = table.cardIds
    .map((cardId, row) => ({ cardId, row }))
    .filter(({ cardId, row }) => cardId.startsWith("my-") && table.document[row] !== leftCorpus);
  return rows
    .toSorted((a, b) => (a.cardId < b.cardId ? -1 : 1))
    .map(({ cardId, row }) => ({
      cardId,
      document: table.documentIds[table.document[row] ?? -1],
      event: table.eventIds[table.event[row] ?? -1],
      deckOrder: table.deckOrder[row],
      lang: table.lang[row],
      importance: table.importance[row],
    }));
}

/** Whether a card nobody knows got a row depends on what was known of it for a moment. */
function isKnownOrTouched(fold: StudyFold, cardId: string): boolean {
  const { table } = fold.rows;
  const row = table.rowOf(cardId);
  if (table.document[row] !== leftCorpus) return true;
  const study = fold.rows.read(row);
  return Object.entries(untouchedRow).some(
    ([name, value]) => !Object.is(value, study[name as keyof typeof study]),
  );
}

/** The imported cards of the deck. */
export function importedInDeck({ rows: { table } }: StudyFold): readonly string[] {
  return table.cardIds
    .filter((cardId, row) => cardId.startsWith("my-") && table.deckOrder[row] !== notInDeck)
    .toSorted();
}

/** What fold and reference both know, in one shape; `cardIds` are those to be compared. */
export function comparable(fold: StudyFold, cardIds: readonly string[]) {
  return {
    cards: cardIds.map((cardId) => [cardId, cardIn(fold, cardId)] as const),
    importedInDeck: importedInDeck(fold),
    log: logOf(fold),
    refused: fold
      .refused()
      .map(({ eventId }) => eventId)
      .toSorted(),
    answered: fold.days
      .entries()
      .map(([day, { answered }]) => [day, answered] as const)
      .toSorted(([a], [b]) => a - b),
    quizAnswers: fold.quizAnswers().map(({ id }) => id),
    accepted: acceptedTexts(fold).toSorted(),
    mocks: mockStates(fold).toSorted(),
  };
}

/** The texts a fold counts as right, as the reference names them. */
export function acceptedTexts(fold: StudyFold): readonly string[] {
  return fold
    .decided()
    .accepted.map(({ factId, gapId, lang, given }) => [factId, gapId, lang, given].join("/"));
}

/** The mock exams of a fold, as the reference has them. */
export function mockStates(fold: StudyFold): readonly (readonly [string, ReferenceMock])[] {
  return fold.mocks().map(({ id, answers, finish }) => {
    const given = answers.map((answer) => answer.given);
    return [id, { given, isOver: finish !== null }];
  });
}

/** The reference in the shape of `comparable`. */
export function comparableReference(
  lines: Parameters<typeof referenceFold>[0],
): ReturnType<typeof comparable> {
  const reference: ReferenceFold = referenceFold(lines);
  const { cards, reviews, refused, answered } = reference;
  const { quizAnswers, accepted, importedInDeck, mocks } = reference;
  return {
    importedInDeck: [...importedInDeck].toSorted(),
    cards: [...cards].map(([cardId, { memory, marks, buriedOn, plannedDay, addedDay }]) => {
      const { isSuspended, flag, tags, isAdded } = marks;
      const known = { isSuspended, flag, tags: [...tags], isAdded };
      return [cardId, { memory, marks: known, buriedOn, plannedDay, addedDay }] as const;
    }),
    log: [...reviews],
    refused: refused.toSorted(),
    answered: [...answered].toSorted(([a], [b]) => a - b),
    quizAnswers: [...quizAnswers],
    accepted: [...accepted].toSorted(),
    mocks: [...mocks].toSorted(),
  };
}
