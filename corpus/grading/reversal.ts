import { lookalikes, opposites } from "./contrasts.ts";
import { foldKana, toKatakana } from "./fold-kana.ts";

const negationPrefix = /^(?:un|in|im|ir|il|non|dis|de|anti|mis|mal|a)(?=[a-z]{4})/;
const otherPrefix = /^(?:counter|sub|inter|intra|pre|post|ultra|multi|super|hyper)(?=[a-z]{4})/;
const negationKanji = /[非不無未反]/gu;
const negationKana = /ナイ|ナカッ|マセン|ザル|ズ(?=ニ|$)|ヌ(?=$)/g;
const negationWords = new Set(["not", "no", "non", "never", "without", "neither", "nor", "cannot"]);

/** Words of which one may not stand for another: Latin ones whole, Japanese ones wherever they stand. */
type Group = { readonly words: ReadonlySet<string>; readonly japanese: RegExp | null };

/**
 * Whether two folded texts of different answers say opposite things in otherwise the same words: 非, 不, 無, 未 or
 * a negative prefix on one side only, or one word exchanged for its counterpart.
 */
export function isReversed(expected: string, given: string): boolean {
  return (
    isExchanged(oppositeGroups, expected, given) ||
    expected.replace(negationKanji, "") === given.replace(negationKanji, "") ||
    withoutNegation(expected) === withoutNegation(given) ||
    differsByPrefix(negationPrefix, negationWords, expected, given)
  );
}

/** Whether a word was exchanged for one that looks like it and is another: クリーン and グリーン, nuclear and unclear. */
export function isOtherWord(expected: string, given: string): boolean {
  return (
    isExchanged(lookalikeGroups, expected, given) ||
    differsByPrefix(otherPrefix, new Set(), expected, given)
  );
}

const oppositeGroups = opposites.map(toGroup);
const lookalikeGroups = lookalikes.map(toGroup);

/** The words as `foldText` leaves them; the longest first, so that 以上 is not taken for 上. */
function toGroup(written: readonly string[]): Group {
  const words = written.map(foldKana).sort((a, b) => b.length - a.length);
  const isLatin = /^[a-z]/.test(words[0] ?? "");
  return { words: new Set(words), japanese: isLatin ? null : new RegExp(words.join("|"), "g") };
}

/** With every word of one group counted as the same, the two texts are equal. */
function isExchanged(groups: readonly Group[], expected: string, given: string): boolean {
  const a = latinWords(expected);
  const b = latinWords(given);
  return groups.some(({ words, japanese }) => {
    if (japanese !== null) {
      const neutral = expected.replace(japanese, "*");
      return neutral !== expected && neutral === given.replace(japanese, "*");
    }
    const neutral = (text: readonly string[]): string =>
      text.map((word) => (words.has(word) ? "*" : word)).join(" ");
    return a.some((word) => words.has(word)) && neutral(a) === neutral(b);
  });
}

function withoutNegation(text: string): string {
  return toKatakana(text).replace(negationKana, "");
}

/** Whether the only difference is a prefix of the kind, or a word of its own that does the same. */
function differsByPrefix(
  prefix: RegExp,
  alone: ReadonlySet<string>,
  expected: string,
  given: string,
): boolean {
  const [a, b] = [latinWords(expected), latinWords(given)];
  const plainA = a.filter((word) => !alone.has(word));
  const plainB = b.filter((word) => !alone.has(word));
  if (plainA.length !== plainB.length) return false;
  const agree = plainA.every((word, at) => {
    const other = plainB[at] ?? "";
    return (
      word === other || word.replace(prefix, "") === other || other.replace(prefix, "") === word
    );
  });
  return agree && a.join(" ") !== b.join(" ");
}

function latinWords(text: string): readonly string[] {
  return text.replace(/-/g, "").match(/[a-z]+|[^\sa-z]+/g) ?? [];
}
