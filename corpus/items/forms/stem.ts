import type { Lang } from "../../bilingual.ts";
import { type Card, cardFront } from "../../card.ts";
import type { Fact, Gap } from "../../fact.ts";
import type { Slot } from "../slot.ts";
import type { ItemSource } from "../source.ts";
import { headed, headingOf } from "./headed.ts";

/** The card whose prompt asks for a gap by a question of its own, or null where only a blank does. */
export function questionCard(fact: Fact, gap: Gap, lang: Lang, source: ItemSource): Card | null {
  const cards = source.cardsOf(fact).filter((card) => card.lang === lang);
  return (
    cards.find((card) => card.form === "basic" && card.gapId === gap.id) ??
    cards.find(
      (card) =>
        card.form === "reverse" &&
        fact.gaps.find((each) => each.id === card.gapId)?.reverse?.asks === gap.id,
    ) ??
    null
  );
}

/** The question of a gap, or its statement with a blank and what to do with it. */
export function stemFor(slot: Slot, lang: Lang, source: ItemSource): string | null {
  const { fact, gap } = slot;
  // A choice of words is easier seen in its sentence than asked for round about.
  const question = slot.isWording === true ? null : questionCard(fact, gap, lang, source);
  if (question !== null) return cardFront(question);
  const cloze = source
    .cardsOf(fact)
    .find((card) => card.lang === lang && card.form === "cloze" && card.gapId === gap.id);
  return cloze === undefined
    ? null
    : `${fillIn[lang]}\n${headed(headingOf(fact, cloze.context, source), cloze.prompt, lang)}`;
}

const fillIn = { ja: "空欄に入るものはどれか。", en: "Which of these fills the blank?" } as const;
