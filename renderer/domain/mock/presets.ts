import type { Lang } from "#corpus/bilingual.ts";
import type { Blueprint } from "#renderer/domain/quiz-events.ts";

export const presetNames = ["short", "standard", "long"] as const;
export type PresetName = (typeof presetNames)[number];

const sizes: Readonly<Record<PresetName, number>> = { short: 10, standard: 20, long: 50 };

/** A minute for each item; what any exam would ask comes first, and most of it is to be chosen from. */
export function presetBlueprint(name: PresetName, lang: Lang): Blueprint {
  const size = sizes[name];
  return {
    items: size,
    minutes: size,
    lang,
    documents: [],
    topics: [],
    importance: [
      { of: "1", percent: 50 },
      { of: "2", percent: 40 },
      { of: "3", percent: 10 },
    ],
    forms: [
      { of: "choice", percent: 40 },
      { of: "typed", percent: 10 },
      { of: "true-false", percent: 20 },
      { of: "ordering", percent: 4 },
      { of: "matching", percent: 6 },
      { of: "cloze", percent: 10 },
      { of: "combination", percent: 10 },
    ],
  };
}
