import type { Fact, Gap } from "../../fact.ts";
import type { Found } from "../slot.ts";
import type { ItemSource } from "../source.ts";
import { belongingTo, computed } from "./belongs.ts";

/** The article of a treaty that provides something: the number is fixed, any other is wrong. */
export function articleSlot(fact: Fact, gap: Gap, source: ItemSource): Found | null {
  const value = gap.type === "article" ? articleNumber(gap) : null;
  if (value === null) return null;
  const ofFacts = source.corpus.facts.flatMap((other) =>
    other.gaps.flatMap((each) => {
      const number = each.type === "article" ? articleNumber(each) : null;
      if (number === null || number === value) return [];
      return [{ ...belongingTo(other, each.answer, fact, "article", source), value: number }];
    }),
  );
  const near = [-3, -2, -1, 1, 2, 3, 4, 5]
    .map((step) => value + step)
    .filter((number) => number > 0)
    .map((number) =>
      computed({ ja: `第${number}条`, en: `Article ${roman(number)}` }, gap, number),
    );
  return { value, candidates: [...ofFacts, ...near] };
}

function articleNumber(gap: Gap): number | null {
  const digits = /^第(\d+)条$/.exec(gap.answer.ja)?.[1];
  return digits === undefined ? null : Number(digits);
}

/** Roman numerals as far as articles and chapters of these documents go. */
export function roman(number: number): string {
  const tens = "X".repeat(Math.floor(number / 10));
  const ones = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"][number % 10] ?? "";
  return `${tens}${ones}`;
}
