import type { Card } from "../../card.ts";
import { blank, cardFront } from "../../card.ts";
import { contextLabel } from "../../generation/cards.ts";
import { containsAny, squeeze } from "../../language/squeeze.ts";
import type { Finding, Rule } from "./rule.ts";

const frontLimit = { ja: 120, en: 300 };
const backLimit = { ja: 40, en: 90 };

/** Every event of a fact can be named without giving the answer away. */
export const eventNamed: Rule = {
  name: "event-named",
  promise:
    "Every gap's event has a label that is unique in the corpus and does not hold the answer.",
  needsSources: false,
  find({ corpus, cardSource }) {
    return corpus.facts.flatMap((fact) =>
      fact.gaps
        .filter((gap) =>
          (["ja", "en"] as const).some(
            (lang) => contextLabel(fact, gap, lang, cardSource) === null,
          ),
        )
        .map((gap) => ({
          id: fact.id,
          field: `gaps.${gap.id}`,
          message: `no unique label of “${fact.eventId ?? fact.documentId}” is free of the answer`,
        })),
    );
  },
};

/** A question never holds its own answer. */
export const answerHidden: Rule = {
  name: "answer-hidden",
  promise: "No front contains its answer or an accepted form.",
  needsSources: false,
  find({ cards, factsById }) {
    return cards
      .filter((card) => containsAny(visible(card), hiddenForms(card, factsById)))
      .map((card) => finding(card, "the front contains the answer or an accepted form"));
  },
};

function visible(card: Card): string {
  return cardFront(card).replaceAll(blank, "〓");
}

/**
 * The forms that would give an answer away. A single short accepted form (a day's figure, a bare
 * acronym letter) is no giveaway by itself: one or two characters stand in many innocent words.
 */
function hiddenForms(
  card: Card,
  facts: Parameters<Rule["find"]>[0]["factsById"],
): readonly string[] {
  const accepted = facts.get(card.factId)?.gaps.find((gap) => gap.id === card.gapId)?.accept ?? [];
  const own = card.form === "reverse" ? card.accept : accepted;
  return [card.answer, ...own.filter((form) => squeeze(form).length > 2)];
}

/** Two cards with the same front would be asked apart and answered alike. */
export const distinctFronts: Rule = {
  name: "distinct-fronts",
  promise: "No two cards ask the same.",
  needsSources: false,
  find({ cards }) {
    const seen = new Map<string, Card>();
    return cards.flatMap((card) => {
      const key = `${card.lang} ${squeeze(visible(card))}`;
      const other = seen.get(key);
      seen.set(key, other ?? card);
      return other === undefined ? [] : [finding(card, `asks the same as ${other.id}`)];
    });
  },
};

const yesNo =
  /(?:です|ます|だろう|である|でした|ました)か[。？?]?$|^(?:Did|Does|Do|Is|Are|Was|Were|Has|Have|Will|Can)\b/;
const questionWord = /何|なに|誰|だれ|どこ|どの|どれ|どう|いつ|いくつ|いくら|幾|なぜ/;

export const noYesNo: Rule = {
  name: "no-yes-no",
  promise: "No front can be answered by yes or no.",
  needsSources: false,
  find({ cards }) {
    return cards
      .filter((card) => card.form !== "cloze" && yesNo.test(card.prompt))
      .filter((card) => card.lang === "en" || !questionWord.test(card.prompt))
      .map((card) => finding(card, "can be answered by yes or no"));
  },
};

export const length: Rule = {
  name: "length",
  promise:
    "Fronts keep to 120 characters in Japanese and 300 in English, backs to 40 and 90 (titles aside).",
  needsSources: false,
  find({ cards, factsById }) {
    return cards.flatMap((card) => {
      const isTitle = factsById.get(card.factId)?.kind === "document";
      const front = cardFront(card).length;
      const back = card.answer.length;
      return [
        ...(front > frontLimit[card.lang]
          ? [finding(card, `the front has ${front} characters`)]
          : []),
        ...(back > backLimit[card.lang] && !isTitle
          ? [finding(card, `the back has ${back} characters`)]
          : []),
      ];
    });
  },
};

/** Both languages are there, and neither has a card the other lacks. */
export const bothLanguages: Rule = {
  name: "both-languages",
  promise: "Every card exists in Japanese and in English, each written in its own language.",
  needsSources: false,
  find({ cards }) {
    const ids = new Set<string>(cards.map((card) => card.id));
    return cards.flatMap((card) => {
      const twin = card.id.replace(/\/(ja|en)$/, card.lang === "ja" ? "/en" : "/ja");
      const japanese = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(card.prompt);
      return [
        ...(ids.has(twin) ? [] : [finding(card, `expected its sibling ${twin}`)]),
        ...(japanese === (card.lang === "ja")
          ? []
          : [finding(card, "is not written in its language")]),
      ];
    });
  },
};

function finding(card: Card, message: string): Finding {
  return {
    id: card.factId,
    field: card.id,
    message: `${message}: “${cardFront(card).slice(0, 60)}”`,
  };
}
