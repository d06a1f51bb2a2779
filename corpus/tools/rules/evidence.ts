import type { Evidence, Passage } from "../../evidence.ts";
import type { Gap } from "../../fact.ts";
import { containsAny } from "../../language/squeeze.ts";
import type { Finding, Rule } from "./rule.ts";

type Sources = ReadonlyMap<string, readonly string[]>;

/** The cited lines exist and every key term stands on them, character for character. */
export const evidenceTerms: Rule = {
  name: "evidence-terms",
  promise: "Every key term of the evidence stands on the cited lines of the source.",
  needsSources: true,
  find({ corpus, sources }) {
    if (sources === null) return [];
    const ofFacts = corpus.facts.flatMap((fact) =>
      passageFindings(fact.id, passages(fact.evidence), sources),
    );
    const ofEvents = corpus.events.flatMap((event) =>
      Object.values(event.evidence)
        .filter((evidence) => evidence !== undefined)
        .flatMap((evidence) => passageFindings(event.id, passages(evidence), sources)),
    );
    return [...ofFacts, ...ofEvents];
  },
};

function passageFindings(
  id: string,
  cited: readonly Passage[],
  sources: Sources,
): readonly Finding[] {
  return cited.flatMap((passage) => {
    const text = citedText(passage, sources);
    if (text === null) {
      return [{ id, field: "evidence.lines", message: `expected lines of ${passage.source}` }];
    }
    return passage.terms
      .filter((term) => !text.includes(term))
      .map((term) => ({
        id,
        field: "evidence.terms",
        message: `expected “${term}” on lines ${passage.lines.join(", ")} of ${passage.source}`,
      }));
  });
}

/** A gap's Japanese answer, or an accepted form of it, is what the cited lines say. */
export const answerSupported: Rule = {
  name: "answer-supported",
  promise:
    "Every Japanese answer or an accepted form of it stands on the cited lines, or its derivation is stated.",
  needsSources: true,
  find({ corpus, sources }) {
    if (sources === null) return [];
    return corpus.facts.flatMap((fact) => {
      if (fact.evidence.derivation !== undefined) return [];
      const text = passages(fact.evidence)
        .map((passage) => citedText(passage, sources) ?? "")
        .join("");
      return fact.gaps
        .filter((gap) => !isSupported(gap, text))
        .map((gap) => ({
          id: fact.id,
          field: `gaps.${gap.id}`,
          message: `expected “${gap.answer.ja}” or an accepted form on the cited lines, or a derivation`,
        }));
    });
  },
};

function isSupported(gap: Gap, text: string): boolean {
  return containsAny(text, [gap.answer.ja, ...gap.accept]);
}

/** Where a fact stands: its main passage, and the others it needs. */
export function passages(evidence: Evidence): readonly Passage[] {
  return [evidence, ...(evidence.also ?? [])];
}

/** The cited lines joined, or null where one does not exist. */
function citedText(passage: Passage, sources: Sources): string | null {
  const lines = sources.get(passage.source);
  const cited = passage.lines.map((line) => lines?.[line - 1]);
  return cited.includes(undefined) ? null : cited.join("");
}
