import { topics } from "#corpus/vocabulary.ts";
import { cardPhases, notInDeck } from "./card-table.ts";
import type { ProgressAnswers } from "./progress-answers.ts";
import type { ProgressCards, ProgressLog, ProgressQuestion, Recall } from "./progress-input.ts";
import { isGone } from "./progress-scope.ts";
import { deviationsBelow, type Tests } from "./progress-tests.ts";

/** How a student stands in one topic or one document. */
export type ProgressArea = {
  /** Index into the corpus's `topics`, or into the table's `documentIds`. */
  readonly index: number;
  /** Cards in play: in the deck of the language studied, or put into play by hand, or seen. */
  readonly cards: number;
  readonly seen: number;
  /** Mean probability, 0–1, that a card seen would be recalled today; null where none is seen. */
  readonly retrievability: number | null;
  readonly tests: Tests;
  readonly lapses: number;
  /** Remembered less than the rest, and by more than chance would bring about. */
  readonly isWeak: boolean;
};

/** The weak first, the clearest case at the top; then the others by how much is remembered. */
export type ProgressAreas = {
  readonly topics: readonly ProgressArea[];
  readonly documents: readonly ProgressArea[];
};

/** Fewer tests than this say nothing about an area. */
export const fewestTests = 20;

/**
 * A student has up to some fifty topics. At 1.96 deviations one of them would look weak by chance most
 * of the time; at 3 the chance is about one in fifteen for all fifty together.
 */
const deviationsOfWeak = 3;

export function progressAreas(
  log: ProgressLog,
  answers: ProgressAnswers,
  cards: ProgressCards,
  isInScope: Uint8Array | null,
  { today, cardLang, deckForms }: ProgressQuestion,
  recall: Recall,
): ProgressAreas {
  const byTopic = areaCounts(topics.length);
  const byDocument = areaCounts(cards.documentCount);
  const hiddenLang = cardLang === "both" ? -1 : cardLang === "ja" ? 1 : 0;
  for (let row = 0; row < cards.length; row += 1) {
    if (isGone(cards, row) || (isInScope !== null && isInScope[row] !== 1)) continue;
    const isSeen = cards.phase[row] !== newPhase;
    const isOffered =
      deckForms === "all" || cards.deckOrder[row] !== notInDeck || (cards.addedDay[row] ?? -1) >= 0;
    if (!isSeen && (!isOffered || cards.lang[row] === hiddenLang)) continue;
    const elapsedDays = Math.max(0, today - (cards.lastDay[row] ?? today));
    const retrievability = isSeen ? recall(elapsedDays, cards.stability[row] ?? 0) : 0;
    const lapses = cards.lapses[row] ?? 0;
    byTopic.addCard(cards.topic[row] ?? 0, isSeen, retrievability, lapses);
    byDocument.addCard(cards.document[row] ?? 0, isSeen, retrievability, lapses);
  }
  for (let index = 0; index < answers.length; index += 1) {
    if (answers.isTest[index] !== 1) continue;
    const row = answers.rows[index] ?? 0;
    const card = log.rowOfCard[log.card[row] ?? 0] ?? -1;
    if (card < 0 || isGone(cards, card)) continue;
    const isRecalled = (log.rating[row] ?? 1) > 1;
    byTopic.addTest(cards.topic[card] ?? 0, isRecalled);
    byDocument.addTest(cards.document[card] ?? 0, isRecalled);
  }
  return { topics: byTopic.ranked(), documents: byDocument.ranked() };
}

const newPhase = cardPhases.indexOf("new");

type Ranked = { readonly area: ProgressArea; readonly deviations: number };

function areaCounts(size: number) {
  const column = () => new Uint32Array(size);
  const [cards, seen, lapses, passed, total] = [column(), column(), column(), column(), column()];
  const retrievability = new Float64Array(size);
  return {
    addCard(at: number, isSeen: boolean, recallNow: number, cardLapses: number): void {
      cards[at] = (cards[at] ?? 0) + 1;
      if (!isSeen) return;
      seen[at] = (seen[at] ?? 0) + 1;
      retrievability[at] = (retrievability[at] ?? 0) + recallNow;
      lapses[at] = (lapses[at] ?? 0) + cardLapses;
    },
    addTest(at: number, isRecalled: boolean): void {
      total[at] = (total[at] ?? 0) + 1;
      if (isRecalled) passed[at] = (passed[at] ?? 0) + 1;
    },
    ranked(): readonly ProgressArea[] {
      const all = { passed: sum(passed), total: sum(total) };
      const areas = Array.from(cards, (count, index): Ranked => {
        const tests = { passed: passed[index] ?? 0, total: total[index] ?? 0 };
        // Against the whole, a large weak area would hide itself: it is compared with the others.
        const others = { passed: all.passed - tests.passed, total: all.total - tests.total };
        const deviations = deviationsBelow(tests, others);
        const ofSeen = seen[index] ?? 0;
        const area = {
          index,
          cards: count,
          seen: ofSeen,
          retrievability: ofSeen === 0 ? null : (retrievability[index] ?? 0) / ofSeen,
          tests,
          lapses: lapses[index] ?? 0,
          isWeak: tests.total >= fewestTests && deviations > deviationsOfWeak,
        };
        return { area, deviations };
      });
      const ranked = areas.filter(({ area }) => area.cards > 0).sort(byWeakness);
      return ranked.map(({ area }) => area);
    },
  };
}

function byWeakness(a: Ranked, b: Ranked): number {
  if (a.area.isWeak !== b.area.isWeak) return a.area.isWeak ? -1 : 1;
  return b.deviations - a.deviations || a.area.index - b.area.index;
}

function sum(column: Uint32Array): number {
  return column.reduce((total, value) => total + value, 0);
}
