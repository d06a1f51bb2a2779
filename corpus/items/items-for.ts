import { type Lang, langs } from "../bilingual.ts";
import type { Corpus } from "../corpus.ts";
import type { Fact } from "../fact.ts";
import type { GapType } from "../vocabulary.ts";
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

type Sources = { readonly bundled: ItemSource; readonly all: ItemSource };

const sources = new WeakMap<Corpus, Sources>();

/**
 * The items that can be made of some facts, sorted by fact, form and language. Total and deterministic:
 * an item depends on the seed and its id alone, not on what else is asked for, and a fact that cannot
 * carry a form has no item of it. Only the facts asked for are worked on.
 */
export function itemsFor(corpus: Corpus, choice: ItemChoice): readonly Item[] {
  const { bundled, all } = sourcesOf(corpus);
  const wanted = choice.factIds === undefined ? null : new Set(choice.factIds);
  const forms = itemForms.filter((form) => choice.forms?.includes(form) ?? true);
  const inLangs = langs.filter((lang) => choice.langs?.includes(lang) ?? true);
  return corpus.facts
    .filter((fact) => wanted?.has(fact.id) ?? true)
    .flatMap((fact) =>
      forms.flatMap((form) =>
        inLangs.flatMap((lang) =>
          fact.lang === undefined
            ? makers[form](fact, lang, choice.seed, bundled)
            : ownItems(form, fact, lang, choice.seed, all),
        ),
      ),
    );
}

/** Bundled facts as if nothing were imported, and all together. */
function sourcesOf(corpus: Corpus): Sources {
  const known = sources.get(corpus);
  if (known !== undefined) return known;
  const all = itemSource(corpus, findSlot);
  const isAlone = corpus.facts.every((fact) => fact.lang === undefined);
  const bundled = isAlone
    ? all
    : itemSource(
        {
          ...corpus,
          facts: corpus.facts.filter((fact) => fact.lang === undefined),
          events: corpus.events.filter((event) => event.own === undefined),
        },
        findSlot,
      );
  const made = { bundled, all };
  sources.set(corpus, made);
  return made;
}

/**
 * Of a fact from a student's own document there are questions to be answered in writing, and choices among dates
 * and figures, where any other value is wrong. What else its document may say nobody has checked, so that no name
 * can be proved wrong by it, and nothing in it proves anything wrong of a bundled fact.
 */
function ownItems(
  form: ItemForm,
  fact: Fact,
  lang: Lang,
  seed: number,
  source: ItemSource,
): readonly Item[] {
  if (fact.lang !== lang || !ownForms.has(form)) return [];
  if (form !== "choice") return makers[form](fact, lang, seed, source);
  const gaps = fact.gaps.filter(({ type }) => valueTypes.has(type));
  return gaps.length === 0 ? [] : makers.choice({ ...fact, gaps }, lang, seed, source);
}

const ownForms: ReadonlySet<ItemForm> = new Set<ItemForm>(["typed", "cloze", "choice"]);
const valueTypes: ReadonlySet<GapType> = new Set<GapType>([
  "date",
  "fiscal-year",
  "number",
  "article",
]);
