import { type Lang, langs } from "#corpus/bilingual.ts";
import type { Corpus } from "#corpus/corpus.ts";
import { type ItemForm, itemForms } from "#corpus/items/item.ts";
import { itemsFor } from "#corpus/items/items-for.ts";

/** Facts worked on before the page may do something else: a few milliseconds. */
const factsAtOnce = 2;

/** What a fact can be asked as: one bit for each form in each language. */
export type ItemIndex = ReadonlyMap<string, number>;

const made = new WeakMap<Corpus, Promise<ItemIndex>>();

/**
 * Which items there are, fact by fact. It takes a second or two in all and is made in slices, once; nothing waits
 * for it but the counts that are shown.
 */
export function loadItemIndex(corpus: Corpus): Promise<ItemIndex> {
  const known = made.get(corpus);
  if (known !== undefined) return known;
  const making = makeInSlices(corpus);
  made.set(corpus, making);
  return making;
}

/** The bits of all wanted forms in all wanted languages. */
export function bitsOf(forms: readonly ItemForm[], inLangs: readonly Lang[]): number {
  return forms
    .flatMap((form) => inLangs.map((lang) => bitOf(form, lang)))
    .reduce((bits, bit) => bits | bit, 0);
}

async function makeInSlices(corpus: Corpus): Promise<ItemIndex> {
  const index = new Map<string, number>();
  for (let start = 0; start < corpus.facts.length; start += factsAtOnce) {
    await new Promise((resolve) => setTimeout(resolve));
    const factIds = corpus.facts.slice(start, start + factsAtOnce).map(({ id }) => id);
    // Which items there are hardly depends on the seed, and any will do.
    for (const { factId, form, lang } of itemsFor(corpus, { seed: 1, factIds })) {
      index.set(factId, (index.get(factId) ?? 0) | bitOf(form, lang));
    }
  }
  return index;
}

function bitOf(form: ItemForm, lang: Lang): number {
  return 1 << (itemForms.indexOf(form) * langs.length + langs.indexOf(lang));
}
