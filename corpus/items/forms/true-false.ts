import type { Bilingual, Lang } from "../../bilingual.ts";
import { type Fact, type Gap, statementText } from "../../fact.ts";
import { contextLabel } from "../../generation/cards.ts";
import { chooseDistractors } from "../choose.ts";
import type { OptionItem, Proof } from "../item.ts";
import { below, randomOf, shuffled } from "../random.ts";
import type { Candidate } from "../slot.ts";
import { cardsAsking, factInShort, type ItemSource, labelOf, upperFirst } from "../source.ts";
import { spells } from "../telltale.ts";
import { headed, headingOf } from "./headed.ts";
import type { MakeItems } from "./maker.ts";
import { swappable, swapped } from "./swap.ts";

const trueFalseWords = {
  ja: { true: "正しい", false: "誤り" },
  en: { true: "True", false: "False" },
} as const;

/** A document's silence proves nothing about the world, so the question is what the documents say. */
const judge = {
  ja: "資料の内容に照らして、次の記述は正しいか。",
  en: "Going by the documents, is this statement true?",
} as const;

/**
 * One item a fact: its statement as it is, or with one closed slot filled by a value proved false. The
 * seed decides which, and which slot, so that each is as likely as the other.
 */
export const makeTrueFalse: MakeItems = (fact, lang, seed, source) => {
  const id = `${fact.id}/statement/true-false/${lang}`;
  const random = randomOf(seed, id);
  const slots = fact.gaps.flatMap((gap) => {
    const label = contextLabel(fact, gap, lang, source.cards);
    const slot = label === null ? null : swappable(source.slotOf(fact, gap), label, lang);
    if (slot === null || label === null) return [];
    // Beside its own name in English an acronym is checked letter by letter.
    if (gap.id === "abbr" && spells(statementText(fact.statement[lang]), gap.answer.en)) return [];
    const candidates = slot.candidates.filter(({ proof }) => !isTold(proof, fact, gap, source));
    return candidates.length === 0 ? [] : [{ slot: { ...slot, candidates }, label }];
  });
  const [drawn] = shuffled(slots, random);
  if (drawn === undefined) return [];
  const { gap } = drawn.slot;
  const isTrue = below(2, random) === 0;
  const [wrong] = isTrue ? [] : chooseDistractors(drawn.slot, 1, lang, random).chosen;
  if (!isTrue && wrong === undefined) return [];
  const words = trueFalseWords[lang];
  const proof = proofOf(fact, gap, wrong, source);
  const item: OptionItem = {
    id,
    form: "true-false",
    factId: fact.id,
    cardIds: cardsAsking(fact, gap.id, lang, source),
    lang,
    stem: `${judge[lang]}\n${headed(headingOf(fact, upperFirst(drawn.label), source), filled(fact, gap, wrong, lang), lang, statementText(fact.statement[lang]))}`,
    options: [
      { text: words.true, correct: isTrue, proof },
      { text: words.false, correct: !isTrue, proof },
    ],
    answer: isTrue ? words.true : words.false,
    accept: [],
  };
  return [item];
};

/**
 * Whether a twin of the fact makes the same false statement the other way round: “Chapter II is entitled
 * <the title of I>” comes of either chapter. Twins exchange their first gap only.
 */
function isTold(proof: Proof, fact: Fact, gap: Gap, source: ItemSource): boolean {
  const other = proof.factId === undefined ? undefined : source.factsById.get(proof.factId);
  if (fact.eventId !== null || other === undefined || gap.id === fact.gaps[0]?.id) return false;
  return other.gaps.map(({ id }) => id).join() === fact.gaps.map(({ id }) => id).join();
}

function filled(fact: Fact, gap: Gap, wrong: Candidate | undefined, lang: Lang): string {
  if (wrong === undefined) return statementText(fact.statement[lang]);
  return fact.statement[lang]
    .map((segment) => (segment.gapId === gap.id ? swapped(wrong, fact, gap, lang) : segment.text))
    .join("");
}

/** Feedback for either button: the statement as it truly is, and where the wrong value belongs. */
function proofOf(fact: Fact, gap: Gap, wrong: Candidate | undefined, source: ItemSource): Proof {
  if (wrong === undefined) return { rule: "key", factId: fact.id, text: asWritten(fact, source) };
  const { text, proof } = wrong;
  // What a computed value says of itself is said already.
  const belongs = proof.rule === "computed" ? { ja: "", en: "" } : proof.text;
  return {
    ...proof,
    get text() {
      const right = factInShort(fact, source);
      return {
        ja: `「${text.ja}」ではなく「${gap.answer.ja}」：${right.ja}${belongs.ja}`,
        en: `Not “${text.en}” but “${gap.answer.en}”: ${right.en}${belongs.en === "" ? "" : ` ${belongs.en}`}`,
      };
    },
  };
}

/** Of a true statement there is nothing to put right: where it stands, and no more. */
function asWritten(fact: Fact, source: ItemSource): Bilingual {
  const where = labelOf(fact, source);
  return {
    ja: `記述のとおりである（${where.ja}）。`,
    en: `Correct as it stands (${where.en}).`,
  };
}
