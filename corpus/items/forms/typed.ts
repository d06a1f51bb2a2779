import type { Lang } from "../../bilingual.ts";
import { blank, cardFront } from "../../card.ts";
import { type Fact, type Gap, statementText } from "../../fact.ts";
import { containsAny } from "../../language/squeeze.ts";
import type { TypedItem } from "../item.ts";
import { cardsAsking, type ItemSource } from "../source.ts";
import type { MakeItems } from "./maker.ts";
import { questionCard } from "./stem.ts";

/** A question answered in the student's own writing. */
export const makeTyped: MakeItems = (fact, lang, _seed, source) =>
  fact.gaps.flatMap((gap): readonly TypedItem[] => {
    const card = questionCard(fact, gap, lang, source);
    if (card === null) return [];
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

/**
 * A blank in running text: the statement, after the one that stands before it in the document where
 * both speak of one thing and that one does not give the answer away.
 */
export const makeCloze: MakeItems = (fact, lang, _seed, source) =>
  fact.gaps.flatMap((gap): readonly TypedItem[] => {
    const card = source
      .cardsOf(fact)
      .find((each) => each.lang === lang && each.form === "cloze" && each.gapId === gap.id);
    if (card === undefined) return [];
    const before = leadIn(fact, gap, lang, source);
    const text = `${before}${before !== "" && lang === "en" ? " " : ""}${card.prompt}`;
    return [
      {
        id: `${fact.id}/${gap.id}/cloze/${lang}`,
        form: "cloze",
        factId: fact.id,
        cardIds: cardsAsking(fact, gap.id, lang, source),
        lang,
        stem: `${fillIn[lang]}\n${card.context === null ? "" : `${card.context}\n`}${text}`,
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

function leadIn(fact: Fact, gap: Gap, lang: Lang, source: ItemSource): string {
  const { facts } = source.corpus;
  const before = facts[facts.indexOf(fact) - 1];
  if (before?.documentId !== fact.documentId || before.eventId !== fact.eventId) return "";
  if (before.topic !== fact.topic || before.layer !== fact.layer) return "";
  const text = statementText(before.statement[lang]);
  return containsAny(text, [gap.answer.ja, gap.answer.en, ...gap.accept]) ? "" : text;
}
