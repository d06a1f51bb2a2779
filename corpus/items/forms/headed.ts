import type { Lang } from "../../bilingual.ts";

/**
 * A sentence under the name of its event or document, or by itself where it says all of that name: “The meeting between
 * Kishi and Austin” above “The meeting between Defense Minister Kishi and Secretary of Defense Austin was held …”.
 */
export function headed(
  heading: string | null,
  sentence: string,
  lang: Lang,
  /** The sentence as it truly is: a false one shall not be known by its heading. */
  asItIs: string = sentence,
): string {
  return heading === null || parts(heading, lang).every((part) => asItIs.includes(part))
    ? sentence
    : `${heading}\n${sentence}`;
}

/** What a heading tells, word by word or, in Japanese, between the words that hold a label together. */
function parts(heading: string, lang: Lang): readonly string[] {
  return lang === "ja"
    ? heading.split(/で開かれた|両氏による|[・のに（）]/).filter((part) => part !== "")
    : heading
        .replace(/^The /, "")
        .split(/ (?:in|between|and|of|the) | /)
        .filter((part) => part !== "");
}
