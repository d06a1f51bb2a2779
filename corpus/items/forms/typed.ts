import { blank, cardFront } from "../../card.ts";
import type { TypedItem } from "../item.ts";
import { cardsAsking } from "../source.ts";
import type { MakeItems } from "./maker.ts";
import { questionCard } from "./stem.ts";
import { isExample } from "./swap.ts";
import { isListable } from "./written.ts";

/** A question answered in the student's own writing. */
export const makeTyped: MakeItems = (fact, lang, _seed, source) =>
  fact.gaps.flatMap((gap): readonly TypedItem[] => {
    const card = questionCard(fact, gap, lang, source);
    if (card === null || !isListable(fact, gap, lang, source)) return [];
    return [
      {
        id: `${fact.id}/${gap.id}/typed/${lang}`,
        form: "typed",
        factId: fact.id,
        cardIds: cardsAsking(fact, gap.id, lang, source),
        lang,
        stem: cardFront(card),
        answer: card.answer,
        answerType: card.answerType,
        accept: card.accept,
      },
    ];
  });

/** A blank in a statement, under the name of its event or document. */
export const makeCloze: MakeItems = (fact, lang, _seed, source) =>
  fact.gaps.flatMap((gap): readonly TypedItem[] => {
    const card = source
      .cardsOf(fact)
      .find((each) => each.lang === lang && each.form === "cloze" && each.gapId === gap.id);
    if (card === undefined || !isListable(fact, gap, lang, source)) return [];
    // What stands as an example among others leaves room for the others.
    if (source.entryOf(gap.answer.ja) === null && isExample(fact, gap)) return [];
    return [
      {
        id: `${fact.id}/${gap.id}/cloze/${lang}`,
        form: "cloze",
        factId: fact.id,
        cardIds: cardsAsking(fact, gap.id, lang, source),
        lang,
        stem: `${fillIn[lang]}\n${card.context === null ? "" : `${card.context}\n`}${card.prompt}`,
        answer: card.answer,
        answerType: card.answerType,
        accept: card.accept,
      },
    ];
  });

const fillIn = {
  ja: `［　　］に入る言葉を答えよ。`,
  en: `Fill the blank ${blank}.`,
} as const;
