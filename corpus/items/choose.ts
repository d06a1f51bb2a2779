import type { Lang } from "../bilingual.ts";
import { below, type Random, shuffled } from "./random.ts";
import type { Candidate, Slot } from "./slot.ts";

/**
 * A question that names the answer's year would rule out every other year: such a slot keeps to that
 * year.
 */
export function keptToYear(slot: Slot, stem: string, lang: Lang): Slot {
  const year = slot.gap.type === "date" ? /\d{4}/.exec(slot.gap.answer[lang])?.[0] : undefined;
  if (year === undefined || !stem.includes(year)) return slot;
  return { ...slot, candidates: slot.candidates.filter(({ text }) => text[lang].includes(year)) };
}

/** Options stand alike, all without an article, which would set one off. */
export function bareName(text: string): string {
  return text.replace(/^the /, "");
}

/** How many of the best distractors the seed chooses among, beyond those that are wanted. */
const spare = 4;

/**
 * `count` distractors of a slot, or fewer where there are fewer, in the order in which they are shown
 * with the key: `keyAt` is the key's place among them. Values are shown sorted, so the place is drawn
 * first and the distractors to its left and right after it; texts are shuffled, and what is drawn first
 * is how many of them are to be longer than the key.
 */
export function chooseDistractors(
  slot: Slot,
  count: number,
  lang: Lang,
  random: Random,
): { readonly chosen: readonly Candidate[]; readonly keyAt: number } {
  const { value } = slot;
  if (value !== undefined) return chooseAround(slot, value, count, random);
  const key = slot.gap.answer[lang];
  const pool = bestFirst(slot, lang, random).slice(0, count === 1 ? 3 : count + spare);
  // What is as long as the key counts as either, by lot.
  const longer = pool.filter(({ text }) => text[lang].length + random() - 0.5 > key.length);
  const rest = pool.filter((each) => !longer.includes(each));
  const wanted = below(count + 1, random);
  const chosen = take(longer, rest, wanted, count);
  return { chosen: shuffled(chosen, random), keyAt: below(chosen.length + 1, random) };
}

/** `wanted` of the first list and the remainder of the second, each standing in where the other ends. */
function take(
  first: readonly Candidate[],
  second: readonly Candidate[],
  wanted: number,
  count: number,
): readonly Candidate[] {
  const fromFirst = Math.max(Math.min(wanted, first.length), count - second.length);
  return [...first.slice(0, fromFirst), ...second.slice(0, Math.max(0, count - fromFirst))];
}

function chooseAround(
  slot: Slot,
  value: number,
  count: number,
  random: Random,
): { readonly chosen: readonly Candidate[]; readonly keyAt: number } {
  const near = [...slot.candidates]
    .map((each) => ({ each, distance: nearness(each, value, random) }))
    .sort((a, b) => a.distance - b.distance)
    .map(({ each }) => each);
  const before = near.filter((each) => (each.value ?? 0) < value);
  const after = near.filter((each) => (each.value ?? 0) > value);
  // Drawn among the places there can be: cut off afterwards, the last that is possible would come too often.
  const least = Math.min(before.length, Math.max(0, count - after.length));
  const most = Math.min(before.length, count);
  const place = least + below(most - least + 1, random);
  const chosen = [...take(before, after, place, count)].sort(
    (a, b) => (a.value ?? 0) - (b.value ?? 0),
  );
  return { chosen, keyAt: chosen.filter((each) => (each.value ?? 0) < value).length };
}

/** Near values make good distractors, true ones before computed ones; chance mixes neighbours. */
function nearness(each: Candidate, value: number, random: Random): number {
  const distance = Math.log2(1 + Math.abs((each.value ?? 0) - value));
  return distance * (0.6 + random()) + (each.tier === 3 ? 3 : 0);
}

/** Nearer sources first, then what looks like the key: the same writing, a similar length. */
function bestFirst(slot: Slot, lang: Lang, random: Random): readonly Candidate[] {
  const key = slot.gap.answer[lang];
  const score = ({ text, tier }: Candidate): number => {
    const other = text[lang];
    const ratio = other.length / key.length;
    return (
      tier +
      (writing(other) === writing(key) ? 0 : 1.2) +
      (ratio < 0.6 || ratio > 1.67 ? 1.2 : 0) +
      random()
    );
  };
  return slot.candidates
    .map((each) => ({ each, score: score(each) }))
    .sort((a, b) => a.score - b.score)
    .map(({ each }) => each);
}

function writing(text: string): string {
  if (/^[\p{Script=Latin}\p{N}\p{P}\p{Z}\p{S}]+$/u.test(text)) {
    return text === text.toUpperCase() ? "capitals" : "latin";
  }
  return /^[\p{Script=Katakana}ー・A-Z\p{P}]+$/u.test(text) ? "katakana" : "kanji";
}
