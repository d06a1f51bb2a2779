import type { Evidence, Passage } from "../../evidence.ts";
import { type Fact, type Gap, statementText } from "../../fact.ts";
import { containsAny, squeeze } from "../../language/squeeze.ts";
import { allForms } from "../../names.ts";
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

/** What we write is our own, and what we quote is short: no long run of characters is a source's. */
export const ownWords: Rule = {
  name: "own-words",
  promise:
    "No statement, question, derivation or key term shares a run of 24 characters with a source, names and titles aside.",
  needsSources: true,
  find({ corpus, cardSource, sources }) {
    if (sources === null) return [];
    const known = [...cardSource.names.values()].flatMap(allForms).map(squeeze);
    const titles = corpus.documents.map((document) => squeeze(document.title.ja));
    const isName = (run: string): boolean =>
      [...known, ...titles].some((name) => name.includes(run));
    const sourceRuns = runsOf([...sources.values()].map((lines) => squeeze(lines.join(""))));
    return corpus.facts.flatMap((fact) =>
      ownTexts(fact).flatMap(({ field, text }) => {
        const shared = [...runsOf([squeeze(text)])].find(
          (run) => sourceRuns.has(run) && !isName(run),
        );
        return shared === undefined
          ? []
          : [{ id: fact.id, field, message: `shares “${shared}…” with a source` }];
      }),
    );
  },
};

/** Everything Japanese that a fact says or quotes. */
function ownTexts(fact: Fact): readonly { readonly field: string; readonly text: string }[] {
  return [
    { field: "statement.ja", text: statementText(fact.statement.ja) },
    { field: "evidence.derivation", text: fact.evidence.derivation?.ja ?? "" },
    ...fact.gaps.flatMap((gap) => [
      { field: `gaps.${gap.id}.ask`, text: gap.ask?.ja ?? "" },
      { field: `gaps.${gap.id}.reverse`, text: gap.reverse?.ja ?? "" },
    ]),
    ...passages(fact.evidence).flatMap((passage) =>
      passage.terms.map((term) => ({ field: "evidence.terms", text: term })),
    ),
  ];
}

const runLength = 24;

function runsOf(texts: readonly string[]): ReadonlySet<string> {
  const runs = new Set<string>();
  for (const text of texts) {
    for (let start = 0; start + runLength <= text.length; start++) {
      runs.add(text.slice(start, start + runLength));
    }
  }
  return runs;
}

function passages(evidence: Evidence): readonly Passage[] {
  return [evidence, ...(evidence.also ?? [])];
}

/** The cited lines joined, or null where one does not exist. */
function citedText(passage: Passage, sources: Sources): string | null {
  const lines = sources.get(passage.source);
  const cited = passage.lines.map((line) => lines?.[line - 1]);
  return cited.includes(undefined) ? null : cited.join("");
}
