import { statementText } from "../../fact.ts";
import type { Rule } from "./rule.ts";

const slips: readonly (readonly [RegExp, string])[] = [
  [/\.\.|,,|。。|、、/, "doubled punctuation"],
  [/ {2}/, "a doubled space"],
  [/ [.,;:?]/, "a space before punctuation"],
  [/^\s|\s$/, "a space at an end"],
  [/\bthe the\b/i, "“the the”"],
];

/** What goes wrong where names and labels are put into a text. */
export const cleanText: Rule = {
  name: "clean-text",
  promise: "No statement and no prompt has doubled punctuation, stray spaces or a doubled article.",
  needsSources: false,
  find({ corpus, cards }) {
    const texts = [
      ...corpus.facts.flatMap((fact) =>
        (["ja", "en"] as const).map((lang) => ({
          id: fact.id,
          field: `statement.${lang}`,
          text: statementText(fact.statement[lang]),
        })),
      ),
      ...cards.map((card) => ({ id: card.factId, field: card.id, text: card.prompt })),
    ];
    return texts.flatMap(({ id, field, text }) =>
      slips
        .filter(([slip]) => slip.test(text))
        .map(([, what]) => ({ id, field, message: `${what}: “${text.slice(0, 80)}”` })),
    );
  },
};
