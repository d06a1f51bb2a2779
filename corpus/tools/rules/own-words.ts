import { type Fact, statementText } from "../../fact.ts";
import { squeeze } from "../../language/squeeze.ts";
import { allForms } from "../../names.ts";
import { passages } from "./evidence.ts";
import type { CheckInput, Rule } from "./rule.ts";

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
    const sourceRuns = runsOfSources(sources);
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

/** The same of everything else that is written here, where a fact's own rule does not look. */
export const ownWordsEverywhere: Rule = {
  name: "own-words-everywhere",
  promise:
    "No text of the corpus (data and code), the interface and the documentation shares a run of 24 characters with a source, names, titles and headings aside.",
  needsSources: true,
  find({ corpus, cardSource, sources, texts }) {
    if (sources === null) return [];
    const passagesOfFacts = corpus.facts.flatMap(({ evidence }) => passages(evidence));
    const passagesOfEvents = corpus.events.flatMap(({ evidence }) =>
      Object.values(evidence).flatMap((each) => (each === undefined ? [] : passages(each))),
    );
    // A passage is found by its heading, which is therefore given as it is printed.
    const headings = [...passagesOfFacts, ...passagesOfEvents].flatMap(({ section, table }) =>
      [section, table?.name, table?.row].flatMap((text) => (text ? [text.ja, text.en] : [])),
    );
    const titles = corpus.documents.flatMap(({ title }) => [title.ja, title.en]);
    const names = [...cardSource.names.values()].flatMap(allForms);
    const allowed = [...new Set([...headings, ...titles, ...names].map(squeeze))]
      .filter((text) => text.length >= shortestAside)
      .toSorted((a, b) => b.length - a.length);
    const sourceRuns = runsOfSources(sources);
    return texts.flatMap(({ file, line, text }) => {
      const squeezed = squeeze(text);
      if (![...runsOf([squeezed])].some((run) => sourceRuns.has(run))) return [];
      const shared = [...runsOf(without(squeezed, allowed))].find(
        (run) => sourceRuns.has(run) && !allowed.some((name) => name.includes(run)),
      );
      if (shared === undefined) return [];
      const message = `shares “${shared}…” with a source`;
      return [{ id: file, field: "text", message, place: { file, line } }];
    });
  },
};

/** Shorter names stand in every sentence: set aside, they would cut a copied one into pieces. */
const shortestAside = 12;

/** What is left of a text between the allowed ones. */
function without(text: string, allowed: readonly string[]): readonly string[] {
  return allowed.reduce<readonly string[]>(
    (pieces, name) => pieces.flatMap((piece) => piece.split(name)),
    [text],
  );
}

const runLength = 24;

function runsOfSources(sources: NonNullable<CheckInput["sources"]>): ReadonlySet<string> {
  return runsOf([...sources.values()].map((lines) => squeeze(lines.join(""))));
}

function runsOf(texts: readonly string[]): ReadonlySet<string> {
  const runs = new Set<string>();
  for (const text of texts) {
    for (let start = 0; start + runLength <= text.length; start++) {
      runs.add(text.slice(start, start + runLength));
    }
  }
  return runs;
}
