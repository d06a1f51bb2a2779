import { answerJoint, type Item, type Proof } from "#corpus/items/item.ts";
import type { MockItem } from "./mock-exams.ts";
import { shownTexts } from "./mock-pool.ts";

/** An item as exams and quizzes keep it. */
export function putItem(item: Item): MockItem {
  const { id, form, lang, factId, stem, answer } = item;
  const cardIds = [...item.cardIds];
  return { id, form, lang, factId, cardIds, stem, answer, shown: [...shownTexts(item)] };
}

/**
 * The item behind one that was put: the one that is made now, where it is still the same, with every proof; else
 * it is put together from what stood there, and proves nothing.
 */
export function itemBehind(put: MockItem, made: Item | null): Item {
  return made !== null && isAsPut(made, put) ? made : itemFrom(put);
}

function isAsPut(item: Item, put: MockItem): boolean {
  const shown = shownTexts(item);
  return (
    item.id === put.id &&
    item.form === put.form &&
    item.stem === put.stem &&
    item.answer === put.answer &&
    shown.length === put.shown.length &&
    shown.every((text, index) => text === put.shown[index])
  );
}

function itemFrom(put: MockItem): Item {
  const { form, answer, shown } = put;
  const proof: Proof = { rule: "key", text: { ja: answer, en: answer } };
  const common = {
    id: put.id,
    factId: put.factId as Item["factId"],
    cardIds: put.cardIds as unknown as Item["cardIds"],
    lang: put.lang,
    stem: put.stem,
    answer,
    accept: [],
  };
  switch (form) {
    case "choice":
    case "true-false":
    case "combination": {
      const options = shown.map((text) => ({ text, correct: text === answer, proof }));
      return { ...common, form, options };
    }
    case "typed":
    case "cloze":
      return { ...common, form, answerType: "term" };
    case "ordering": {
      const order = answer.split(answerJoint);
      const entries = shown.map((text) => ({ text, position: order.indexOf(text), proof }));
      return { ...common, form, entries };
    }
    case "matching": {
      const half = shown.length / 2;
      const rights = answer.split(answerJoint);
      const pairs = shown
        .slice(0, half)
        .map((left, index) => ({ left, right: rights[index] ?? "", proof }));
      return { ...common, form, pairs, rights: shown.slice(half) };
    }
  }
}
