import type { GazetteerKind } from "../../gazetteer.ts";
import { squeeze } from "../../language/squeeze.ts";
import { allForms } from "../../names.ts";
import type { GapType } from "../../vocabulary.ts";
import type { Rule } from "./rule.ts";

/** A name that is asked for stands in the gazetteer, so that it is written and accepted one way. */
const kindsOf: Partial<Record<GapType, readonly GazetteerKind[]>> = {
  person: ["person"],
  place: ["place", "facility"],
  organization: ["organization", "initiative", "facility"],
};

export const gazetteerAnswers: Rule = {
  name: "gazetteer-answers",
  promise: "Every person, place and organization that is asked for is a name of the gazetteer.",
  needsSources: false,
  find({ corpus }) {
    const known = new Map<GazetteerKind, Set<string>>();
    for (const entry of corpus.gazetteer) {
      const forms = known.get(entry.kind) ?? new Set();
      for (const form of allForms(entry)) forms.add(squeeze(form));
      known.set(entry.kind, forms);
    }
    return corpus.facts.flatMap((fact) =>
      fact.gaps.flatMap((gap) => {
        const kinds = kindsOf[gap.type];
        if (kinds === undefined) return [];
        const answer = squeeze(gap.answer.ja);
        if (kinds.some((kind) => known.get(kind)?.has(answer) === true)) return [];
        return [
          {
            id: fact.id,
            field: `gaps.${gap.id}`,
            message: `expected “${gap.answer.ja}” in the gazetteer as a ${kinds.join(" or ")}, or the type term`,
          },
        ];
      }),
    );
  },
};
