import type { Lang } from "../bilingual.ts";
import type { Corpus } from "../corpus.ts";
import type { Item, ItemForm, Proof } from "../items/item.ts";
import { itemsFor } from "../items/items-for.ts";

/** The items as the command line prints them. */
export function itemRows(
  corpus: Corpus,
  seed: number,
  form: ItemForm | undefined,
  lang: Lang | undefined,
): readonly object[] {
  return itemsFor(corpus, {
    seed,
    ...(form === undefined ? {} : { forms: [form] }),
    ...(lang === undefined ? {} : { langs: [lang] }),
  }).map(itemRow);
}

function itemRow(item: Item): object {
  const { id, factId, cardIds, form, lang, stem, answer, accept } = item;
  const row = { id, factId, cardIds, form, lang, stem };
  const options =
    "options" in item
      ? {
          options: item.options.map(({ text, correct, proof }) => ({
            text,
            correct,
            proof: proofRow(proof),
          })),
        }
      : {};
  return { ...row, ...options, answer, accept };
}

/** The feedback is worked out when read, so it is read here. */
function proofRow({ rule, factId, text }: Proof): object {
  return { rule, ...(factId === undefined ? {} : { factId }), text: { ja: text.ja, en: text.en } };
}
