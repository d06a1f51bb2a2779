import fs from "node:fs";
import path from "node:path";
import { cardSource, generateCards } from "../generation/cards.ts";
import type { FrozenIds } from "./frozen-ids.ts";
import type { LoadedCorpus } from "./load.ts";
import type { CorpusProblem } from "./problem.ts";
import { readTexts } from "./read-texts.ts";
import { eraForms } from "./rules/accepted-forms.ts";
import { cleanText } from "./rules/clean-text.ts";
import { corrections } from "./rules/corrections.ts";
import { answerSupported, evidenceTerms } from "./rules/evidence.ts";
import { frozenIds } from "./rules/frozen.ts";
import { gazetteerAnswers } from "./rules/gazetteer-answers.ts";
import { ownWords, ownWordsEverywhere } from "./rules/own-words.ts";
import {
  answerHidden,
  bothLanguages,
  distinctFronts,
  eventNamed,
  length,
  noYesNo,
} from "./rules/prompts.ts";
import { documentsHaveFacts, references } from "./rules/references.ts";
import type { CheckInput, Rule } from "./rules/rule.ts";

export const rules: readonly Rule[] = [
  documentsHaveFacts,
  references,
  evidenceTerms,
  answerSupported,
  ownWords,
  ownWordsEverywhere,
  eventNamed,
  answerHidden,
  distinctFronts,
  noYesNo,
  length,
  bothLanguages,
  frozenIds,
  eraForms,
  cleanText,
  gazetteerAnswers,
  corrections,
];

export type CheckReport = {
  readonly problems: readonly CorpusProblem[];
  /** What a person should know besides: rules that could not run, and why. */
  readonly notes: readonly string[];
  readonly cardCount: number;
  readonly ruleCount: number;
};

/**
 * Runs every rule over the corpus, and over the texts of the repository at `root`. `sourcesFolder` need not
 * exist; the rules that need it are then named in a note.
 */
export function checkCorpus(
  loaded: LoadedCorpus,
  frozen: FrozenIds,
  sourcesFolder: string,
  root: string,
): CheckReport {
  const sources = readSources(sourcesFolder);
  const input = checkInput(loaded, frozen, sources, sources === null ? [] : readTexts(root));
  const runnable = rules.filter((rule) => input.sources !== null || !rule.needsSources);
  const skipped = rules.filter((rule) => !runnable.includes(rule));
  const problems = runnable.flatMap((rule) =>
    rule.find(input).map((found) => ({
      rule: rule.name,
      ...(found.place ?? loaded.placeOf(found.id)),
      field: found.field,
      message: found.message,
    })),
  );
  const notes =
    skipped.length === 0
      ? []
      : [
          `The source documents are not at hand (${sourcesFolder}); not checked: ` +
            skipped.map((rule) => rule.name).join(", "),
        ];
  return { problems, notes, cardCount: input.cards.length, ruleCount: runnable.length };
}

export function checkInput(
  loaded: LoadedCorpus,
  frozen: FrozenIds,
  sources: CheckInput["sources"],
  texts: CheckInput["texts"],
): CheckInput {
  const { corpus } = loaded;
  return {
    corpus,
    cards: generateCards(corpus),
    cardSource: cardSource(corpus),
    factsById: new Map(corpus.facts.map((fact) => [fact.id, fact])),
    sources,
    texts,
    frozen,
  };
}

function readSources(folder: string): CheckInput["sources"] {
  if (!fs.existsSync(folder)) return null;
  const files = fs.readdirSync(folder).filter((name) => name.endsWith(".txt"));
  return new Map(
    files.map((name) => [name, fs.readFileSync(path.join(folder, name), "utf8").split("\n")]),
  );
}
