import type { Lang } from "../../bilingual.ts";
import type { Event } from "../../event.ts";
import type { Fact } from "../../fact.ts";
import type { Option, OptionItem, Proof } from "../item.ts";
import { type HeldOutcome, heldOutcomes, standApart } from "../outcomes.ts";
import { below, type Random, randomOf, shuffled } from "../random.ts";
import { cardsAsking, eventLabel, type ItemSource, upperFirst } from "../source.ts";
import { sharedWords } from "../telltale.ts";

/** Two questions of a thing that happened once: at which meeting, and of a meeting which of four things. */
export function outcomeChoices(
  fact: Fact,
  lang: Lang,
  seed: number,
  source: ItemSource,
): readonly OptionItem[] {
  const held = heldOutcomes(source);
  const own = held.find((each) => each.factId === fact.id);
  if (own === undefined) return [];
  return [
    whichMeeting(own, held, lang, seed, source),
    ...(isTold(own, lang, source) ? [] : [whichOutcome(own, held, lang, seed, source)]),
  ];
}

/** Whether what happened takes up a word of the meeting's name (defence ministers, defence equipment). */
function isTold(own: HeldOutcome, lang: Lang, source: ItemSource): boolean {
  const label = eventLabel(own.event, source)[lang];
  return sharedWords(own.text[lang], label, [], lang).length > 0;
}

const asking = {
  meeting: {
    ja: (text: string) => `次のことがあった会談・会合はどれか。\n${text}`,
    en: (text: string) => `At which meeting did this happen?\n${text}`,
  },
  outcome: {
    ja: (label: string) => `次のうち、${label}での出来事はどれか。`,
    en: (label: string) => `Which of these happened at ${label}?`,
  },
} as const;

function whichMeeting(
  own: HeldOutcome,
  held: readonly HeldOutcome[],
  lang: Lang,
  seed: number,
  source: ItemSource,
): OptionItem {
  const id = `${own.fact.id}/meeting/choice/${lang}`;
  const random = randomOf(seed, id);
  const events = [...new Map(held.map(({ event }) => [event.id, event])).values()]
    .filter((event) => event.id !== own.event.id && !own.arguable.includes(event.id))
    .sort(byDate);
  // Names, not dates: in their order the earliest and the latest meeting would be the key at the ends alone.
  const shown = shuffled([...around(events, own.event, random), own.event], random);
  const options = shown.map((event): Option => {
    const text = upperFirst(eventLabel(event, source)[lang]);
    const correct = event.id === own.event.id;
    return {
      text,
      correct,
      proof: correct ? outcomeProof(own, source) : elsewhere(own, event, source),
    };
  });
  return item(own, id, asking.meeting[lang](own.text[lang]), options, lang, source);
}

function whichOutcome(
  own: HeldOutcome,
  held: readonly HeldOutcome[],
  lang: Lang,
  seed: number,
  source: ItemSource,
): OptionItem {
  const id = `${own.fact.id}/outcome/choice/${lang}`;
  const random = randomOf(seed, id);
  const others =
    [6, 5, 4]
      .map((count) => ofDifferentEvents(held, own, count, random).slice(1))
      .find((drawn) => drawn.length >= 3) ?? [];
  // As with words: the key is not to stand out by its length.
  const longer = others.filter(({ text }) => text[lang].length > own.text[lang].length);
  const rest = others.filter((each) => !longer.includes(each));
  const wanted = Math.max(Math.min(below(4, random), longer.length), 3 - rest.length);
  const shown = shuffled([own, ...longer.slice(0, wanted), ...rest.slice(0, 3 - wanted)], random);
  const options = shown.map(
    (each): Option => ({
      text: each.text[lang],
      correct: each === own,
      proof: outcomeProof(each, source),
    }),
  );
  const label = eventLabel(own.event, source)[lang];
  return item(own, id, asking.outcome[lang](label), options, lang, source);
}

/**
 * Outcomes of `count` meetings, the given one's first, none of which may be claimed for another's. One
 * that stands apart from few others may be drawn into a corner, so it is drawn anew a few times.
 */
export function ofDifferentEvents(
  held: readonly HeldOutcome[],
  own: HeldOutcome,
  count: number,
  random: Random,
): readonly HeldOutcome[] {
  for (let attempt = 0; attempt < 20; attempt++) {
    const found = [own];
    for (const each of shuffled(held, random)) {
      if (found.length === count) break;
      const isFree = found.every(
        (other) => other.event.id !== each.event.id && standApart(each, other),
      );
      if (isFree) found.push(each);
    }
    if (found.length === count) return found;
  }
  return [own];
}

export function outcomeProof(each: HeldOutcome, source: ItemSource): Proof {
  const label = eventLabel(each.event, source);
  return {
    rule: "outcome",
    factId: each.fact.id,
    text: {
      ja: `「${each.text.ja}」は、${label.ja}でのことである。`,
      en: `“${each.text.en}”: that was at ${label.en}.`,
    },
  };
}

/** What is to be said of a meeting that is not the one. */
function elsewhere(own: HeldOutcome, event: Event, source: ItemSource): Proof {
  const proof = outcomeProof(own, source);
  const wrong = eventLabel(event, source);
  return {
    ...proof,
    text: {
      ja: `${wrong.ja}ではない。${proof.text.ja}`,
      en: `Not ${wrong.en}. ${proof.text.en}`,
    },
  };
}

/** Three events with the key at a place drawn beforehand, as far as there are earlier and later ones. */
function around(sorted: readonly Event[], own: Event, random: Random): readonly Event[] {
  const before = shuffled(
    sorted.filter((event) => byDate(event, own) < 0),
    random,
  );
  const after = shuffled(
    sorted.filter((event) => byDate(event, own) > 0),
    random,
  );
  const earlier = Math.max(Math.min(below(4, random), before.length), 3 - after.length);
  return [...before.slice(0, earlier), ...after.slice(0, 3 - earlier)];
}

function byDate(a: Event, b: Event): number {
  const [first, second] = [a.date ?? "", b.date ?? ""];
  return first < second ? -1 : first > second ? 1 : 0;
}

function item(
  own: HeldOutcome,
  id: string,
  stem: string,
  options: readonly Option[],
  lang: Lang,
  source: ItemSource,
): OptionItem {
  return {
    id,
    form: "choice",
    factId: own.fact.id,
    cardIds: own.fact.gaps.flatMap((gap) => cardsAsking(own.fact, gap.id, lang, source)),
    lang,
    stem,
    options,
    answer: options.find((option) => option.correct)?.text ?? "",
    accept: [],
  };
}
