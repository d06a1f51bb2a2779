import { type Lang, langs } from "../bilingual.ts";
import type { Corpus } from "../corpus.ts";
import { makeChoices } from "./forms/choice.ts";
import { makeCombinations } from "./forms/combination.ts";
import type { MakeItems } from "./forms/maker.ts";
import { makeMatchings } from "./forms/matching.ts";
import { makeOrderings } from "./forms/ordering.ts";
import { makeTrueFalse } from "./forms/true-false.ts";
import { makeCloze, makeTyped } from "./forms/typed.ts";
import { type Item, type ItemForm, itemForms } from "./item.ts";
import { findSlot } from "./slots/find-slot.ts";
import { type ItemSource, itemSource } from "./source.ts";

export type ItemChoice = {
  readonly seed: number;
  /** Left out, all of them. */
  readonly forms?: readonly ItemForm[];
  readonly langs?: readonly Lang[];
  readonly factIds?: Iterable<string>;
};

const makers: Readonly<Record<ItemForm, MakeItems>> = {
  choice: makeChoices,
  typed: makeTyped,
  "true-false": makeTrueFalse,
  ordering: makeOrderings,
  matching: makeMatchings,
  cloze: makeCloze,
  combination: makeCombinations,
};

const sources = new WeakMap<Corpus, ItemSource>();

/**
 * The items that can be made of some facts, sorted by fact, form and language. Total and deterministic:
 * an item depends on the seed and its id alone, not on what else is asked for, and a fact that cannot
 * carry a form has no item of it. Only the facts asked for are worked on.
 */
export function itemsFor(corpus: Corpus, choice: ItemChoice): readonly Item[] {
  const source = sources.get(corpus) ?? itemSource(corpus, findSlot);
  sources.set(corpus, source);
  const wanted = choice.factIds === undefined ? null : new Set(choice.factIds);
  const forms = itemForms.filter((form) => choice.forms?.includes(form) ?? true);
  const inLangs = langs.filter((lang) => choice.langs?.includes(lang) ?? true);
  return corpus.facts
    .filter((fact) => wanted?.has(fact.id) ?? true)
    .flatMap((fact) =>
      forms.flatMap((form) =>
        inLangs.flatMap((lang) => makers[form](fact, lang, choice.seed, source)),
      ),
    );
}
