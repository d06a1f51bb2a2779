import type { Lang } from "../../bilingual.ts";
import { blank, type Card, cardFront } from "../../card.ts";
import type { Fact, Gap } from "../../fact.ts";
import type { TypedItem } from "../item.ts";
import { cardsAsking, type ItemSource } from "../source.ts";
import { askedKind } from "./asked-kind.ts";
import { bareForms } from "./bare-forms.ts";
import { headed, headingOf } from "./headed.ts";
import type { MakeItems } from "./maker.ts";
import { questionCard } from "./stem.ts";
import { isExample } from "./swap.ts";
import { isListable } from "./written.ts";

/** A question answered in the student's own writing. */
export const makeTyped: MakeItems = (fact, lang, _seed, source) =>
  fact.gaps.flatMap((gap): readonly TypedItem[] => {
    const card = questionCard(fact, gap, lang, source);
    if (card === null || !isListable(fact, gap, lang, source)) return [];
    return [written("typed", fact, gap, card, asking(cardFront(card), gap, lang, source), source)];
  });

/** A blank in a statement, under the name of its event or document. */
export const makeCloze: MakeItems = (fact, lang, _seed, source) =>
  fact.gaps.flatMap((gap): readonly TypedItem[] => {
    const card = source
      .cardsOf(fact)
      .find((each) => each.lang === lang && each.form === "cloze" && each.gapId === gap.id);
    if (card === undefined || !isListable(fact, gap, lang, source)) return [];
    // What stands as an example among others leaves room for the others, unless the rest of the sentence tells its place.
    const entry = source.entryOf(gap.answer.ja);
    const isPlaced = entry?.kind === "facility" || entry?.sort === "islands";
    if (!isPlaced && isExample(fact, gap)) return [];
    const stem = `${fillIn(gap, lang, source)}\n${headed(headingOf(fact, card.context, source), card.prompt, lang)}`;
    return [written("cloze", fact, gap, card, stem, source)];
  });

function written(
  form: TypedItem["form"],
  fact: Fact,
  gap: Gap,
  card: Card,
  stem: string,
  source: ItemSource,
): TypedItem {
  const { lang, answer, answerType } = card;
  const forms = new Set([...card.accept, ...bareForms(gap, lang, stem, source)]);
  forms.delete(answer);
  return {
    id: `${fact.id}/${gap.id}/${form}/${lang}`,
    form,
    factId: fact.id,
    cardIds: cardsAsking(fact, gap.id, lang, source),
    lang,
    stem,
    answer,
    answerType,
    accept: [...forms],
  };
}

/** A question, with what is to be written where it does not say so itself. */
function asking(question: string, gap: Gap, lang: Lang, source: ItemSource): string {
  const kind = askedKind(gap, source);
  if (kind === null || kind.asked[lang].test(question)) return question;
  return lang === "ja" ? `${question}（${kind.name.ja}）` : `${question} (${kind.bid})`;
}

function fillIn(gap: Gap, lang: Lang, source: ItemSource): string {
  const kind = askedKind(gap, source);
  if (lang === "ja") return `${blank}に入る${kind?.name.ja ?? "言葉"}を答えよ。`;
  return kind === null
    ? `Fill the blank ${blank}.`
    : `Fill the blank ${blank} with ${kind.name.en}.`;
}
