import type { Bilingual, Lang } from "../../bilingual.ts";
import type { Fact } from "../../fact.ts";
import type { CardId } from "../../id.ts";
import { allDated, apart, type Dated, datedBy, dateProofText, nameWithoutDate } from "../dated.ts";
import { answerJoint, type OrderingItem, type Proof } from "../item.ts";
import { heldOutcomes } from "../outcomes.ts";
import { below, randomOf, shuffled } from "../random.ts";
import { cardsAsking, type ItemSource } from "../source.ts";
import type { MakeItems } from "./maker.ts";
import { ofDifferentEvents, outcomeProof } from "./outcome-choice.ts";

const fewest = 4;
const most = 6;

const ask = {
  events: {
    ja: "資料にある次の出来事を、古いものから順に並べよ。",
    en: "Put these events from the documents in order, the earliest first.",
  },
  outcomes: {
    ja: "次のことは、いずれも日米の会談・会合であった。古いものから順に並べよ。",
    en: "Each of these happened at a Japan–U.S. meeting. Put them in order, the earliest first.",
  },
} satisfies Record<string, Bilingual>;

/** Dated events, or things that happened at them, of which no two may fall on the same day. */
export const makeOrderings: MakeItems = (fact, lang, seed, source) => [
  ...eventOrdering(fact, lang, seed, source),
  ...outcomeOrdering(fact, lang, seed, source),
];

type Entry = { readonly text: string; readonly day: string; readonly proof: Proof };

function eventOrdering(
  fact: Fact,
  lang: Lang,
  seed: number,
  source: ItemSource,
): readonly OrderingItem[] {
  const own = datedBy(fact, source);
  if (own === null || nameWithoutDate(own, lang, source) === null) return [];
  const id = `${fact.id}/events/ordering/${lang}`;
  const random = randomOf(seed, id);
  const size = fewest + below(most - fewest + 1, random);
  const chosen: Dated[] = [own];
  for (const dated of shuffled(allDated(source), random)) {
    if (chosen.length === size || nameWithoutDate(dated, lang, source) === null) continue;
    if (chosen.every((each) => apart(each, dated))) chosen.push(dated);
  }
  const entries = chosen.map((dated): Entry => {
    const proof = {
      rule: "event-date",
      factId: dated.fact.id,
      text: dateProofText(dated, source),
    } as const;
    return { text: nameWithoutDate(dated, lang, source) ?? "", day: dated.first, proof };
  });
  const cards = chosen.flatMap((dated) => dateCards(dated.fact, lang, source));
  return ordering(fact, id, lang, ask.events[lang], shuffled(entries, random), cards);
}

function outcomeOrdering(
  fact: Fact,
  lang: Lang,
  seed: number,
  source: ItemSource,
): readonly OrderingItem[] {
  // Something that may have been repeated later has no one place in an order.
  const held = heldOutcomes(source).filter((each) => each.arguable.length === 0);
  const own = held.find((each) => each.factId === fact.id);
  if (own === undefined) return [];
  const id = `${fact.id}/outcomes/ordering/${lang}`;
  const random = randomOf(seed, id);
  const size = fewest + below(most - fewest, random);
  const chosen = ofDifferentEvents(held, own, size, random);
  const entries = chosen.map(
    (each): Entry => ({
      text: each.text[lang],
      day: each.event.date,
      proof: outcomeProof(each, source),
    }),
  );
  const cards = own.fact.gaps.flatMap((gap) => cardsAsking(own.fact, gap.id, lang, source));
  return ordering(fact, id, lang, ask.outcomes[lang], shuffled(entries, random), cards);
}

function dateCards(fact: Fact, lang: Lang, source: ItemSource): readonly CardId[] {
  return fact.gaps
    .filter((gap) => gap.type === "date")
    .flatMap((gap) => cardsAsking(fact, gap.id, lang, source));
}

function ordering(
  fact: Fact,
  id: string,
  lang: Lang,
  question: string,
  shown: readonly Entry[],
  cardIds: readonly CardId[],
): readonly OrderingItem[] {
  if (shown.length < fewest) return [];
  const sorted = [...shown].sort((a, b) => (a.day < b.day ? -1 : 1));
  const lines = shown.map((entry, index) => `${letters[index]} ${entry.text}`);
  return [
    {
      id,
      form: "ordering",
      factId: fact.id,
      cardIds,
      lang,
      stem: [question, ...lines].join("\n"),
      entries: shown.map((entry) => ({
        text: entry.text,
        position: sorted.indexOf(entry),
        proof: entry.proof,
      })),
      answer: sorted.map((entry) => entry.text).join(answerJoint),
      accept: [],
    },
  ];
}

const letters = ["A", "B", "C", "D", "E", "F"];
