import type { Lang } from "../../bilingual.ts";
import { cardFront } from "../../card.ts";
import type { Fact } from "../../fact.ts";
import { chooseDistractors, keptToYear } from "../choose.ts";
import type { Option, OptionItem, Proof } from "../item.ts";
import { randomOf } from "../random.ts";
import type { Slot } from "../slot.ts";
import { expansionSlot } from "../slots/acronym.ts";
import { provablyFalse } from "../slots/guards.ts";
import { cardsAsking, factInShort, type ItemSource } from "../source.ts";
import type { MakeItems } from "./maker.ts";
import { outcomeChoices } from "./outcome-choice.ts";
import { stemFor } from "./stem.ts";

/** Four options where three distractors are proved, three where two are, else no item. */
const mostDistractors = 3;
const fewestDistractors = 2;

export const makeChoices: MakeItems = (fact, lang, seed, source) => [
  ...fact.gaps.flatMap((gap) => {
    const slot = source.slotOf(fact, gap);
    const stem = slot === null ? null : stemFor(fact, gap, lang, source);
    if (slot === null || stem === null) return [];
    return choice(slot, stem, `${fact.id}/${gap.id}/choice/${lang}`, lang, seed, source);
  }),
  ...expansionChoices(fact, lang, seed, source),
  ...outcomeChoices(fact, lang, seed, source),
];

/** What an acronym stands for: the acronym's reverse card, with options. */
function expansionChoices(
  fact: Fact,
  lang: Lang,
  seed: number,
  source: ItemSource,
): readonly OptionItem[] {
  return source.cardsOf(fact).flatMap((card) => {
    const asks = fact.gaps.find((gap) => gap.id === card.gapId)?.reverse?.asks;
    const asked = fact.gaps.find((gap) => gap.id === asks);
    if (card.form !== "reverse" || card.lang !== lang || asked === undefined) return [];
    const found = card.gapId === "abbr" ? expansionSlot(fact, asked, source) : null;
    if (found === null) return [];
    const candidates = provablyFalse(found.candidates, fact, asked, source);
    const slot: Slot = { fact, gap: asked, candidates };
    const id = `${fact.id}/${card.gapId}-reverse/choice/${lang}`;
    return choice(slot, cardFront(card), id, lang, seed, source);
  });
}

function choice(
  slot: Slot,
  stem: string,
  id: string,
  lang: Lang,
  seed: number,
  source: ItemSource,
): readonly OptionItem[] {
  const { fact, gap } = slot;
  const kept = keptToYear(slot, stem, lang);
  const { chosen, keyAt } = chooseDistractors(kept, mostDistractors, lang, randomOf(seed, id));
  if (chosen.length < fewestDistractors) return [];
  const key: Option = { text: gap.answer[lang], correct: true, proof: keyProof(fact, source) };
  const options: readonly Option[] = chosen.map(({ text, proof }) => ({
    text: text[lang],
    correct: false,
    proof,
  }));
  return [
    {
      id,
      form: "choice",
      factId: fact.id,
      cardIds: cardsAsking(fact, gap.id, lang, source),
      lang,
      stem,
      options: [...options.slice(0, keyAt), key, ...options.slice(keyAt)],
      answer: key.text,
      accept: [],
    },
  ];
}

/** Why the key is right: the fact itself. */
function keyProof(fact: Fact, source: ItemSource): Proof {
  return { rule: "key", factId: fact.id, text: factInShort(fact, source) };
}
