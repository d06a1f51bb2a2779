import path from "node:path";
import { parseArgs } from "node:util";
import { z } from "zod";
import { langs } from "../bilingual.ts";
import { cardFront } from "../card.ts";
import type { Corpus } from "../corpus.ts";
import type { Evidence, Passage } from "../evidence.ts";
import { type Fact, statementText } from "../fact.ts";
import { generateCards } from "../generation/cards.ts";
import { itemForms } from "../items/item.ts";
import { checkCorpus } from "./check.ts";
import { freezeIds, readFrozenIds } from "./frozen-ids.ts";
import { gradeStandardInput, printCases } from "./grade.ts";
import { itemRows } from "./item-rows.ts";
import { loadCorpus } from "./load.ts";
import { formatProblem } from "./problem.ts";

/*
 * npm run --silent corpus -- facts --json | cards --json | check | freeze | grade --json
 * npm run --silent corpus -- items --json --seed N [--form F] [--lang ja|en]
 * npm run --silent corpus -- read FILE [--json] [--encoding LABEL]
 * npm run --silent corpus -- extract FILE [--json] [--lang ja|en]
 * JSON alone goes to stdout, everything said to a person to stderr.
 */
const root = path.resolve(import.meta.dirname, "../..");
const usage =
  "usage: npm run --silent corpus -- facts [--json] | cards [--json] | check | freeze | grade --json | grade --cases" +
  ` | items [--json] --seed N [--form ${itemForms.join("|")}] [--lang ja|en]` +
  " | read FILE [--json] [--encoding LABEL] | extract FILE [--json] [--lang ja|en]";
const commands = ["facts", "cards", "check", "freeze", "grade", "items"] as const;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: "boolean", default: false },
    cases: { type: "boolean", default: false },
    encoding: { type: "string" },
    seed: { type: "string" },
    form: { type: "string" },
    lang: { type: "string" },
  },
});

/** The same seed gives the same items, so it is asked for and never made up. */
const itemArguments = z.object({
  seed: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number),
  form: z.enum(itemForms).optional(),
  lang: z.enum(langs).optional(),
});

const [, file] = positionals;
process.exitCode = file === undefined ? run(positionals[0]) : await runOnFile(positionals[0], file);

/** The readers and their libraries are loaded for the commands that read a file, and for no other. */
async function runOnFile(command: string | undefined, file: string): Promise<number> {
  if (command === "read") {
    const { printRead } = await import("./read-file.ts");
    return printRead(file, values.json, values.encoding);
  }
  if (command !== "extract") return run(command);
  const { printExtract } = await import("./extract-file.ts");
  const loaded = loadCorpus(root);
  const lang = z.enum(langs).optional().safeParse(values.lang);
  if (!loaded.ok || !lang.success) {
    console.error(usage);
    return 2;
  }
  return printExtract(file, values.json, lang.data, loaded.value.corpus.gazetteer);
}

function run(given: string | undefined): number {
  const command = commands.find((name) => name === given);
  if (command === undefined) {
    console.error(usage);
    return 2;
  }
  const loaded = loadCorpus(root);
  if (!loaded.ok) {
    for (const problem of loaded.error) console.error(formatProblem(problem));
    console.error(`${loaded.error.length} mistake(s) in the corpus`);
    return 1;
  }
  const { corpus } = loaded.value;
  if (command === "check") return check(loaded.value);
  if (command === "freeze") {
    console.log(`${freezeIds(root, generateCards(corpus))} card id(s) added to corpus/ids`);
    return 0;
  }
  if (command === "grade") return values.cases ? printCases() : gradeStandardInput(corpus);
  const rows = rowsFor(command, corpus);
  if (rows === null) {
    console.error(usage);
    return 2;
  }
  process.stdout.write(values.json ? `${JSON.stringify(rows)}\n` : `${rows.length} ${command}\n`);
  return 0;
}

function rowsFor(command: "facts" | "cards" | "items", corpus: Corpus): readonly object[] | null {
  if (command === "facts") return corpus.facts.map(factRow);
  if (command === "cards") return cardRows(corpus);
  const asked = itemArguments.safeParse(values);
  return asked.success ? itemRows(corpus, asked.data.seed, asked.data.form, asked.data.lang) : null;
}

function check(loaded: Parameters<typeof checkCorpus>[0]): number {
  const report = checkCorpus(
    loaded,
    readFrozenIds(root),
    path.resolve(root, "../shared/sources"),
    root,
  );
  for (const note of report.notes) console.log(note);
  for (const problem of report.problems) console.error(formatProblem(problem));
  const { documents, facts } = loaded.corpus;
  console.log(
    `corpus: ${documents.length} documents, ${facts.length} facts, ${report.cardCount} cards, ` +
      `${report.ruleCount} rules, ${report.problems.length} problem(s)`,
  );
  return report.problems.length === 0 ? 0 : 1;
}

function factRow(fact: Fact): object {
  return {
    id: fact.id,
    documentId: fact.documentId,
    eventId: fact.eventId,
    kind: fact.kind,
    topic: fact.topic,
    importance: fact.importance,
    by: fact.by,
    act: fact.act,
    layer: fact.layer,
    statement: { ja: statementText(fact.statement.ja), en: statementText(fact.statement.en) },
    gaps: fact.gaps.map(({ id, type, answer, accept }) => ({ id, type, answer, accept })),
    evidence: evidenceRow(fact.evidence),
  };
}

/** The section by its published heading, as a person would look it up. */
function evidenceRow({ also = [], ...passage }: Evidence): object {
  const passageRow = (each: Passage): object => ({ ...each, section: each.section?.ja ?? null });
  return { ...passageRow(passage), ...(also.length > 0 ? { also: also.map(passageRow) } : {}) };
}

function cardRows(corpus: Corpus): readonly object[] {
  return generateCards(corpus).map((card) => ({
    id: card.id,
    factId: card.factId,
    gapId: card.gapId,
    form: card.form,
    lang: card.lang,
    front: cardFront(card),
    back: card.answer,
    accept: card.accept,
  }));
}
