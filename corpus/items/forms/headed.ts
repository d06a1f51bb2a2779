import type { Lang } from "../../bilingual.ts";
import type { Fact } from "../../fact.ts";
import { recurs } from "../../generation/event-label.ts";
import type { ItemSource } from "../source.ts";

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

/** The name above a sentence; none where the sentence tells when something came about that happened only once. */
export function headingOf(fact: Fact, label: string | null, source: ItemSource): string | null {
  const event = source.cards.eventsById.get(fact.eventId ?? "");
  return fact.kind === "date" && event !== undefined && !recurs(event) ? null : label;
}
