import type { Bilingual, Lang } from "../../bilingual.ts";
import type { Fact } from "../../fact.ts";
import type { CardId } from "../../id.ts";
import {
  allDated,
  apart,
  type Dated,
  datedBy,
  dateProofText,
  dateText,
  nameWithoutDate,
} from "../dated.ts";
import { answerJoint, type MatchingItem, type Proof } from "../item.ts";
import { heldOutcomes } from "../outcomes.ts";
import { randomOf, shuffled } from "../random.ts";
import { acronymOf } from "../slots/acronym.ts";
import { cardsAsking, eventLabel, type ItemSource, upperFirst } from "../source.ts";
import type { MakeItems } from "./maker.ts";
import { ofDifferentEvents, outcomeProof } from "./outcome-choice.ts";
import { seats } from "./seats.ts";

/** Pairs in an item: enough to think, few enough to hold in view. */
const size = 4;

type Pair = MatchingItem["pairs"][number];

/** Acronyms with what they stand for, people with offices, events with dates and with outcomes. */
export const makeMatchings: MakeItems = (fact, lang, seed, source) => [
  ...acronyms(fact, lang, seed, source),
  ...offices(fact, lang, seed, source),
  ...dates(fact, lang, seed, source),
  ...outcomesOfEvents(fact, lang, seed, source),
];

const ask = {
  acronyms: {
    ja: "略称と、それが表すものを組み合わせよ。",
    en: "Match each acronym with what it stands for.",
  },
  offices: {
    ja: "人物と、資料にある会談・協議に臨んだときの役職を組み合わせよ。",
    en: "Match each person with the office held at the meetings in these documents.",
  },
  dates: {
    ja: "資料にある出来事と、その日付を組み合わせよ。",
    en: "Match each event from the documents with its date.",
  },
  outcomes: {
    ja: "会談・会合と、そこであったことを組み合わせよ。",
    en: "Match each meeting with what happened there.",
  },
} satisfies Record<string, Bilingual>;

function acronyms(
  fact: Fact,
  lang: Lang,
  seed: number,
  source: ItemSource,
): readonly MatchingItem[] {
  const own = acronymOf(fact, source);
  if (own === null) return [];
  const id = `${fact.id}/acronyms/matching/${lang}`;
  const random = randomOf(seed, id);
  const known = new Map([[own.abbr, { ...own, fact }]]);
  for (const other of shuffled(source.corpus.facts, random)) {
    const found = acronymOf(other, source);
    if (found === null || known.size === size || known.has(found.abbr)) continue;
    const isRepeated = [...known.values()].some((each) => each.full.ja === found.full.ja);
    if (!isRepeated) known.set(found.abbr, { ...found, fact: other });
  }
  const chosen = shuffled([...known.values()], random);
  const pairs = chosen.map(({ abbr, full, fact: holder }): Pair => {
    const text = {
      ja: `${abbr}は「${full.ja}」の略称である。`,
      en: `${abbr} stands for “${full.en}”.`,
    };
    const proof: Proof = { rule: "acronym", factId: holder.id, text };
    return { left: abbr, right: upperFirst(full[lang]), proof };
  });
  const cards = chosen.flatMap(({ fact: holder }) => cardsAsking(holder, "abbr", lang, source));
  return matching(fact, id, ask.acronyms[lang], lang, pairs, cards, seed);
}

