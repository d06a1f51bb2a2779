import type { Voice } from "./clause-facts-ja.ts";
import type { FactDraft } from "./fact-draft.ts";
import { bodyHead } from "./lexicon-ja.ts";
import type { ShortForm } from "./mentions-ja.ts";
import type { Sentence } from "./sentence.ts";

/** What a short form stands for, and how a long name is shortened: a fact each way. */
export function shortFormFactsJa(
  sentence: Sentence,
  forms: readonly ShortForm[],
  voice: Voice,
): readonly FactDraft[] {
  return forms.flatMap(({ long, short, isWhole }) => {
    const [name, acronym] = [
      sentence.text.slice(long.from, long.to),
      sentence.text.slice(short.from, short.to),
    ];
    const isAcronym = /[A-Z]|^[一-鿿]+$/.test(acronym);
    const isBody = bodyHead.test(name);
    const shared = {
      frame: null,
      rule: "ja-short-form",
      kind: isBody ? ("organization" as const) : ("definition" as const),
      accept: [],
      sentence,
      support: null,
      modality: "fact" as const,
      by: ["others"] as const,
      act: "define" as const,
      layer: voice.layer,
      confidence: isWhole ? 0.93 : 0.6,
      importance: 2 as const,
    };
    const facts: FactDraft[] = [
      {
        ...shared,
        ask: isAcronym
          ? `「${acronym}」と略されるものの、正式な名称は何か。`
          : `「${acronym}」とも呼ばれるものは何か。`,
        answer: name,
        answerType: isBody ? "organization" : "term",
        from: long.from,
        to: long.to,
      },
      {
        ...shared,
        ask: isAcronym ? `「${name}」の略称は何か。` : `「${name}」は、ほかに何と呼ばれるか。`,
        answer: acronym,
        answerType: isBody ? "organization" : "term",
        from: short.from,
        to: short.to,
      },
    ];
    return facts;
  });
}
