import type { Bilingual, Lang } from "../../bilingual.ts";
import { cardFront } from "../../card.ts";
import type { Fact } from "../../fact.ts";
import { contextLabel } from "../../generation/cards.ts";
import { comparable, containsAny, holds } from "../../language/squeeze.ts";
import { chooseDistractors } from "../choose.ts";
import type { Option, OptionItem } from "../item.ts";
import { below, type Random, randomOf, shuffled } from "../random.ts";
import type { Candidate, Slot } from "../slot.ts";
import { cardsAsking, factInShort, type ItemSource, upperFirst } from "../source.ts";
import type { MakeItems } from "./maker.ts";
import { questionCard } from "./stem.ts";
import { swappable } from "./swap.ts";

const ask = {
  blanks: {
    ja: "Ａ・Ｂに入る語の組合せとして正しいものはどれか。",
    en: "Which pair fills A and B?",
  },
  questions: {
    ja: "Ａ・Ｂの答えの組合せとして正しいものはどれか。",
    en: "Which pair answers A and B?",
  },
} as const;

/**
 * Two closed slots with two values each: four pairs, one of them right. Two slots of one statement are
 * left open as A and B; otherwise two questions on the same event are asked together.
 */
export const makeCombinations: MakeItems = (fact, lang, seed, source) => {
  const slots = closedSlots(fact, source);
  // A statement with a blank must be made false by a wrong value, just as in true or false.
  const [first, second] = slots.flatMap((slot) => swappable(slot, "", lang) ?? []);
  const within =
    first === undefined || second === undefined || spellsOut(first, second)
      ? []
      : blanks(first, second, lang, seed, source);
  return [...within, ...slots.flatMap((slot) => questions(slot, lang, seed, source))];
};

/** A name and its acronym side by side: a wrong name with its own acronym would be a true pair. */
function spellsOut(a: Slot, b: Slot): boolean {
  return a.gap.id === "abbr" || b.gap.id === "abbr";
}

function closedSlots(fact: Fact, source: ItemSource): readonly Slot[] {
  return fact.gaps.flatMap((gap) => source.slotOf(fact, gap) ?? []);
}

function blanks(
  first: Slot,
  second: Slot,
  lang: Lang,
  seed: number,
  source: ItemSource,
): readonly OptionItem[] {
  const { fact } = first;
  const label = labelHidingBoth(first, second, lang, source);
  if (label === null) return [];
  const id = `${fact.id}/${first.gap.id}+${second.gap.id}/combination/${lang}`;
  const marks = lang === "ja" ? ["［　Ａ　］", "［　Ｂ　］"] : ["[ A ]", "[ B ]"];
  // English may have its slots in the other order; A is always the one that is read first.
  const order = fact.statement[lang].flatMap((segment) => segment.gapId ?? []);
  const [a, b] =
    order.indexOf(first.gap.id) < order.indexOf(second.gap.id) ? [first, second] : [second, first];
  const text = fact.statement[lang]
    .map((segment) => {
      if (segment.gapId === a.gap.id) return marks[0];
      return segment.gapId === b.gap.id ? marks[1] : segment.text;
    })
    .join("");
  const stem = `${ask.blanks[lang]}\n${upperFirst(label)}\n${text}`;
  return combination(id, stem, a, b, lang, randomOf(seed, id), source);
}

/** A name for the event that gives neither answer away. */
function labelHidingBoth(a: Slot, b: Slot, lang: Lang, source: ItemSource): string | null {
  const labels = [a, b].map((slot) => contextLabel(slot.fact, slot.gap, lang, source.cards));
  return (
    labels.find(
      (label) =>
        label !== null &&
        [a, b].every((slot) => !containsAny(label, formsOf(slot))) &&
        (label === labels[0] || !hasDateSlot(a)) &&
        (label === labels[1] || !hasDateSlot(b)),
    ) ?? null
  );
}

/** Part of a date is most of its answer, and only the label made for that slot hides it. */
function hasDateSlot(slot: Slot): boolean {
  return slot.gap.type === "date";
}

function questions(
  slot: Slot,
  lang: Lang,
  seed: number,
  source: ItemSource,
): readonly OptionItem[] {
  const { fact, gap } = slot;
  const own = questionCard(fact, gap, lang, source);
  if (own === null) return [];
  const id = `${fact.id}/${gap.id}/combination/${lang}`;
  const random = randomOf(seed, id);
  for (const other of shuffled(neighbours(fact, source), random)) {
    const card = questionCard(other.fact, other.gap, lang, source);
    if (card === null || !keepsSecret(slot, cardFront(own), other, cardFront(card))) continue;
    const marks = lang === "ja" ? ["Ａ", "Ｂ"] : ["A.", "B."];
    const lines = [own, card].map((each, at) => `${marks[at]} ${oneLine(cardFront(each), lang)}`);
    const stem = [ask.questions[lang], ...lines].join("\n");
    const made = combination(id, stem, slot, other, lang, random, source);
    if (made.length > 0) return made;
  }
  return [];
}