function offices(
  fact: Fact,
  lang: Lang,
  seed: number,
  source: ItemSource,
): readonly MatchingItem[] {
  if (fact.kind !== "participant") return [];
  const id = `${fact.id}/offices/matching/${lang}`;
  const random = randomOf(seed, id);
  const known = seats(source);
  const here = known.filter((seat) => seat.eventIds.has(fact.eventId ?? ""));
  const chosen: (typeof known)[number][] = [];
  for (const seat of [...shuffled(here, random), ...shuffled(known, random)]) {
    const isFree = chosen.every(
      (each) => each.office !== seat.office && each.person !== seat.person,
    );
    if (chosen.length < size && isFree) chosen.push(seat);
  }
  const pairs = shuffled(chosen, random).map(({ person, office, event }): Pair => {
    const label = eventLabel(event, source);
    const proof: Proof = {
      rule: "office-holder",
      text: {
        ja: `${person.ja}は、${label.ja}に${office.ja}として臨んだ。`,
        en: `${person.en} took part in ${label.en} as ${office.en}.`,
      },
    };
    return { left: person[lang], right: office[lang], proof };
  });
  const cards = fact.gaps
    .filter((gap) => gap.type === "person")
    .flatMap((gap) => cardsAsking(fact, gap.id, lang, source));
  return matching(fact, id, ask.offices[lang], lang, pairs, cards, seed);
}

function dates(fact: Fact, lang: Lang, seed: number, source: ItemSource): readonly MatchingItem[] {
  const own = datedBy(fact, source);
  if (own === null || nameWithoutDate(own, lang, source) === null) return [];
  const id = `${fact.id}/dates/matching/${lang}`;
  const random = randomOf(seed, id);
  const chosen: Dated[] = [own];
  for (const dated of shuffled(allDated(source), random)) {
    // A year beside days would be found by its looks.
    if (chosen.length === size || dated.date.length !== own.date.length) continue;
    if (nameWithoutDate(dated, lang, source) === null) continue;
    if (chosen.every((each) => apart(each, dated))) chosen.push(dated);
  }
  const pairs = shuffled(chosen, random).map((dated): Pair => {
    const text = dateProofText(dated, source);
    const proof: Proof = { rule: "event-date", factId: dated.fact.id, text };
    const left = nameWithoutDate(dated, lang, source) ?? "";
    return { left, right: dateText(dated.date)[lang], proof };
  });
  const cards = chosen.flatMap((dated) =>
    dated.fact.gaps
      .filter((gap) => gap.type === "date")
      .flatMap((gap) => cardsAsking(dated.fact, gap.id, lang, source)),
  );
  return matching(fact, id, ask.dates[lang], lang, pairs, cards, seed);
}

function outcomesOfEvents(
  fact: Fact,
  lang: Lang,
  seed: number,
  source: ItemSource,
): readonly MatchingItem[] {
  const held = heldOutcomes(source);
  const own = held.find((each) => each.factId === fact.id);
  if (own === undefined) return [];
  const id = `${fact.id}/outcomes/matching/${lang}`;
  const random = randomOf(seed, id);
  const chosen = ofDifferentEvents(held, own, size, random);
  const pairs = shuffled(chosen, random).map((each): Pair => {
    const left = upperFirst(eventLabel(each.event, source)[lang]);
    return { left, right: each.text[lang], proof: outcomeProof(each, source) };
  });
  const cards = fact.gaps.flatMap((gap) => cardsAsking(fact, gap.id, lang, source));
  return matching(fact, id, ask.outcomes[lang], lang, pairs, cards, seed);
}

function matching(
  fact: Fact,
  id: string,
  question: string,
  lang: Lang,
  pairs: readonly Pair[],
  cardIds: readonly CardId[],
  seed: number,
): readonly MatchingItem[] {
  if (pairs.length < size) return [];
  const rights = shuffled(
    pairs.map((pair) => pair.right),
    randomOf(seed, `${id}/rights`),
  );
  const lines = [
    ...pairs.map((pair, index) => `${index + 1} ${pair.left}`),
    ...rights.map((right, index) => `${["A", "B", "C", "D"][index]} ${right}`),
  ];
  return [
    {
      id,
      form: "matching",
      factId: fact.id,
      cardIds,
      lang,
      stem: [question, ...lines].join("\n"),
      pairs,
      rights,
      answer: pairs.map((pair) => pair.right).join(answerJoint),
      accept: [],
    },
  ];
}
