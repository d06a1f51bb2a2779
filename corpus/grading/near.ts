import { glyphsOf } from "./key.ts";
import type { KnownTerms } from "./known-terms.ts";
import { isOrderFree } from "./lists.ts";
import type { Form } from "./mistake.ts";
import { plainName } from "./person.ts";
import { itemKey, type Reading } from "./reading.ts";
import { isOtherWord, isReversed } from "./reversal.ts";
import { forgivableSlips } from "./slips.ts";

export type Almost = { readonly form: Form; readonly slips: number };

/**
 * The accepted form an answer misses by a slip of the hand only, or null. No slip is forgiven where it leads to
 * the opposite or to another known term.
 */
export function findAlmost(
  forms: readonly Form[],
  given: Reading,
  known: KnownTerms,
): Almost | null {
  if (forms.some(({ reading }) => isOther(reading.folded, given.folded))) return null;
  let best: Almost | null = null;
  for (const form of forms) {
    const slips = wholeSlips(form.reading, given) ?? listSlips(form.reading, given);
    if (slips !== null && (best === null || slips < best.slips)) best = { form, slips };
  }
  if (best === null) return null;
  const meant = best.form.reading;
  const isKnown =
    known.terms.has(given.key) &&
    !isPlural(meant.key, given.key) &&
    particleSlip(meant, given) === null;
  return isKnown ? null : best;
}

function isOther(expected: string, given: string): boolean {
  return isReversed(expected, given) || isOtherWord(expected, given);
}

function wholeSlips(expected: Reading, given: Reading): number | null {
  if (expected.person !== null && given.person !== null) {
    return forgivableSlips(
      glyphsOf(plainName(expected.person.name)),
      glyphsOf(plainName(given.person.name)),
    );
  }
  return forgivableSlips(expected.glyphs, given.glyphs) ?? particleSlip(expected, given);
}

/** 防衛義務 and 防衛の義務: one の more or less between two words. It may change the sense, so the student decides. */
function particleSlip(expected: Reading, given: Reading): 1 | null {
  const [long, short] =
    expected.glyphs.length > given.glyphs.length ? [expected, given] : [given, expected];
  if (long.glyphs.length !== short.glyphs.length + 1 || short.glyphs.length < 4) return null;
  const at = long.glyphs.findIndex(({ char }, index) => char !== short.glyphs[index]?.char);
  const [before, particle, after] = [long.glyphs[at - 1], long.glyphs[at], long.glyphs[at + 1]];
  const isBetweenWords = [before, after].every(
    (glyph) => glyph !== undefined && (glyph.script === "other" || glyph.script === "katakana"),
  );
  const isRest = long.key.slice(0, at) + long.key.slice(at + 1) === short.key;
  return particle?.char === "ノ" && isBetweenWords && isRest ? 1 : null;
}

/** In a list whose items may change places, one item may hold the slip. */
function listSlips(expected: Reading, given: Reading): number | null {
  for (const list of expected.lists) {
    if (!isOrderFree(list)) continue;
    for (const typed of given.lists) {
      if (typed.conjunction !== list.conjunction || typed.items.length !== list.items.length)
        continue;
      const missing = list.items.filter(
        (item) => !typed.items.map(itemKey).includes(itemKey(item)),
      );
      const extra = typed.items.filter((item) => !list.items.map(itemKey).includes(itemKey(item)));
      const [meant, other] = missing;
      const [written] = extra;
      if (meant === undefined || other !== undefined || written === undefined) continue;
      if (extra.length > 1 || isOther(meant, written)) continue;
      const slips = forgivableSlips(glyphsOf(meant), glyphsOf(written));
      if (slips !== null) return slips;
    }
  }
  return null;
}

/** One thing or several of it: another form, not another thing. */
function isPlural(a: string, b: string): boolean {
  const stem = (key: string): string => key.replace(/ies$/, "y").replace(/s$/, "");
  return /^[a-z]/.test(a) && stem(a) === stem(b);
}
