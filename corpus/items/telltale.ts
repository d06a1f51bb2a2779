import type { Lang } from "../bilingual.ts";
import type { Slot } from "./slot.ts";
import type { ItemSource } from "./source.ts";

/** Words that stand in nearly every question and answer here, and so tell nothing. */
const common: Readonly<Record<Lang, ReadonlySet<string>>> = {
  ja: new Set(["日米", "首脳", "米国", "日本", "両国", "両政", "政府"]),
  en: new Set(["japan", "united", "states", "which", "what", "bilateral", "with", "were", "their"]),
};

/** Two neighbouring kanji or katakana of a Japanese text, the longer words of an English one. */
function wordsIn(text: string, lang: Lang): ReadonlySet<string> {
  const found =
    lang === "ja"
      ? (text.match(/\p{Script=Han}{2,}|[\p{Script=Katakana}ー]{2,}/gu) ?? []).flatMap((run) =>
          [...run].slice(1).map((letter, index) => `${[...run][index]}${letter}`),
        )
      : (text.toLowerCase().match(/[a-z]{4,}/g) ?? []).map((word) => word.replace(/s$/, ""));
  return new Set(found.filter((word) => !common[lang].has(word)));
}

/** The words a question and one of its answers have in common, the name of the event left out. */
export function sharedWords(
  text: string,
  stem: string,
  labels: readonly string[],
  lang: Lang,
): readonly string[] {
  const bare = labels.reduce((rest, label) => rest.replaceAll(label, " "), stem);
  const asked = wordsIn(bare, lang);
  return [...wordsIn(text, lang)].filter((word) => asked.has(word));
}

/**
 * A slot without the candidates beside which the key would be found by its words alone: where the key
 * takes up a word of the question (“which base”: Kanoya Air Base), so must whatever stands beside it.
 */
export function withoutTelltales(slot: Slot, stem: string, lang: Lang, source: ItemSource): Slot {
  if (slot.value !== undefined) return slot;
  const labels = labelsOf(slot, lang, source);
  const telling = sharedWords(slot.gap.answer[lang], stem, labels, lang);
  if (telling.length === 0) return slot;
  const candidates = slot.candidates.filter(({ text }) =>
    telling.some((word) => wordsIn(text[lang], lang).has(word)),
  );
  return { ...slot, candidates };
}

function labelsOf({ fact }: Slot, lang: Lang, source: ItemSource): readonly string[] {
  const event = source.cards.eventsById.get(fact.eventId ?? "");
  if (event === undefined) return [];
  return source.cards.labelsOf(event, lang).map((label) => label.text.replace(/^the /, ""));
}

/**
 * Whether neighbouring words of a text spell an acronym by their initials, small words and a letter left
 * out here and there (UNCLOS: United Nations Convention on the Law of the Sea).
 */
export function spells(text: string, acronym: string): boolean {
  const initials = (text.match(/[A-Za-z]+/g) ?? []).map((word) => word.charAt(0).toUpperCase());
  return initials.some((first, start) => {
    if (first !== acronym.charAt(0)) return false;
    let matched = 1;
    for (const initial of initials.slice(start + 1, start + acronym.length + 4)) {
      if (initial === acronym.charAt(matched)) matched++;
    }
    return matched === acronym.length;
  });
}
