import type { GapType } from "../vocabulary.ts";
import { dateKey, readDates } from "./dates.ts";
import { isExactType } from "./key.ts";
import type { KnownTerms } from "./known-terms.ts";
import { quantityDifference, quantityKey } from "./quantity.ts";
import { itemKey, type Reading } from "./reading.ts";
import { isOtherWord, isReversed } from "./reversal.ts";
import { distanceWithin } from "./slips.ts";
import type { GradeReason } from "./verdict.ts";

/** An accepted form with its reading. */
export type Form = { readonly text: string; readonly reading: Reading };

/** A reason, with the form it compares to where that is worth laying beside the answer. */
export type Mistake = { readonly reason: GradeReason; readonly form?: Form };

/** Says what is wrong with an answer that agrees with none of the forms; the first form is the answer itself. */
export function findMistake(
  type: GapType,
  forms: readonly [Form, ...Form[]],
  given: Reading,
  known: KnownTerms,
): Mistake {
  const [answer] = forms;
  const different: Mistake = { reason: { code: "different", params: { expected: answer.text } } };
  if (isExactType(type)) {
    const reason = dateMistake(answer, given) ?? figureMistake(answer, given);
    return reason === null ? different : { reason, form: answer };
  }
  const reversed = forms.find(({ reading }) => isReversed(reading.folded, given.folded));
  if (reversed !== undefined) {
    return {
      reason: { code: "meaning-reversed", params: { expected: reversed.text } },
      form: reversed,
    };
  }
  const other = forms.find(({ reading }) => isOtherWord(reading.folded, given.folded));
  if (other !== undefined) {
    return { reason: { code: "other-word", params: { expected: other.text } }, form: other };
  }
  const term = known.terms.get(given.key);
  if (term !== undefined) return { reason: { code: "other-term", params: { term } } };
  for (const form of forms) {
    const reason = embeddedFigureMistake(form, given) ?? listMistake(form, given);
    if (reason !== null) return { reason, form };
  }
  const close = forms.find(({ reading }) => isClose(reading, given));
  return close === undefined
    ? different
    : { reason: { code: "close", params: { expected: close.text } }, form: close };
}

function isClose(expected: Reading, given: Reading): boolean {
  const distance = distanceWithin(expected.glyphs, given.glyphs);
  return distance !== null && expected.glyphs.length >= 2 * distance;
}

function dateMistake(answer: Form, given: Reading): GradeReason | null {
  const [expected] = answer.reading.dates;
  // A bare year is no fiscal year, and what it lacks is told all the same.
  const [typed, other] = expected?.isFiscal === true ? readDates(given.folded, "ja") : given.dates;
  if (expected === undefined || typed === undefined) return null;
  const shown = { expected: answer.text, given: given.cleaned };
  if (other !== undefined) return { code: "date-ambiguous", params: { given: given.cleaned } };
  if (expected.isFiscal !== typed.isFiscal && expected.year === typed.year) {
    const isBare = /^\d{4}$/.test(given.key);
    return isBare
      ? { code: "unit-missing", params: { expected: answer.text } }
      : { code: "unit-differs", params: shown };
  }
  const pairs = (["year", "month", "day"] as const).map(
    (unit) => [expected[unit], typed[unit]] as const,
  );
  const sharedDiffer = pairs.some(([a, b]) => a !== undefined && b !== undefined && a !== b);
  if (!sharedDiffer && expected.part === typed.part && dateKey(expected) !== dateKey(typed)) {
    const lacks = pairs.some(([a, b]) => a !== undefined && b === undefined);
    return {
      code: lacks ? "date-incomplete" : "date-too-precise",
      params: { expected: answer.text },
    };
  }
  return { code: "number-differs", params: shown };
}

function figureMistake(answer: Form, given: Reading): GradeReason | null {
  const expected = answer.reading.quantity;
  if (expected === null || given.quantity === null) return null;
  const code = quantityDifference(expected, given.quantity);
  if (code === null) return null;
  if (code === "unit-missing") return { code, params: { expected: answer.text } };
  return { code, params: { expected: quantityKey(expected), given: quantityKey(given.quantity) } };
}

/** 第12海兵沿岸連隊 and 第3海兵沿岸連隊, 2027年度 and 2027年 inside a longer answer. */
function embeddedFigureMistake({ text, reading }: Form, given: Reading): GradeReason | null {
  const withoutFigures = (key: string): string => key.replace(/-?\d+(?:\.\d+)?/g, "#");
  const shown = { expected: text, given: given.cleaned };
  if (/\d/.test(reading.key) && withoutFigures(reading.key) === withoutFigures(given.key)) {
    return { code: "number-differs", params: shown };
  }
  const withoutFiscal = (key: string): string => key.replace(/年度/g, "年");
  return withoutFiscal(reading.key) === withoutFiscal(given.key)
    ? { code: "unit-differs", params: shown }
    : null;
}

function listMistake({ reading }: Form, given: Reading): GradeReason | null {
  const expected = reading.lists.find((list) => !list.isLoose);
  if (expected === undefined) return null;
  const typed = given.lists[0]?.items ?? [given.folded];
  const missing = expected.items.filter((item) => !typed.map(itemKey).includes(itemKey(item)));
  const extra = typed.filter((item) => !expected.items.map(itemKey).includes(itemKey(item)));
  if (missing.length === expected.items.length || missing.length + extra.length === 0) return null;
  if (extra.length === 0)
    return { code: "list-incomplete", params: { missing: missing.join("、") } };
  if (missing.length === 0) return { code: "list-too-long", params: { extra: extra.join("、") } };
  return null;
}
