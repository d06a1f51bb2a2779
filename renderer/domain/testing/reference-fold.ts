import { type CardMarks, leechTag, noMarks } from "#renderer/domain/card-marks.ts";
import { compareEvents } from "#renderer/domain/event-order.ts";
import type { JournalEvent } from "#renderer/domain/journal-port.ts";
import { type Memory, newMemory } from "#renderer/domain/memory.ts";
import { readEvent } from "#renderer/domain/read-event.ts";
import { isDay, nextMemory } from "#renderer/domain/schedule.ts";
import type { StudyEvent } from "#renderer/domain/study-event.ts";

/** What is known of a card, as an object of its own. */
export type ReferenceCard = {
  readonly memory: Memory;
  readonly marks: Omit<CardMarks, "isBuried">;
  readonly buriedOn: number;
  readonly plannedDay: number;
  readonly addedDay: number;
};

export type ReferenceFold = {
  readonly cards: ReadonlyMap<string, ReferenceCard>;
  /** Reviews that count, in event order. */
  readonly reviews: readonly { readonly cardId: string; readonly atMs: number }[];
  readonly refused: readonly string[];
  /** Answers per study day. */
  readonly answered: ReadonlyMap<number, number>;
  readonly masked: ReadonlySet<string>;
  /** Cards of imported facts that are in the deck; only facts with one question each are explained. */
  readonly importedInDeck: ReadonlySet<string>;
  /** Quiz answers that count, in event order, and the texts counted as right, as `fact/gap/lang/text`. */
  readonly quizAnswers: readonly string[];
  readonly accepted: ReadonlySet<string>;
  /** Mock exams by id: what stands at each item, and whether the exam is over. */
  readonly mocks: ReadonlyMap<string, ReferenceMock>;
};

export type ReferenceMock = {
  readonly given: readonly (string | null)[];
  readonly isOver: boolean;
};

const untouched: ReferenceCard = {
  memory: newMemory,
  marks: noMarks,
  buriedOn: -1,
  plannedDay: -1,
  addedDay: -1,
};

/**
 * The fold as it is explained to somebody: all events in order, those taken back left out, card by card.
 * It is slow and holds everything, and the fold the app uses has to agree with it.
 */