function oneLine(text: string, lang: Lang): string {
  return text.replaceAll("\n", lang === "ja" ? "：" : ": ");
}

/** Closed slots of the same event in the same document, or of the same topic outside any event. */
function neighbours(fact: Fact, source: ItemSource): readonly Slot[] {
  return source.corpus.facts
    .filter(
      (other) =>
        other.id !== fact.id &&
        other.documentId === fact.documentId &&
        other.eventId === fact.eventId &&
        (fact.eventId !== null || other.topic === fact.topic),
    )
    .flatMap((other) => closedSlots(other, source));
}

/** Whether neither question holds the other's answer, and the two do not ask for the same thing. */
function keepsSecret(a: Slot, askA: string, b: Slot, askB: string): boolean {
  if (askA === askB || a.gap.type !== b.gap.type ? askA === askB : sameAnswer(a, b)) return false;
  const [textA, textB] = [comparable(askA), comparable(askB)];
  return (
    !formsOf(a).some((form) => holds(textB, comparable(form))) &&
    !formsOf(b).some((form) => holds(textA, comparable(form)))
  );
}

function sameAnswer(a: Slot, b: Slot): boolean {
  return a.gap.answer.ja === b.gap.answer.ja || a.gap.answer.en === b.gap.answer.en;
}

function formsOf({ gap }: Slot): readonly string[] {
  return [gap.answer.ja, gap.answer.en, ...gap.accept];
}

function combination(
  id: string,
  stem: string,
  a: Slot,
  b: Slot,
  lang: Lang,
  random: Random,
  source: ItemSource,
): readonly OptionItem[] {
  const [wrongA] = chooseDistractors(without(a, [b.gap.answer]), 1, lang, random).chosen;
  const taken = [a.gap.answer, ...(wrongA === undefined ? [] : [wrongA.text])];
  const [wrongB] = chooseDistractors(without(b, taken), 1, lang, random).chosen;
  if (wrongA === undefined || wrongB === undefined) return [];
  const rowsA = flipped<Candidate | null>([null, wrongA], random);
  const rowsB = flipped<Candidate | null>([null, wrongB], random);
  const options = rowsA.flatMap((candidateA) =>
    rowsB.map((candidateB) => pair(a, candidateA, b, candidateB, lang, source)),
  );
  return [
    {
      id,
      form: "combination",
      factId: a.fact.id,
      cardIds: [a, b].flatMap((slot) => cardsAsking(slot.fact, slot.gap.id, lang, source)),
      lang,
      stem,
      options,
      answer: options.find((option) => option.correct)?.text ?? "",
      accept: [],
    },
  ];
}

/** Four different values: one that stands on both sides would look like a slip. */
function without(slot: Slot, taken: readonly Bilingual[]): Slot {
  const candidates = slot.candidates.filter(
    ({ text }) => !taken.some((other) => other.ja === text.ja || other.en === text.en),
  );
  return { ...slot, candidates };
}

function flipped<Value>(values: readonly Value[], random: Random): readonly Value[] {
  return below(2, random) === 0 ? values : [...values].reverse();
}

function pair(
  a: Slot,
  wrongA: Candidate | null,
  b: Slot,
  wrongB: Candidate | null,
  lang: Lang,
  source: ItemSource,
): Option {
  const textA = (wrongA?.text ?? a.gap.answer)[lang];
  const textB = (wrongB?.text ?? b.gap.answer)[lang];
  const wrong = [wrongA, wrongB].flatMap((each) => (each === null ? [] : [each.proof]));
  const right = [...new Set([a.fact, b.fact])];
  const [first] = wrong;
  const texts = (): readonly Bilingual[] =>
    first === undefined
      ? right.map((fact) => factInShort(fact, source))
      : wrong.map((proof) => proof.text);
  return {
    text: lang === "ja" ? `Ａ　${textA}　　Ｂ　${textB}` : `A: ${textA}; B: ${textB}`,
    correct: first === undefined,
    proof: {
      ...(first ?? { rule: "key" as const, factId: a.fact.id }),
      get text() {
        const each = texts();
        return { ja: each.map(({ ja }) => ja).join(" "), en: each.map(({ en }) => en).join(" ") };
      },
    },
  };
}
