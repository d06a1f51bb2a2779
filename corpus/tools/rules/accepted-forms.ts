import { parseWrittenDate } from "../../language/calendar-date.ts";
import type { Rule } from "./rule.ts";

const eraForm = /(?:令和|平成|昭和|大正|明治)(?:元|\d+)年/;

/** Students write years in either calendar. */
export const eraForms: Rule = {
  name: "era-forms",
  promise: "Every answer that names a year is accepted in the Japanese calendar too.",
  needsSources: false,
  find({ corpus }) {
    return corpus.facts.flatMap((fact) =>
      fact.gaps
        .filter((gap) => namesYear(gap.type, gap.answer.ja))
        .filter((gap) => !gap.accept.some((form) => eraForm.test(form)))
        .map((gap) => ({
          id: fact.id,
          field: `gaps.${gap.id}`,
          message: `expected an accepted form of “${gap.answer.ja}” with its era`,
        })),
    );
  },
};

function namesYear(type: string, answer: string): boolean {
  if (type === "fiscal-year") return true;
  return type === "date" && (parseWrittenDate(answer)?.year ?? null) !== null;
}
