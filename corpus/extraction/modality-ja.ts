import type { Modality } from "./extracted-fact.ts";
import { hypothesis, negation, planned, reported } from "./lexicon-ja.ts";

/** How a clause states what it states; the strongest reservation wins. */
export function modalityJa(clause: string): Modality {
  if (hypothesis.test(clause)) return "hypothetical";
  if (negation.test(clause)) return "negated";
  if (planned.test(clause)) return "planned";
  return reported.test(clause) ? "reported" : "fact";
}
