import type { Lang } from "../bilingual.ts";
import type { GapType } from "../vocabulary.ts";
import { cleanAnswer } from "./clean.ts";
import { dateKey, readDates, type WrittenDate } from "./dates.ts";
import { foldText, type Glyph, glyphsOf, keyOf } from "./key.ts";
import { isOrderFree, type ListReading, readList } from "./lists.ts";
import { nameKey, type PersonReading, readPerson } from "./person.ts";
import { type Quantity, readQuantity } from "./quantity.ts";

/** One written answer, read every way it can be. */
export type Reading = {
  /** As it is shown. */
  readonly cleaned: string;
  readonly folded: string;
  readonly glyphs: readonly Glyph[];
  readonly key: string;
  readonly lists: readonly ListReading[];
  readonly dates: readonly WrittenDate[];
  readonly quantity: Quantity | null;
  readonly person: PersonReading | null;
};

/** Reads an answer of this type; linear in its length. */
export function readAnswer(text: string, type: GapType, lang: Lang): Reading {
  const cleaned = cleanAnswer(text);
  const folded = foldText(cleaned, type);
  const glyphs = glyphsOf(folded);
  const lists = isListType(type)
    ? [readList(folded, "strict"), readList(folded, "loose")].filter((list) => list !== null)
    : [];
  return {
    cleaned,
    folded,
    glyphs,
    key: keyOf(glyphs),
    lists,
    dates: datesIn(folded, type, lang),
    quantity: type === "number" || type === "article" ? readQuantity(folded) : null,
    person: type === "person" ? readPerson(folded) : null,
  };
}

/** A bare 2027 is neither 2027年 nor 2027年度: where a fiscal year is asked for, it says the same as another bare 2027 only. */
function datesIn(folded: string, type: GapType, lang: Lang): readonly WrittenDate[] {
  if (type === "fiscal-year" && /^\d{4}$/.test(folded.trim())) return [];
  return type === "date" || type === "fiscal-year" ? readDates(folded, lang) : [];
}

function isListType(type: GapType): boolean {
  return type === "term" || type === "organization" || type === "place" || type === "person";
}

/** Whether two readings say the same. Symmetric, but for an office, which only a name may lack. */
export function saysTheSame(a: Reading, b: Reading): boolean {
  if (a.key === "" || b.key === "") return a.cleaned !== "" && a.cleaned === b.cleaned;
  const [date, ...otherDates] = a.dates;
  const [given, ...otherGiven] = b.dates;
  if (date !== undefined && given !== undefined) {
    return otherDates.length + otherGiven.length === 0 && dateKey(date) === dateKey(given);
  }
  if (a.quantity !== null && b.quantity !== null) {
    return (
      a.quantity.frame === b.quantity.frame &&
      String(a.quantity.values) === String(b.quantity.values)
    );
  }
  if (a.key === b.key) return true;
  if (a.person !== null && b.person !== null && nameKey(a.person.name) === nameKey(b.person.name))
    return true;
  // Two loose readings would make サウス・グローバル out of グローバル・サウス.
  return a.lists.some((list) =>
    b.lists.some((other) => !(list.isLoose && other.isLoose) && isSameList(list, other)),
  );
}

function isSameList(a: ListReading, b: ListReading): boolean {
  if (a.conjunction !== b.conjunction || a.items.length !== b.items.length) return false;
  const [left, right] = [a.items.map(itemKey), b.items.map(itemKey)];
  const inOrder = left.join("、") === right.join("、");
  return (
    inOrder ||
    (isOrderFree(a) && isOrderFree(b) && left.toSorted().join("、") === right.toSorted().join("、"))
  );
}

/** The key of one item of a list. */
export function itemKey(item: string): string {
  return keyOf(glyphsOf(item));
}

/** What the answer was understood as, for programs and for a curious student. */
export function normalised(reading: Reading): string {
  const [date] = reading.dates;
  return date !== undefined && reading.dates.length === 1 ? dateKey(date) : reading.key;
}