export function referenceFold(lines: readonly JournalEvent[]): ReferenceFold {
  const events = unitedInOrder(lines);
  const isMasked = maskOf(events);
  const counting = events.filter((event) => !isMasked(event));
  const parameters = counting.findLast(({ kind }) => kind === "parameters-adopted");
  const weights = parameters?.kind === "parameters-adopted" ? parameters.body.parameters : null;
  const cards = new Map<string, ReferenceCard>();
  const refused: string[] = [];
  const reviews: { cardId: string; atMs: number }[] = [];
  const answered = new Map<number, number>();
  const documents = new Map<string, string>();
  const withdrawn = new Set<string>();
  const added: { readonly importId: string; readonly documentId: string; id: string }[] = [];
  const quizAnswers: string[] = [];
  const accepted = new Set<string>();
  const mockStarts = new Set<string>();
  const mockEnds = new Set<string>();
  const mockGiven = new Map<string, string | null>();
  const change = (cardId: string, how: (card: ReferenceCard) => Partial<ReferenceCard>): void => {
    const card = cards.get(cardId) ?? untouched;
    cards.set(cardId, { ...card, ...how(card) });
  };
  const mark = (cardIds: readonly string[], marks: Partial<CardMarks>): void => {
    for (const cardId of cardIds)
      change(cardId, (card) => ({ marks: { ...card.marks, ...marks } }));
  };
  const tag = (cardId: string, name: string, isTagged: boolean): void =>
    change(cardId, ({ marks }) => {
      const others = marks.tags.filter((each) => each !== name);
      return { marks: { ...marks, tags: isTagged ? [...others, name].sort() : others } };
    });

  for (const event of counting) {
    switch (event.kind) {
      case "reviewed": {
        const { body } = event;
        reviews.push({ cardId: body.cardId, atMs: body.atMs });
        answered.set(body.studyDay, (answered.get(body.studyDay) ?? 0) + 1);
        const next = nextMemory(cards.get(body.cardId)?.memory ?? newMemory, body, weights);
        if (next.ok) change(body.cardId, () => ({ memory: next.value, plannedDay: -1 }));
        else refused.push(event.id);
        if (body.leech !== undefined) tag(body.cardId, leechTag, true);
        if (body.leech === "suspend") mark([body.cardId], { isSuspended: true });
        break;
      }
      case "cards-suspended":
        mark(event.body.cardIds, { isSuspended: event.body.isSuspended });
        break;
      case "cards-buried": {
        const { cardIds, isBuried, studyDay } = event.body;
        for (const id of cardIds) change(id, () => ({ buriedOn: isBuried ? studyDay : -1 }));
        break;
      }
      case "cards-flagged":
        mark(event.body.cardIds, { flag: event.body.flag });
        break;
      case "cards-tagged":
        for (const id of event.body.cardIds) tag(id, event.body.tag, event.body.isTagged);
        break;
      case "cards-added": {
        const { cardIds, isAdded, studyDay } = event.body;
        mark(cardIds, { isAdded });
        for (const id of cardIds) change(id, () => ({ addedDay: isAdded ? studyDay : -1 }));
        break;
      }
      case "due-set":
        for (const { cardId, studyDay } of event.body.due) {
          if (!isDay(studyDay)) continue;
          change(cardId, ({ memory }) =>
            memory.state === "new"
              ? { plannedDay: studyDay }
              : { memory: { ...memory, phase: "review", step: 0, due: { unit: "day", studyDay } } },
          );
        }
        break;
      case "cards-reset":
        for (const id of event.body.cardIds) {
          change(id, () => ({ memory: newMemory, plannedDay: -1 }));
        }
        break;
      case "document-imported": {
        const { importId, documentId } = event.body;
        if (!documents.has(importId)) documents.set(importId, documentId);
        break;
      }
      case "import-withdrawn":
        if (event.body.isWithdrawn) withdrawn.add(event.body.importId);
        else withdrawn.delete(event.body.importId);
        break;
      case "facts-added": {
        const { importId, documentId, facts } = event.body;
        added.push(...facts.map(({ id }) => ({ importId, documentId, id })));
        break;
      }
      case "quiz-answered":
        quizAnswers.push(event.id);
        break;
      case "answer-accepted": {
        const { factId, gapId, lang, given, isAccepted } = event.body;
        const text = [factId, gapId, lang, given].join("/");
        if (isAccepted) accepted.add(text);
        else accepted.delete(text);
        break;
      }
      case "mock-started":
        mockStarts.add(event.body.mockId);
        break;
      case "mock-answered":
        mockGiven.set(`${event.body.mockId} ${event.body.index}`, event.body.given);
        break;
      case "mock-finished":
        mockEnds.add(event.body.mockId);
        break;
      default:
    }
  }
  const importedInDeck = new Set(
    added
      .filter(
        ({ importId, documentId, id }) =>
          documents.get(importId) === documentId &&
          !withdrawn.has(importId) &&
          id.startsWith(`${documentId}/`),
      )
      .map(({ id }) => `${id}/answer/basic/ja`),
  );
  const mocks = new Map(
    [...mockStarts].map((id) => {
      const given = [0, 1].map((index) => mockGiven.get(`${id} ${index}`) ?? null);
      return [id, { given, isOver: mockEnds.has(id) }];
    }),
  );
  const masked = new Set(events.filter(isMasked).map(({ id }) => id));
  const quizzes = { quizAnswers, accepted, mocks };
  return { cards, reviews, refused, answered, masked, importedInDeck, ...quizzes };
}

/** One of each id, the earliest. */
function unitedInOrder(lines: readonly JournalEvent[]): readonly StudyEvent[] {
  const byId = new Map<string, StudyEvent>();
  for (const line of lines) {
    const read = readEvent(line);
    if (read.status !== "known") continue;
    const same = byId.get(read.event.id);
    if (same === undefined || compareEvents(read.event, same) < 0) {
      byId.set(read.event.id, read.event);
    }
  }
  return [...byId.values()].sort(compareEvents);
}

function maskOf(events: readonly StudyEvent[]): (event: StudyEvent) => boolean {
  const takesBack = (later: StudyEvent, event: StudyEvent): boolean => {
    if (compareEvents(event, later) >= 0) return false;
    if (later.kind === "undid") return later.body.eventIds.includes(event.id);
    if (later.kind !== "rewound") return false;
    const { to, from } = later.body;
    return event.seq > (to[event.device] ?? 0) && event.seq <= (from[event.device] ?? 0);
  };
  const isMasked = (event: StudyEvent): boolean =>
    events.some((later) => takesBack(later, event) && !isMasked(later));
  return isMasked;
}
