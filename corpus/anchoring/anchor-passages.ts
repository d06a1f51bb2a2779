import type { Span } from "../extraction/extracted-fact.ts";
import { type FoldedText, foldedOffset, foldedText, unfolded } from "./folded-text.ts";
import type { Passage } from "./passage.ts";

/** Units of text on each side that tell equal quotes apart. */
const contextLength = 64;

/**
 * Where passages of one text stand in a corrected one: at the same words; where they stand several times, at those
 * with the most of the same words around them, and of equals at the one nearest to where it was among its like.
 * White space and width do not count, so that the same document may come in another format. A passage whose words
 * changed is null: nothing is guessed. In the order of `passages`; pure; a quote found is always a slice of `to`.
 */
export function anchorPassages(
  passages: readonly Passage[],
  from: string,
  to: string,
): readonly (Passage | null)[] {
  const [old, now] = [foldedText(from), foldedText(to)];
  return passages.map((passage) => anchored(passage, old, now, to));
}

function anchored(
  { span, answerSpan }: Passage,
  old: FoldedText,
  now: FoldedText,
  to: string,
): Passage | null {
  const [start, end] = foldedSpan(old, span);
  const words = old.text.slice(start, end);
  if (words === "") return null;
  const places = allPlaces(now.text, words);
  if (places.length === 0) return null;
  const rank = allPlaces(old.text, words).indexOf(start);
  const place = best(places, rank, (at) => likeness(old.text, start, end, now.text, at));
  const found = unfolded(now, place, place + words.length);
  if (found === null) return null;
  const shift = place - start;
  return {
    quote: to.slice(found.start, found.end),
    span: found,
    answerSpan: answerSpan === null ? null : answerAt(answerSpan, old, now, shift),
  };
}

/** The answer as far from its quote as it was; null where other words stand there now. */
function answerAt(answer: Span, old: FoldedText, now: FoldedText, shift: number): Span | null {
  const [start, end] = foldedSpan(old, answer);
  const isSame =
    start + shift >= 0 && now.text.slice(start + shift, end + shift) === old.text.slice(start, end);
  return isSame ? unfolded(now, start + shift, end + shift) : null;
}

function foldedSpan(text: FoldedText, { start, end }: Span): readonly [number, number] {
  return [foldedOffset(text, start), foldedOffset(text, end)];
}

/** More than these a single word may have; the rest would be no nearer. */
const mostPlaces = 500;

function allPlaces(text: string, words: string): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (places.push(at) === mostPlaces) break;
  }
  return places;
}

/** The place most alike; of equals the one whose rank among them all is nearest. */
function best(places: readonly number[], rank: number, alike: (place: number) => number): number {
  let [found, most] = [places[0] ?? 0, -1];
  let distance = 0;
  for (const [index, place] of places.entries()) {
    const score = places.length === 1 ? 0 : alike(place);
    const off = Math.abs(index - rank);
    if (score > most || (score === most && off < distance)) {
      [found, most, distance] = [place, score, off];
    }
  }
  return found;
}

/** How many units on both sides are the same, counted from the quote outwards to the first other one. */
function likeness(old: string, start: number, end: number, now: string, at: number): number {
  let before = 0;
  while (
    before < contextLength &&
    before < Math.min(start, at) &&
    old[start - 1 - before] === now[at - 1 - before]
  )
    before += 1;
  let after = 0;
  const [oldEnd, nowEnd] = [end, at + end - start];
  while (
    after < contextLength &&
    oldEnd + after < old.length &&
    old[oldEnd + after] === now[nowEnd + after]
  )
    after += 1;
  return before + after;
}
