import { gradeAnswer } from "../grading/grade.ts";
import { type KnownTerms, noKnownTerms } from "../grading/known-terms.ts";
import type { Grade } from "../grading/verdict.ts";
import { answerJoint, type Item, type MatchingItem, type OrderingItem } from "./item.ts";

/** Longer answers are cut before they are kept; nobody types one by hand. In UTF-16 units. */
export const longestAnswer = 2_000;

/** An answer to an item, judged. */
export type ItemGrade = {
  readonly verdict: Grade["verdict"];
  /** What was given as it can be kept: without control characters, and not endless. */
  readonly given: string;
  /** How a written answer compares; null where nothing is written. */
  readonly typed: Grade | null;
  /**
   * The facts the answer shows not to be known, of an item that asks for several of them; null stands for all
   * that the item asks for. Empty where the answer is right.
   */
  readonly missed: readonly string[] | null;
};

/**
 * Judges an answer to any item. `given` is the option's text; for ordering the texts in the student's order, for
 * matching the right-hand texts in the order of the left-hand ones, both joined by `answerJoint`; else what was
 * typed. An empty text is “not known”. `accepted` are answers the student counts as right for this gap.
 * Never throws, whatever was given.
 */
export function gradeItem(
  item: Item,
  given: string,
  accepted: readonly string[],
  knownTerms: KnownTerms = noKnownTerms,
): ItemGrade {
  const kept = keepable(given);
  if ("answerType" in item) {
    const { answerType: type, lang, answer, accept } = item;
    // Judged as it came: what is too long is wrong for that, and not for what is left of it.
    const question = { type, lang, answer, accept: [...accept, ...accepted], given, knownTerms };
    const typed = gradeAnswer(question);
    return { verdict: typed.verdict, given: kept, typed, missed: missedWhere(typed.verdict) };
  }
  const isRight =
    "options" in item
      ? item.options.some(({ text, correct }) => correct && text === given)
      : given === item.answer;
  const verdict = isRight ? "right" : "wrong";
  const missed = isRight || "options" in item ? missedWhere(verdict) : missedOf(item, given);
  return { verdict, given: kept, typed: null, missed };
}

function missedWhere(verdict: Grade["verdict"]): readonly string[] | null {
  return verdict === "right" ? [] : null;
}

function missedOf(item: OrderingItem | MatchingItem, given: string): readonly string[] | null {
  const texts = given.split(answerJoint);
  const wrong = item.form === "ordering" ? misplaced(item, texts) : mismatched(item, texts);
  return wrong === null ? null : [...new Set(wrong)];
}

/** The facts of the entries outside the longest run that stands in its right order: those that were put wrong. */
function misplaced({ entries, factId }: OrderingItem, texts: readonly string[]) {
  const given = texts.map((text) => entries.find((entry) => entry.text === text));
  if (given.length !== entries.length || new Set(given).size !== given.length) return null;
  const known = given.filter((entry) => entry !== undefined);
  if (known.length !== entries.length) return null;
  const inOrder = new Set(longestRising(known.map(({ position }) => position)));
  return known
    .filter(({ position }) => !inOrder.has(position))
    .map(({ proof }) => proof.factId ?? factId);
}

/** A longest rising subsequence; the first of several. Items have six entries at most. */
function longestRising(numbers: readonly number[]): readonly number[] {
  const best: (readonly number[])[] = [];
  for (const [index, number] of numbers.entries()) {
    const before = best.filter((run, at) => at < index && (run.at(-1) ?? -1) < number);
    const longest = before.reduce<readonly number[]>(
      (most, run) => (run.length > most.length ? run : most),
      [],
    );
    best.push([...longest, number]);
  }
  return best.reduce<readonly number[]>((most, run) => (run.length > most.length ? run : most), []);
}

function mismatched({ pairs, factId }: MatchingItem, texts: readonly string[]) {
  if (texts.length !== pairs.length) return null;
  return pairs
    .filter(({ right }, index) => right !== texts[index])
    .map(({ proof }) => proof.factId ?? factId);
}

/** Tabs and line ends become spaces; other control characters and halves of characters go. */
function keepable(given: string): string {
  return given
    .slice(0, longestAnswer)
    .replace(/[\t\r\n\u2028\u2029]+/g, " ")
    .replace(/[\p{Cc}\p{Cs}]/gu, "");
}
