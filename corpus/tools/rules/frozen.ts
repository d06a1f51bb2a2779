import { documentOf } from "../frozen-ids.ts";
import type { Rule } from "./rule.ts";

/** A card id that vanishes takes a student's progress with it. */
export const frozenIds: Rule = {
  name: "frozen-ids",
  promise: "Every card id that was ever listed still exists, and every card is listed.",
  needsSources: false,
  find({ cards, frozen }) {
    const made = new Set<string>(cards.map((card) => card.id));
    const listed = new Set([...frozen.values()].flat());
    const lost = [...listed].filter((id) => !made.has(id));
    const unlisted = cards.filter((card) => !listed.has(card.id));
    return [
      ...lost.map((id) => ({
        id: id.split("/").slice(0, 2).join("/"),
        field: id,
        message:
          "this card id is gone, and with it what students learnt on it: give the fact, gap or " +
          "question its old id back; if the fact was false, keep the fact and correct it",
      })),
      ...unlisted.slice(0, 1).map((card) => ({
        id: card.factId,
        field: documentOf(card.id),
        message: `${unlisted.length} card id(s) are not listed yet: run npm run corpus -- freeze`,
      })),
    ];
  },
};
